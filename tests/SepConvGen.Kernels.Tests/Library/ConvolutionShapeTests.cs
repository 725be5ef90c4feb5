using Xunit;

namespace SepConvGen.Kernels.Tests.Library;

/// <summary>Convolutions by shape and operands.</summary>
public sealed class ConvolutionShapeTests
{
    private static readonly Window Three = new(3, Padding: Padding.Same);
    private static readonly ImageShape Image = new(2, 5, 6, 4);

    [Fact]
    public void A_shape_knows_its_output()
    {
        Assert.Equal(new ImageShape(2, 5, 3, 12), ConvolutionShape.Depthwise(Image, 3, Three, new(3, 2, Padding: Padding.Same)).Output);
        Assert.Equal(new ImageShape(2, 5, 6, 7), ConvolutionShape.Pointwise(Image, 7).Output);
        Assert.Equal(new ImageShape(2, 3, 6, 8), ConvolutionShape.Grouped(Image, 8, 2, new(3), Three).Output);
        Assert.Equal(new ImageShape(2, 1, 6, 4), ImageShape.Sequence(2, 6, 4));
    }

    [Fact]
    public void Every_form_of_a_convolution_has_the_same_bits()
    {
        Random random = new(91);
        float[] input = Values.Random(random, 2 * 5 * 6 * 4);
        float[] filter = Values.Random(random, 3 * 3 * 4);
        float[] bias = Values.Random(random, 4);
        ConvolutionOperands<float> operands = new() { Filter = filter, Bias = bias, Activation = new(Activation.Relu) };
        float[] expected = new float[input.Length];
        Reference.DepthwiseConv2D(input, 2, 5, 6, 4, 1, Three, Three, filter, bias, new(Activation.Relu), expected);
        float[] output = new float[input.Length];
        Reference.Convolution(ConvolutionShape.Depthwise(Image, 1, Three, Three), input, operands, output);
        Values.AssertSameBits(expected, output, "reference, depthwise");
        Reference.Convolution(ConvolutionShape.Grouped(Image, 4, 4, Three, Three), input, operands, output);
        Values.AssertSameBits(expected, output, "reference, a group for each channel");
        Generic.Convolution(ConvolutionShape.Depthwise(Image, 1, Three, Three), input, operands, output);
        Values.AssertSameBits(expected, output, "generic, depthwise");
        Generic.Convolution(ConvolutionShape.Grouped(Image, 4, 4, Three, Three), input, operands, output);
        Values.AssertSameBits(expected, output, "generic, a group for each channel");
    }

    [Fact]
    public void What_a_shape_cannot_be_is_told()
    {
        AssertWrong("groups", () => Run(default));
        AssertWrong("channelMultiplier", () => ConvolutionShape.Depthwise(Image, -1, Three, Three));
        AssertWrong("channelMultiplier", () => ConvolutionShape.Depthwise(Image, int.MaxValue, Three, Three));
        AssertWrong("inputChannels", () => Run(ConvolutionShape.Depthwise(Image with { Channels = -1 }, 1, Three, Three)));
        AssertWrong("outputChannels", () => Run(ConvolutionShape.Pointwise(Image, -1)));
        AssertWrong("depthwise", () => Separable(ConvolutionShape.Grouped(Image, 4, 4, Three, Three), []));
        AssertWrong("depthwiseOperands", () => Separable(ConvolutionShape.Depthwise(Image, 1, Three, Three), new float[240]));
    }

    private static void Run(ConvolutionShape shape)
    {
        Exception? expected = Record.Exception(() => Reference.Convolution(shape, new float[240], new() { Filter = new float[36] }, new float[240]));
        Exception? actual = Record.Exception(() => Generic.Convolution(shape, new float[240], new() { Filter = new float[36] }, new float[240]));
        Assert.Equal(expected?.Message, actual?.Message);
        throw expected!;
    }

    private static void Separable(ConvolutionShape shape, float[] residual)
    {
        ConvolutionOperands<float> Depthwise() => new() { Filter = new float[36], Residual = residual };
        ConvolutionOperands<float> Pointwise() => new() { Filter = new float[16] };
        Exception? expected = Record.Exception(() => Reference.SeparableConvolution(shape, new float[240], Depthwise(), 4, Pointwise(), new float[240]));
        Exception? actual = Record.Exception(() => Generic.SeparableConvolution(shape, new float[240], Depthwise(), 4, Pointwise(), new float[240]));
        Assert.Equal(expected?.Message, actual?.Message);
        throw expected!;
    }

    private static void AssertWrong(string name, Action action) => Assert.Equal(name, Assert.ThrowsAny<ArgumentException>(action).ParamName);
}
