namespace SepConvGen.Kernels.Tests.Catalog.More;

/// <summary>A residual before the last activation, after every kind of step and tail.</summary>
internal static partial class Residuals
{
    [DepthwiseConv2D(3, 3, InputChannels = 19, Padding = Padding.Same)]
    public static partial void DepthwiseResidual(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> residual, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 3, Padding = Padding.Same, Activation = Activation.Relu)]
    public static partial void DepthwiseResidualRgb(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> residual, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 64, Stride = 2, Padding = Padding.Same, Activation = Activation.Relu6)]
    public static partial void DepthwiseResidualWide(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> residual, Span<float> output);

    [DepthwiseConv2D(7, 7, InputChannels = 24, Activation = Activation.HardSwish, Height = 12, Width = 15)]
    public static partial void DepthwiseResidualLarge(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> residual, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 21, Padding = Padding.Same, Activation = Activation.PRelu)]
    public static partial void DepthwiseResidualPRelu(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> slope, ReadOnlySpan<float> residual, Span<float> output);

    [PointwiseConv2D(InputChannels = 16, OutputChannels = 16, Activation = Activation.Relu)]
    public static partial void PointwiseResidual(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> residual, Span<float> output);

    [PointwiseConv2D(InputChannels = 6, OutputChannels = 3, Activation = Activation.LeakyRelu, ActivationAlpha = 0.25f)]
    public static partial void PointwiseResidualToThree(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> residual, Span<float> output);

    [PointwiseConv2D(InputChannels = 40, OutputChannels = 152, Activation = Activation.Silu)]
    public static partial void PointwiseResidualPanels(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> residual, ReadOnlySpan<float> filter, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 3, OutputChannels = 3, Padding = Padding.Same)]
    public static partial void SeparableResidualRgb(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> residual, Span<float> output);
}
