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
            ActivationSpec.None);

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
            ActivationSpec.None);

    public static ImageSpec Image(int? size) => new(HasBatch: false, size, size);

    public static PointwiseSpec Pointwise(int inputs, int outputs) => new(inputs, outputs, HasBias: true, ActivationSpec.None);
}
