namespace SepConvGen.Kernels.Tests.Catalog;

/// <summary>PRelu: a slope for each channel, in vectors, tails, runs of pixels and padded rows.</summary>
internal static partial class Slopes
{
    [DepthwiseConv2D(5, 3, InputChannels = 64, Stride = 2, Activation = Activation.PRelu)]
    public static partial void DepthwisePReluWide(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> slope, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 4, OutputChannels = 2, Padding = Padding.Same, DepthwiseActivation = Activation.PRelu, Activation = Activation.Silu)]
    public static partial void SeparablePReluThenSilu(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseSlope, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);
}
