using System.Buffers;
using System.Numerics.Tensors;
using SepConvGen.Kernels.Tests.Packed;
using static SepConvGen.Kernels.Tests.Forms.FormData;

namespace SepConvGen.Kernels.Tests.Forms;

/// <summary>Whatever holds the elements: the bits are those of the kernel with spans.</summary>
public sealed class FormTests
{
    private readonly FormData data = new();
    private readonly Operands operands = new();
    private readonly ParallelOptions options = new() { MaxDegreeOfParallelism = 2 };

    [Fact]
    public void Arrays_memory_and_tensors_of_a_depthwise_kernel()
    {
        float[] expected = data.Depthwise();
        float[] arrays = new float[Outputs];
        float[] memory = new float[Outputs];
        float[] spans = new float[Outputs];
        Tensor<float> tensor = Tensor.CreateFromShape<float>([Batch, 4, 5, Channels]);
        FormKernels.Depthwise(data.Input, Batch, Height, Width, data.Filter, data.Bias, arrays);
        FormKernels.Depthwise(data.Input.AsMemory(), Batch, Height, Width, data.Filter.AsMemory(), data.Bias, memory.AsMemory());
        FormKernels.Depthwise(
            new ReadOnlyTensorSpan<float>(data.Input, Lengths), data.FilterTensor, new ReadOnlyTensorSpan<float>(data.Bias), new TensorSpan<float>(spans, [Batch, 4, 5, Channels]));
        FormKernels.Depthwise(data.InputTensor, data.FilterTensor, data.Bias, tensor);

        Assert.Equal(expected, arrays);
        Assert.Equal(expected, memory);
        Assert.Equal(expected, spans);
        Assert.Equal(expected, Flat(tensor));
    }

    [Fact]
    public void Results_are_returned_in_their_shape()
    {
        float[] expected = data.Depthwise();
        Tensor<float> batch = FormKernels.DepthwiseTensor(data.InputTensor, data.Filter, data.Bias);
        Tensor<float> one = FormKernels.DepthwiseTensor(Tensor.Create(data.Input[..(7 * 9 * 5)], [Height, Width, Channels]), data.Filter, data.Bias);
        Tensor<float> ofSpan = FormKernels.DepthwiseTensorOfSpan(data.Input.AsSpan(0, 7 * 9 * 5), Height, Width, data.Filter, data.Bias);
        Tensor<float> ofFixed = FormKernels.DepthwiseFixed(data.InputTensor, data.Filter, data.Bias);

        Assert.Equal(expected, Flat(batch));
        Assert.Equal([2, 4, 5, 5], batch.Lengths.ToArray());
        Assert.Equal(expected[..(Outputs / 2)], Flat(one));
        Assert.Equal([4, 5, 5], one.Lengths.ToArray());
        Assert.Equal(Flat(one), Flat(ofSpan));
        Assert.Equal([4, 5, 5], ofSpan.Lengths.ToArray());
        Assert.Equal(expected, Flat(ofFixed));
        Assert.Equal(Flat(one), FormKernels.DepthwiseArray(data.Input[..(7 * 9 * 5)], Height, Width, data.Filter, data.Bias));
    }

    [Fact]
    public void A_batch_of_one_may_have_its_dimension_or_not()
    {
        float[] expected = data.Depthwise()[..(Outputs / 2)];
        float[] output = new float[Outputs / 2];
        FormKernels.Depthwise(
            new ReadOnlyTensorSpan<float>(data.Input.AsSpan(0, 7 * 9 * 5), [1, Height, Width, Channels]), data.FilterTensor, data.Bias, new TensorSpan<float>(output, [4, 5, Channels]));
        Assert.Equal(expected, output);
    }

    [Fact]
    public void No_images_and_images_without_rows_are_nothing()
    {
        Assert.Equal([0, 4, 5, 5], FormKernels.DepthwiseTensor(Tensor.CreateFromShape<float>([0, 7, 9, 5]), data.Filter, data.Bias).Lengths.ToArray());
        Assert.Equal([0, 5, 5], FormKernels.DepthwiseTensor(Tensor.CreateFromShape<float>([0, 9, 5]), data.Filter, data.Bias).Lengths.ToArray());
    }

    [Fact]
    public void Whole_images_of_a_larger_tensor_need_no_copy()
    {
        ReadOnlyTensorSpan<float> second = data.InputTensor.AsReadOnlyTensorSpan([1..2, NRange.All, NRange.All, NRange.All]);
        float[] output = new float[Outputs / 2];
        FormKernels.Depthwise(second, data.FilterTensor, data.Bias, new TensorSpan<float>(output, [1, 4, 5, Channels]));
        Assert.Equal(data.Depthwise()[(Outputs / 2)..], output);
    }

    [Fact]
    public void Pointwise_with_slopes_residual_and_options()
    {
        float[] filter = operands.Numbers(35), slope = operands.Numbers(7), residual = operands.Numbers(2 * 7 * 9 * 7);
        float[] expected = new float[residual.Length];
        float[] output = new float[residual.Length];
        FormKernels.PointwiseSpans(data.Input, Batch, Height, Width, filter, slope, residual, expected, options);
        FormKernels.Pointwise(data.InputTensor, Tensor.Create(filter, [1, 1, 5, 7]), slope, Tensor.Create(residual, [2, 7, 9, 7]), output, options);
        Assert.Equal(expected, output);
    }

