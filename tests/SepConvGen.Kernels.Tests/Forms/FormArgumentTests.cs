using System.Numerics.Tensors;
using SepConvGen.Runtime;
using static SepConvGen.Kernels.Tests.Forms.FormData;

namespace SepConvGen.Kernels.Tests.Forms;

/// <summary>Tensors and arrays that do not fit are refused, with words that say what would.</summary>
public sealed class FormArgumentTests
{
    private readonly FormData data = new();

    [Fact]
    public void Nulls()
    {
        float[] array = new float[Outputs];
        Tensor<float> output = Tensor.CreateFromShape<float>([2, 4, 5, 5]);
        Assert.Equal("input", Assert.Throws<ArgumentNullException>(() => FormKernels.Depthwise((float[])null!, 2, 7, 9, data.Filter, data.Bias, array)).ParamName);
        Assert.Equal("output", Assert.Throws<ArgumentNullException>(() => FormKernels.Depthwise(data.Input, 2, 7, 9, data.Filter, data.Bias, null!)).ParamName);
        Assert.Equal("input", Assert.Throws<ArgumentNullException>(() => FormKernels.Depthwise(null!, data.FilterTensor, data.Bias, output)).ParamName);
        Assert.Equal("filter", Assert.Throws<ArgumentNullException>(() => FormKernels.Depthwise(data.InputTensor, null!, data.Bias, output)).ParamName);
        Assert.Equal("bias", Assert.Throws<ArgumentNullException>(() => FormKernels.DepthwiseTensor(data.InputTensor, data.Filter, null!)).ParamName);
    }

    [Fact]
    public void Lengths_of_arrays_and_memory()
    {
        Refused("input of shape [2, 7, 9, 5] must have 630 elements, but has 629.", () => FormKernels.Depthwise(data.Input[1..], 2, 7, 9, data.Filter, data.Bias, new float[Outputs]));
        Refused(
            "output of shape [2, 4, 5, 5] must have 200 elements, but has 199.",
            () => FormKernels.Depthwise(data.Input.AsMemory(), 2, 7, 9, data.Filter.AsMemory(), data.Bias, new float[Outputs - 1]));
    }

    [Fact]
    public void Shapes_of_tensors()
    {
        Tensor<float> output = Tensor.CreateFromShape<float>([2, 4, 5, 5]);
        Refused(
            "input must be a tensor of shape [batch, height, width, 5] or [height, width, 5], but has the lengths [2, 9, 7, 4].",
            () => FormKernels.Depthwise(Tensor.CreateFromShape<float>([2, 9, 7, 4]), data.FilterTensor, data.Bias, output));
        Refused(
            "input must be a tensor of shape [batch, height, width, 5] or [height, width, 5], but has the lengths [9, 5].",
            () => FormKernels.Depthwise(Tensor.CreateFromShape<float>([9, 5]), data.FilterTensor, data.Bias, output));
        Refused(
            "input must be a tensor of shape [batch, 7, width, 5] or [7, width, 5], but has the lengths [6, 9, 5].",
            () => FormKernels.DepthwiseFixed(Tensor.CreateFromShape<float>([6, 9, 5]), data.Filter, data.Bias));
        Refused(
            "filter must be a tensor of shape [3, 3, 5, 1], but has the lengths [3, 3, 5].",
            () => FormKernels.Depthwise(data.InputTensor, Tensor.Create(data.Filter, [3, 3, 5]), data.Bias, output));
        Refused(
            "output must be a tensor of shape [2, 4, 5, 5], but has the lengths [2, 5, 4, 5].",
            () => FormKernels.Depthwise(data.InputTensor, data.FilterTensor, data.Bias, Tensor.CreateFromShape<float>([2, 5, 4, 5])));
        Refused(
            "output must be a tensor of shape [1, 4, 5, 5] or [4, 5, 5], but has the lengths [2, 4, 5, 5].",
            () => FormKernels.Depthwise(Tensor.CreateFromShape<float>([7, 9, 5]), data.FilterTensor, data.Bias, output));
        Refused(
            "bias must be a tensor of shape [5], but has the lengths [1, 5].",
            () => FormKernels.Depthwise(data.InputTensor.AsReadOnlyTensorSpan(), data.FilterTensor, new ReadOnlyTensorSpan<float>(data.Bias, [1, 5]), output.AsTensorSpan()));
        Refused(
            "input must be a tensor of shape [batch, width, 5] or [width, 5], but has the lengths [].",
            () => FormKernels.Stream(default, Tensor.CreateFromShape<float>([3, 5, 6]), FormKernels.CreateStreamState(1), default));
    }

