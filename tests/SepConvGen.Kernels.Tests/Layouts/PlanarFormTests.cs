using System.Numerics.Tensors;
using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests.Layouts;

/// <summary>Kernels with planes under threads, of packed weights, of tensors and as streams: the bits of the kernel with channels last.</summary>
public sealed class PlanarFormTests
{
    private const int Batch = 2;
    private const int Height = 9;
    private const int Width = 11;
    private const int Inputs = 6;
    private const int Outputs = 10;

    private readonly float[] pixels = Values(Batch * Height * Width * Inputs, 1);
    private readonly float[] depthwise = Values(3 * 3 * Inputs, 2);
    private readonly float[] pointwise = Values(Inputs * Outputs, 3);
    private readonly float[] expected = new float[Batch * Height * Width * Outputs];

    public PlanarFormTests() => PlanarKernels.Pixels(pixels, Batch, Height, Width, depthwise, pointwise, expected);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Threads_and_packed_weights(int threads)
    {
        float[] output = Canary.Array(expected.Length);
        PlanarKernels.Planes(
            ToPlanes(pixels, Inputs), Batch, Height, Width, PlanarKernels.PackPlanes(depthwise, pointwise), output, new ParallelOptions { MaxDegreeOfParallelism = threads });

        Assert.Equal(ToPlanes(expected, Outputs), output);
    }

    [Fact]
    public void Tensors_have_their_sizes_in_the_order_of_the_layout()
    {
        float[] planes = ToPlanes(pixels, Inputs);
        Tensor<float> result = PlanarKernels.PlanesOfTensor(new ReadOnlyTensorSpan<float>(planes, [Batch, Inputs, Height, Width]), depthwise, pointwise);
        Tensor<float> one = PlanarKernels.PlanesOfTensor(new ReadOnlyTensorSpan<float>(planes.AsSpan(0, Inputs * Height * Width), [Inputs, Height, Width]), depthwise, pointwise);
        float[] mixed = new float[expected.Length];
        PlanarKernels.PlanesToPixels(Tensor.Create(planes, [Batch, Inputs, Height, Width]), depthwise, pointwise, new TensorSpan<float>(mixed, [Batch, Height, Width, Outputs]));

        Assert.Equal([Batch, Outputs, Height, Width], result.Lengths.ToArray());
        Assert.Equal(ToPlanes(expected, Outputs), Flat(result));
        Assert.Equal([Outputs, Height, Width], one.Lengths.ToArray());
        Assert.Equal(ToPlanes(expected, Outputs)[..(Outputs * Height * Width)], Flat(one));
        Assert.Equal(expected, mixed);
    }

    [Fact]
    public void A_tensor_with_channels_last_is_refused()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() =>
            PlanarKernels.PlanesOfTensor(new ReadOnlyTensorSpan<float>(pixels, [Batch, Height, Width, Inputs]), depthwise, pointwise));
        Assert.StartsWith("input must be a tensor of shape [batch, 6, height, width] or [6, height, width], but has the lengths [2, 9, 11, 6].", exception.Message, StringComparison.Ordinal);

        ArgumentException output = Assert.Throws<ArgumentException>(() => PlanarKernels.PlanesToPixels(
            Tensor.Create(pixels, [Batch, Inputs, Height, Width]), depthwise, pointwise, new TensorSpan<float>(new float[expected.Length], [Batch, Outputs, Height, Width])));
        Assert.StartsWith("output must be a tensor of shape [2, 9, 11, 10], but has the lengths [2, 10, 9, 11].", output.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Spans_of_another_length_are_refused_with_the_shape_in_the_order_of_the_layout()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => PlanarKernels.Planes(
            pixels.AsSpan(1), Batch, Height, Width, PlanarKernels.PackPlanes(depthwise, pointwise), new float[expected.Length], new ParallelOptions()));
        Assert.StartsWith("input of shape [2, 6, 9, 11] must have 1188 elements, but has 1187.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sequences_and_streams()
    {
        const int steps = Height * Width;
        float[] filter = depthwise[..(3 * Inputs)];
        float[] whole = new float[expected.Length];
        PlanarKernels.Steps(pixels, Batch, steps, filter, pointwise, whole);

        Tensor<float> result = PlanarKernels.PlanesOfSequence(Tensor.Create(ToPlanes(pixels, Inputs), [Batch, Inputs, steps]), filter, pointwise);
        Assert.Equal([Batch, Outputs, steps], result.Lengths.ToArray());
        Assert.Equal(ToPlanes(whole, Outputs), Flat(result));

        float[] heard = [.. Pieces(steps, PlanarKernels.CreateListenState(1), filter)];
        Assert.Equal(steps * Outputs, heard.Length);
        Assert.Equal(whole[..heard.Length], heard);
    }

    // One sequence in pieces of 1, 2, 3, … steps; each piece's planes as pixels.
    private IEnumerable<float> Pieces(int steps, StreamingState state, float[] filter)
    {
        for (int start = 0, piece = 1; start < steps; start += piece, piece++)
        {
            int count = Math.Min(piece, steps - start);
            float[] planes = new float[count * Outputs];
            PlanarKernels.Listen(pixels.AsSpan(start * Inputs, count * Inputs), 1, count, filter, pointwise, state, planes);
            for (int step = 0; step < count; step++)
            {
                for (int channel = 0; channel < Outputs; channel++)
                {
                    yield return planes[(channel * count) + step];
                }
            }
        }
    }

    private static float[] ToPlanes(float[] values, int channels)
    {
        float[] planes = new float[values.Length];
        int size = Height * Width;
        for (int i = 0; i < values.Length; i++)
        {
            (int pixel, int channel) = (i / channels, i % channels);
            planes[((((pixel / size) * channels) + channel) * size) + (pixel % size)] = values[i];
        }

        return planes;
    }

    private static float[] Flat(Tensor<float> tensor)
    {
        float[] values = new float[tensor.FlattenedLength];
        tensor.FlattenTo(values);
        return values;
    }

    private static float[] Values(int length, int seed)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, length).Select(_ => (random.NextSingle() * 2) - 1)];
    }
}
