using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Tests.Planning;

/// <summary>Specs of layers as tests need them.</summary>
internal static class Layers
{
    public static DepthwiseSpec Depthwise(int kernelHeight, int kernelWidth, int channels, int stride = 1, int dilation = 1, int multiplier = 1, Padding padding = Padding.Same) =>
        new(
            new WindowSpec(kernelHeight, stride, dilation, 0, 0),
            new WindowSpec(kernelWidth, stride, dilation, 0, 0),
            padding,
            channels,
            multiplier,
            HasBias: true,
            ActivationFunction.None);

    public static ConvolutionSpec Convolution(
        int kernelHeight, int kernelWidth, int inputs, int outputs, int groups = 1, int stride = 1, int dilation = 1, Padding padding = Padding.Same) =>
        new(
            new WindowSpec(kernelHeight, stride, dilation, 0, 0),
            new WindowSpec(kernelWidth, stride, dilation, 0, 0),
            padding,
            inputs,
            outputs,
            groups,
            HasBias: true,
            ActivationFunction.None);

    public static DepthwiseSpec Sequence(int kernel, int channels, int stride = 1, int dilation = 1, int multiplier = 1) =>
        Depthwise(1, kernel, channels, multiplier: multiplier, padding: Padding.Causal) with
        {
            Rows = new WindowSpec(1, 1, 1, 0, 0),
            Columns = new WindowSpec(kernel, stride, dilation, (kernel - 1) * dilation, 0),
        };

    public static ImageSpec Steps { get; } = new(HasBatch: false, Height: 1, Width: null, IsSequence: true);

    public static ImageSpec Image(int? size) => new(HasBatch: false, size, size);

    public static PointwiseSpec Pointwise(int inputs, int outputs) => new(inputs, outputs, HasBias: true, ActivationFunction.None);
}
