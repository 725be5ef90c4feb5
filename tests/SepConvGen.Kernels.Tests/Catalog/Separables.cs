namespace SepConvGen.Kernels.Tests.Catalog;

/// <summary>A depthwise and a pointwise step fused: windows, strides, multipliers, paddings and channels together.</summary>
internal static partial class Separables
{
    [SeparableConv2D(3, 3, InputChannels = 1, OutputChannels = 1, Padding = Padding.Same)]
    public static partial void Separable1To1(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 5, OutputChannels = 7, ChannelMultiplier = 2, StrideHeight = 3, StrideWidth = 2, Padding = Padding.Explicit, PadTop = 1, PadRight = 2)]
    public static partial void SeparableMultiplier2(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(1, 7, InputChannels = 16, OutputChannels = 16, Padding = Padding.Same)]
    public static partial void SeparableWide(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 4, OutputChannels = 19, Padding = Padding.Explicit, PadTop = 4, PadBottom = 3, PadLeft = 5)]
    public static partial void SeparableWidePadding(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 16, OutputChannels = 16, Stride = 2, Padding = Padding.Explicit, PadTop = 3, PadBottom = 6, PadLeft = 4, PadRight = 5)]
    public static partial void SeparableWidePaddingNoBias(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> pointwiseFilter, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 24, OutputChannels = 33, DilationHeight = 1, DilationWidth = 3, StrideHeight = 1, StrideWidth = 2, Padding = Padding.SameLower)]
    public static partial void SeparableDilationStride(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(5, 5, InputChannels = 48, OutputChannels = 17, Stride = 2, Padding = Padding.Same)]
    public static partial void Separable48To17(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);
}
