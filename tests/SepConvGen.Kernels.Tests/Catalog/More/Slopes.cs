namespace SepConvGen.Kernels.Tests.Catalog.More;

/// <summary>PRelu: a slope for each channel, in vectors, tails, runs of pixels and padded rows.</summary>
internal static partial class Slopes
{
    [DepthwiseConv2D(3, 3, InputChannels = 19, Padding = Padding.Same, Activation = Activation.PRelu)]
    public static partial void DepthwisePRelu(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> slope, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 3, Padding = Padding.Same, Activation = Activation.PRelu)]
    public static partial void DepthwisePReluRgb(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> slope, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 6, ChannelMultiplier = 2, Padding = Padding.Same, Activation = Activation.PRelu)]
    public static partial void DepthwisePReluMultiplied(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> slope, Span<float> output);

    [PointwiseConv2D(InputChannels = 8, OutputChannels = 35, Activation = Activation.PRelu)]
    public static partial void PointwisePRelu(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> slope, Span<float> output);

    [PointwiseConv2D(InputChannels = 5, OutputChannels = 3, Activation = Activation.PRelu)]
    public static partial void PointwisePReluToThree(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> slope, Span<float> output);

    [PointwiseConv2D(InputChannels = 40, OutputChannels = 152, Activation = Activation.PRelu)]
    public static partial void PointwisePReluPanels(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> slope, ReadOnlySpan<float> filter, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 17, OutputChannels = 33, Padding = Padding.Same, DepthwiseActivation = Activation.PRelu, Activation = Activation.PRelu)]
    public static partial void SeparablePReluTwice(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> depthwiseSlope, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, ReadOnlySpan<float> slope, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 16, OutputChannels = 24, Padding = Padding.Same, Activation = Activation.PRelu)]
    public static partial void SeparableNoneThenPRelu(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> slope, ReadOnlySpan<float> residual, Span<float> output);
}