    [Fact]
    public void Separable_with_packed_weights_that_overloads_share()
    {
        PackedWeights weights = FormKernels.PackSeparable(data.Filter, new Operands().Numbers(40));
        PackedWeights ofTensor = FormKernels.PackSeparableTensor(data.Filter, new Operands().Numbers(40));
        float[] expected = new float[2 * 7 * 9 * 8];
        Tensor<float> output = Tensor.CreateFromShape<float>([2, 7, 9, 8]);
        FormKernels.Separable(data.Input, Batch, Height, Width, weights, expected, options);
        FormKernels.Separable(weights, output, data.InputTensor, options);
        Assert.Equal(expected, Flat(output));
        Assert.Equal(expected, Flat(FormKernels.SeparableTensor(data.InputTensor, ofTensor, options)));
    }

    [Fact]
    public void Convolution()
    {
        float[] filter = operands.Numbers(9 * 40);
        float[] expected = new float[2 * 7 * 9 * 8], output = new float[2 * 7 * 9 * 8];
        FormKernels.ConvolutionSpans(data.Input, Batch, Height, Width, filter, expected);
        FormKernels.Convolution(data.InputTensor, Tensor.Create(filter, [3, 3, 5, 8]), output);
        Assert.Equal(expected, output);
    }

    [Fact]
    public void Streams_of_tensors()
    {
        float[] filter = operands.Numbers(3 * 30);
        float[] expected = new float[63 * 6];
        float[] output = new float[63 * 6];
        FormKernels.StreamSpans(data.Input.AsSpan(0, 63 * 5), 1, 63, filter, FormKernels.CreateStreamSpansState(1), expected);
        StreamingState state = FormKernels.CreateStreamState(1);
        StreamingState other = FormKernels.CreateStreamTensorState(1);
        float[] returned = [];
        foreach (Range piece in new[] { 0..10, 10..11, 11..63 })
        {
            (int start, int steps) = piece.GetOffsetAndLength(63);
            float[] input = data.Input[(start * 5)..((start + steps) * 5)];
            FormKernels.Stream(
                new ReadOnlyTensorSpan<float>(input, [steps, 5]), Tensor.Create(filter, [3, 5, 6]), state, new TensorSpan<float>(output.AsSpan(start * 6, steps * 6), [1, steps, 6]));
            returned = [.. returned, .. Flat(FormKernels.StreamTensor(Tensor.Create(input, [steps, 5]), filter, other))];
        }

        Assert.Equal(expected, output);
        Assert.Equal(expected, returned);
    }

    [Fact]
    public void Sequences_are_returned_as_arrays()
    {
        float[] filter = operands.Numbers(15);
        Tensor<float> whole = Tensor.Create(FormKernels.Steps(data.Input.AsMemory(0, 63 * 5), 63, filter), [63, 5]);
        Assert.Equal(data.Input[0] * filter[10], whole[0, 0]);
    }

    [Fact]
    public void Filters_of_bytes_and_shorts()
    {
        byte[] input = [.. Enumerable.Range(0, 2 * 7 * 9 * 3).Select(index => (byte)(index * 37))];
        short[] expected = new short[input.Length], output = new short[input.Length];
        FormKernels.FilterSpans(input, 2, 7, 9, expected);
        FormKernels.Filter(new ReadOnlyTensorSpan<byte>(input, [2, 7, 9, 3]), output);
        Tensor<short> tensor = FormKernels.FilterTensor(input, 2, 7, 9);
        Assert.Equal(expected, output);
        Assert.Equal(expected, Flat(tensor));
        Assert.Equal([2, 7, 9, 3], tensor.Lengths.ToArray());
    }

    [Fact]
    public void Filters_of_ushorts_and_floats()
    {
        ushort[] input = [.. Enumerable.Range(0, 7 * 9 * 3).Select(index => (ushort)(index * 937))];
        float[] expected = new float[input.Length];
        FormKernels.FilterFloats(input, 1, 7, 9, expected);
        Assert.Equal(expected, FormKernels.FilterArray(Tensor.Create(input, [7, 9, 3]), options));
    }

    [Fact]
    public void Calls_that_return_nothing_allocate_nothing()
    {
        Tensor<float> input = data.InputTensor, filter = data.FilterTensor, output = Tensor.CreateFromShape<float>([2, 4, 5, 5]), wide = Tensor.CreateFromShape<float>([2, 7, 9, 8]);
        float[] array = new float[Outputs], steps = new float[63 * 6];
        PackedWeights weights = FormKernels.PackSeparable(data.Filter, operands.Numbers(40));
        Tensor<float> stepsFilter = Tensor.Create(operands.Numbers(90), [3, 5, 6]), sequence = Tensor.Create(data.Input[..(63 * 5)], [63, 5]);
        StreamingState state = FormKernels.CreateStreamState(1);
        nint[] lengths = [63, 6], images = [2, 7, 9, 3];
        byte[] bytes = new byte[2 * 7 * 9 * 3];
        short[] shorts = new short[bytes.Length];
        ParallelOptions alone = new() { MaxDegreeOfParallelism = 1 };
        void Calls()
        {
            FormKernels.Depthwise(data.Input, Batch, Height, Width, data.Filter, data.Bias, array);
            FormKernels.Depthwise(data.Input.AsMemory(), Batch, Height, Width, data.Filter.AsMemory(), data.Bias, array.AsMemory());
            FormKernels.Depthwise(input.AsReadOnlyTensorSpan(), filter, data.Bias, output.AsTensorSpan());
            FormKernels.Depthwise(input, filter, data.Bias, output);
            FormKernels.Separable(weights, wide, input, alone);
            FormKernels.Stream(sequence, stepsFilter, state, new TensorSpan<float>(steps, lengths));
            FormKernels.Filter(new ReadOnlyTensorSpan<byte>(bytes, images), shorts);
        }

        Calls();
        Calls();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Calls();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
