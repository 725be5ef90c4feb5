namespace SepConvGen.Kernels.Tests.Catalog;

/// <summary>A depthwise and a pointwise step fused: windows, strides, multipliers, paddings and channels together.</summary>
internal static partial class Separables
{
    [SeparableConv2D(3, 3, InputChannels = 3, OutputChannels = 3, Padding = Padding.Same)]
    public static partial void SeparableTensorFlow(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> pointwiseFilter, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 16, OutputChannels = 32, Padding = Padding.Same)]
    public static partial void Separable16To32(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 17, OutputChannels = 33, Padding = Padding.Same)]
    public static partial void Separable17To33(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(5, 5, InputChannels = 5, OutputChannels = 70, Padding = Padding.Same)]
    public static partial void Separable5To70(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(5, 5, InputChannels = 48, OutputChannels = 17, Stride = 2, Padding = Padding.Same)]
    public static partial void Separable48To17(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 1, OutputChannels = 1, Padding = Padding.Same)]
    public static partial void Separable1To1(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(2, 3, InputChannels = 3, OutputChannels = 1)]
    public static partial void Separable3To1(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 40, OutputChannels = 31, Stride = 2, Padding = Padding.SameLower)]
    public static partial void Separable40To31(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 64, OutputChannels = 48, StrideHeight = 2, StrideWidth = 1, Padding = Padding.Same)]
    public static partial void Separable64To48(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(5, 5, InputChannels = 3, OutputChannels = 16, ChannelMultiplier = 8)]
    public static partial void SeparableMultiplier8(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 5, OutputChannels = 7, ChannelMultiplier = 2, StrideHeight = 3, StrideWidth = 2, Padding = Padding.Explicit, PadTop = 1, PadRight = 2)]
    public static partial void SeparableMultiplier2(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 11, OutputChannels = 20, ChannelMultiplier = 3, Dilation = 2, Padding = Padding.Same)]
    public static partial void SeparableMultiplier3(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(1, 7, InputChannels = 16, OutputChannels = 16, Padding = Padding.Same)]
    public static partial void SeparableWide(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(7, 1, InputChannels = 8, OutputChannels = 40, Padding = Padding.Same)]
    public static partial void SeparableTall(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(1, 1, InputChannels = 9, OutputChannels = 18)]
    public static partial void Separable1x1(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(7, 7, InputChannels = 16, OutputChannels = 35, Dilation = 2, Padding = Padding.Same)]
    public static partial void Separable7x7(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 4, OutputChannels = 19, Padding = Padding.Explicit, PadTop = 4, PadBottom = 3, PadLeft = 5)]
    public static partial void SeparableWidePadding(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 16, OutputChannels = 16, Stride = 2, Padding = Padding.Explicit, PadTop = 3, PadBottom = 6, PadLeft = 4, PadRight = 5)]
    public static partial void SeparableWidePaddingNoBias(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> pointwiseFilter, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 24, OutputChannels = 33, DilationHeight = 1, DilationWidth = 3, StrideHeight = 1, StrideWidth = 2, Padding = Padding.SameLower)]
    public static partial void SeparableDilationStride(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);
}