    [Fact]
    public void A_state_of_another_batch() => Refused(
        "state was made for a batch of 1 streams, not of 2.",
        () => FormKernels.StreamTensor(Tensor.CreateFromShape<float>([2, 4, 5]), new float[90], FormKernels.CreateStreamTensorState(1)));

    [Fact]
    public void Strides()
    {
        Tensor<float> turned = Tensor.PermuteDimensions(Tensor.CreateFromShape<float>([2, 9, 7, 5]), [0, 2, 1, 3]).ToDenseTensor();
        Assert.Equal([2, 7, 9, 5], turned.Lengths.ToArray());
        float[] memory = new float[2 * 7 * 10 * 5];
        Refused(
            "input must be dense: with the lengths [2, 7, 9, 5] its strides must be [315, 45, 5, 1], but they are [350, 50, 5, 1]. Copy it to a dense tensor.",
            () => FormKernels.Depthwise(
                new ReadOnlyTensorSpan<float>(memory, [2, 7, 9, 5], [350, 50, 5, 1]), data.FilterTensor, new ReadOnlyTensorSpan<float>(data.Bias), new TensorSpan<float>(new float[Outputs], [2, 4, 5, 5])));
        Refused(
            "output must be dense: with the lengths [1, 7, 9, 8] its strides must be [0, 72, 8, 1], but they are [0, 1, 7, 63]. Copy it to a dense tensor.",
            () => FormKernels.Separable(
                FormKernels.PackSeparable(data.Filter, new float[40]),
                new TensorSpan<float>(new float[7 * 9 * 8], [1, 7, 9, 8], [0, 1, 7, 63]),
                new ReadOnlyTensorSpan<float>(data.Input.AsSpan(0, 7 * 9 * 5), [7, 9, 5]),
                new ParallelOptions()));
    }

    [Fact]
    public void Overlap()
    {
        float[] memory = new float[9 * 7 * 9 * 5];
        Refused("output and input must not overlap.", () => FormKernels.Depthwise(
            new ReadOnlyTensorSpan<float>(memory.AsSpan(0, 630), Lengths), data.FilterTensor, new ReadOnlyTensorSpan<float>(data.Bias), new TensorSpan<float>(memory.AsSpan(629, Outputs), [2, 4, 5, 5])), "output");
        Refused("output and filter must not overlap.", () => FormKernels.Depthwise(
            data.Input.AsMemory(), 2, 7, 9, memory.AsMemory(0, 45), data.Bias, memory.AsMemory(44, Outputs)), "output");
    }

    [Fact]
    public void What_is_too_large_for_a_span()
    {
        Refused(
            "x of shape [1, 65536, 65536, 1] is too large: an image, a sequence or a span holds at most 2147483647 elements, and no size is above 1073741824.",
            () => TensorCheck.Images([1, 65536, 65536, 1], [0, 65536, 1, 0], null, null, null, 1, "x"));
        Refused(
            "x of shape [0, 65536, 65536, 1] is too large: an image, a sequence or a span holds at most 2147483647 elements, and no size is above 1073741824.",
            () => TensorCheck.Images([0, 65536, 65536, 1], [0, 65536, 1, 0], null, null, null, 1, "x"));
        Refused(
            "x of shape [2147483647, 0, 1] is too large: an image, a sequence or a span holds at most 2147483647 elements, and no size is above 1073741824.",
            () => TensorCheck.Images([int.MaxValue, 0, 1], [0, 0, 0], null, null, null, 1, "x"));
        Assert.Equal((1, 0, 65536), TensorCheck.Images([0, 65536, 65536], [0, 0, 1], null, null, null, 65536, "x"));
    }

    private static void Refused(string message, Action call, string? name = null)
    {
        ArgumentException exception = Assert.ThrowsAny<ArgumentException>(call);
        name ??= message[..message.IndexOf(' ', StringComparison.Ordinal)];
        Assert.Equal(name, exception.ParamName);
        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
    }
}
