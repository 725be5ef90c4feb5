using SepConvGen.Kernels.Tests.Harness;
using Xunit;

namespace SepConvGen.Kernels.Tests.Packed;

/// <summary>Packed weights and parallel rows give the bits that spans give on one thread.</summary>
public sealed class PackedWeightsTests
{
    private readonly Operands operands = new();

    /// <summary>Small images, which stay on one thread, and where there is time for it one that is worth two of them.</summary>
    public static TheoryData<int, int, int> Shapes
    {
        get
        {
            TheoryData<int, int, int> shapes = new() { { 1, 1, 1 }, { 1, 2, 3 }, { 3, 5, 4 }, { 0, 4, 4 }, { 1, 17, 23 }, { 2, 31, 19 } };
            if (Machine.IsThorough)
            {
                shapes.Add(2, 151, 130);
            }

            return shapes;
        }
    }

    public static TheoryData<int> Degrees => new() { 1, 2, 3, 16, -1 };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Depthwise_has_the_same_bits_in_every_form(int batch, int height, int width)
    {
        float[] input = operands.Numbers(batch * height * width * 24);
        float[] filter = operands.Numbers(9 * 24);
        float[] bias = operands.Numbers(24);
        float[] expected = new float[input.Length];
        PackedKernels.Depthwise(input, batch, height, width, filter, bias, expected);
        PackedWeights weights = PackedKernels.PackDepthwisePacked(filter, bias);
        PackedWeights parallelWeights = PackedKernels.PackDepthwisePackedParallel(filter, bias);

        Same(expected, output => PackedKernels.DepthwisePacked(input, batch, height, width, weights, output));
        EachDegree(expected, (output, options) => PackedKernels.DepthwiseParallel(input, batch, height, width, filter, bias, output, options));
        EachDegree(expected, (output, options) => PackedKernels.DepthwisePackedParallel(input, batch, height, width, parallelWeights, output, options));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Pointwise_has_the_same_bits_in_every_form(int batch, int height, int width)
    {
        float[] input = operands.Numbers(batch * height * width * 40);
        float[] filter = operands.Numbers(40 * 152);
        float[] bias = operands.Numbers(152);
        float[] expected = new float[batch * height * width * 152];
        PackedKernels.Pointwise(input, batch, height, width, filter, bias, expected);
        PackedWeights weights = PackedKernels.PackPointwisePacked(filter, bias);
        PackedWeights parallelWeights = PackedKernels.PackPointwisePackedParallel(filter, bias);

        Same(expected, output => PackedKernels.PointwisePacked(input, batch, height, width, weights, output));
        EachDegree(expected, (output, options) => PackedKernels.PointwiseParallel(input, batch, height, width, filter, bias, output, options));
        EachDegree(expected, (output, options) => PackedKernels.PointwisePackedParallel(input, batch, height, width, parallelWeights, output, options));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Separable_has_the_same_bits_in_every_form(int batch, int height, int width)
    {
        float[] input = operands.Numbers(batch * height * width * 6);
        float[] depthwiseFilter = operands.Numbers(9 * 12);
        float[] depthwiseBias = operands.Numbers(12);
        float[] filter = operands.Numbers(12 * 3);
        float[] bias = operands.Numbers(3);
        float[] expected = new float[batch * ((height + 1) / 2) * ((width + 1) / 2) * 3];
        PackedKernels.Separable(input, batch, height, width, depthwiseFilter, depthwiseBias, filter, bias, expected);
        PackedWeights weights = PackedKernels.PackSeparablePacked(depthwiseFilter, depthwiseBias, filter, bias);
        PackedWeights parallelWeights = PackedKernels.PackSeparablePackedParallel(depthwiseFilter, depthwiseBias, filter, bias);

        Same(expected, output => PackedKernels.SeparablePacked(input, batch, height, width, weights, output));
        EachDegree(expected, (output, options) => PackedKernels.SeparableParallel(input, batch, height, width, depthwiseFilter, depthwiseBias, filter, bias, output, options));
        EachDegree(expected, (output, options) => PackedKernels.SeparablePackedParallel(input, batch, height, width, parallelWeights, output, options));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Inverted_residual_has_the_same_bits_in_every_form(int batch, int height, int width)
    {
        float[] input = operands.Numbers(batch * height * width * 10);
        float[] expandFilter = operands.Numbers(10 * 44);
        float[] expandBias = operands.Numbers(44);
        float[] depthwiseFilter = operands.Numbers(9 * 44);
        float[] depthwiseBias = operands.Numbers(44);
        float[] filter = operands.Numbers(44 * 10);
        float[] bias = operands.Numbers(10);
        float[] expected = new float[input.Length];
        PackedKernels.Inverted(input, batch, height, width, expandFilter, expandBias, depthwiseFilter, depthwiseBias, filter, bias, expected);
        PackedWeights weights = PackedKernels.PackInvertedPacked(expandFilter, expandBias, depthwiseFilter, depthwiseBias, filter, bias);
        PackedWeights parallelWeights = PackedKernels.PackInvertedPackedParallel(expandFilter, expandBias, depthwiseFilter, depthwiseBias, filter, bias);

        Same(expected, output => PackedKernels.InvertedPacked(input, batch, height, width, weights, output));
        EachDegree(expected, (output, options) => PackedKernels.InvertedParallel(input, batch, height, width, expandFilter, expandBias, depthwiseFilter, depthwiseBias, filter, bias, output, options));
        EachDegree(expected, (output, options) => PackedKernels.InvertedPackedParallel(input, batch, height, width, parallelWeights, output, options));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Convolution_has_the_same_bits_in_every_form(int batch, int height, int width)
    {
        float[] input = operands.Numbers(batch * height * width * 6);
        float[] filter = operands.Numbers(9 * 6 * 72);
        float[] bias = operands.Numbers(72);
        float[] expected = new float[batch * ((height + 1) / 2) * ((width + 1) / 2) * 72];
        PackedKernels.Convolution(input, batch, height, width, filter, bias, expected);
        PackedWeights weights = PackedKernels.PackConvolutionPacked(filter, bias);
        PackedWeights parallelWeights = PackedKernels.PackConvolutionPackedParallel(filter, bias);

        Same(expected, output => PackedKernels.ConvolutionPacked(input, batch, height, width, weights, output));
        EachDegree(expected, (output, options) => PackedKernels.ConvolutionParallel(input, batch, height, width, filter, bias, output, options));
        EachDegree(expected, (output, options) => PackedKernels.ConvolutionPackedParallel(input, batch, height, width, parallelWeights, output, options));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Groups_have_the_same_bits_in_every_form(int batch, int height, int width)
    {
        float[] input = operands.Numbers(batch * height * width * 48);
        float[] filter = operands.Numbers(9 * 8 * 48);
        float[] bias = operands.Numbers(48);
        float[] expected = new float[input.Length];
        PackedKernels.Grouped(input, batch, height, width, filter, bias, expected);
        PackedWeights weights = PackedKernels.PackGroupedPacked(filter, bias);
        PackedWeights parallelWeights = PackedKernels.PackGroupedPackedParallel(filter, bias);

        Same(expected, output => PackedKernels.GroupedPacked(input, batch, height, width, weights, output));
        EachDegree(expected, (output, options) => PackedKernels.GroupedParallel(input, batch, height, width, filter, bias, output, options));
        EachDegree(expected, (output, options) => PackedKernels.GroupedPackedParallel(input, batch, height, width, parallelWeights, output, options));
    }

    [Fact]
    public void Packing_without_a_bias_is_packing_zeros()
    {
        float[] input = operands.Numbers(7 * 5 * 24);
        float[] filter = operands.Numbers(9 * 24);
        float[] expected = new float[input.Length];
        PackedKernels.Depthwise(input, 1, 7, 5, filter, new float[24], expected);
        PackedWeights weights = PackedKernels.PackDepthwisePacked(filter, default);

        Same(expected, output => PackedKernels.DepthwisePacked(input, 1, 7, 5, weights, output));
    }

    [Fact]
    public void Weights_know_their_kernel_and_refuse_another()
    {
        PackedWeights weights = PackedKernels.PackDepthwisePacked(new float[9 * 24], default);
        float[] input = new float[24];
        float[] output = [.. Enumerable.Repeat(7f, 24)];

        ArgumentException wrong = Assert.Throws<ArgumentException>(
            () => PackedKernels.DepthwisePackedParallel(input, 1, 1, 1, weights, output, new ParallelOptions()));
        Assert.Equal("weights", wrong.ParamName);
        Assert.Contains("SepConvGen.Kernels.Tests.Packed.PackedKernels.DepthwisePacked, not for ", wrong.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => PackedKernels.DepthwisePacked(input, 1, 1, 1, null!, output));
        Assert.All(output, value => Assert.Equal(7f, value));
        Assert.Equal("SepConvGen.Kernels.Tests.Packed.PackedKernels.DepthwisePacked", weights.Kernel);
        Assert.True(weights.Bytes >= 10 * 24 * sizeof(float));
    }

    [Fact]
    public void Packing_checks_its_lengths()
    {
        Assert.Equal("filter", Assert.Throws<ArgumentException>(() => PackedKernels.PackDepthwisePacked(new float[9 * 24 + 1], default)).ParamName);
        Assert.Equal("bias", Assert.Throws<ArgumentException>(() => PackedKernels.PackDepthwisePacked(new float[9 * 24], new float[23])).ParamName);
        Assert.Throws<ArgumentException>(() => PackedKernels.PackDepthwisePacked(
            new float[9 * 24], default, new BatchNormalization(new float[23], new float[23], new float[23], new float[23], 0.001f)));
        Assert.Equal("mean", Assert.Throws<ArgumentException>(() => new BatchNormalization(new float[3], new float[3], new float[2], new float[3], 0).Epsilon).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => new BatchNormalization(default, default, default, default, float.NaN).Epsilon);
    }

    private static void EachDegree(float[] expected, Action<float[], ParallelOptions> call)
    {
        foreach (TheoryDataRow<int> degree in Degrees)
        {
            Same(expected, output => call(output, new ParallelOptions { MaxDegreeOfParallelism = degree.Data }));
        }
    }

    private static void Same(float[] expected, Action<float[]> call)
    {
        float[] output = [.. Enumerable.Repeat(float.NaN, expected.Length)];
        call(output);
        Assert.Equal(expected.Select(BitConverter.SingleToInt32Bits), output.Select(BitConverter.SingleToInt32Bits));
    }
}
