namespace SepConvGen.Kernels.Tests.Catalog;

/// <summary>Fewer channels than a vector has lanes: rows of joined pixels with a vector at each end, and pointwise steps whose vectors hold several pixels.</summary>
internal static partial class Narrow
{
    [DepthwiseConv2D(3, 3, InputChannels = 3, Padding = Padding.Same, Dilation = 2, Activation = Activation.Silu)]
    public static partial void RgbDilated(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 3, Padding = Padding.Explicit, PadTop = 1, PadLeft = 3, PadRight = 1)]
    public static partial void RgbPadded(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 5, Padding = Padding.Same, Width = 6, Activation = Activation.Tanh)]
    public static partial void FiveOf6(ReadOnlySpan<float> input, int batch, int height, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 3, OutputChannels = 3, Activation = Activation.Relu6)]
    public static partial void Colours3To3(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> residual, Span<float> output);

    [PointwiseConv2D(InputChannels = 2, OutputChannels = 5, Activation = Activation.Sigmoid)]
    public static partial void Two5(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> residual, Span<float> output);

    [PointwiseConv2D(InputChannels = 1, OutputChannels = 1)]
    public static partial void One1(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 7, OutputChannels = 7, Activation = Activation.LeakyRelu, ActivationAlpha = 0.1f)]
    public static partial void Seven7(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 3, OutputChannels = 3, Width = 8, Padding = Padding.Same, DepthwiseActivation = Activation.Relu, Activation = Activation.HardSwish)]
    public static partial void SeparableRgbOf8(ReadOnlySpan<float> input, int batch, int height, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, ReadOnlySpan<float> residual, Span<float> output);

    [DepthwiseConv2D(5, 5, InputChannels = 1, Padding = Padding.Same, Width = 14, Activation = Activation.Relu6)]
    public static partial void Grey5x5Of14(ReadOnlySpan<float> input, int batch, int height, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> residual, Span<float> output);

    [SeparableConv2D(4, 5, InputChannels = 3, OutputChannels = 5, Padding = Padding.Same, DepthwiseActivation = Activation.Relu)]
    public static partial void SeparableRgb4x5(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, Span<float> output);

    [DepthwiseConv2D(5, 5, InputChannels = 6, Padding = Padding.Explicit, PadTop = 3, PadLeft = 1, PadRight = 4, Width = 9)]
    public static partial void Six5x5Of9(ReadOnlySpan<float> input, int batch, int height, ReadOnlySpan<float> filter, Span<float> output);

    [DepthwiseConv2D(5, 5, InputChannels = 1, Padding = Padding.Same, Activation = Activation.Relu6)]
    public static partial void Grey5x5(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> residual, Span<float> output);
}
