namespace SepConvGen.Kernels.Tests.Catalog;

/// <summary>The four paddings; explicit sides asymmetric, and wider than the window.</summary>
internal static partial class Paddings
{
    [DepthwiseConv2D(3, 3, InputChannels = 4, Padding = Padding.Explicit, PadTop = 2, PadLeft = 1, PadRight = 3)]
    public static partial void PaddingAsymmetric(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 16, Stride = 2, Padding = Padding.Explicit, PadBottom = 1, PadRight = 1)]
    public static partial void PaddingOneSide(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(5, 5, InputChannels = 8, Padding = Padding.Explicit, PadTop = 4)]
    public static partial void PaddingTopOnly(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 17, Padding = Padding.Explicit, PadLeft = 2)]
    public static partial void PaddingLeftOnly(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 4, Padding = Padding.Explicit, PadTop = 4, PadBottom = 3, PadLeft = 5)]
    public static partial void PaddingWiderThanWindow(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(2, 2, InputChannels = 16, Stride = 3, Padding = Padding.Explicit, PadTop = 7, PadBottom = 9, PadLeft = 8, PadRight = 11)]
    public static partial void PaddingMuchWider(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 20, Padding = Padding.Explicit, PadTop = 5, PadBottom = 5, PadLeft = 5, PadRight = 5)]
    public static partial void PaddingWiderNoBias(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [DepthwiseConv2D(1, 1, InputChannels = 5, Padding = Padding.Explicit, PadTop = 1, PadBottom = 2, PadLeft = 3, PadRight = 4)]
    public static partial void PaddingWiderOn1x1(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 16, Dilation = 3, StrideHeight = 2, StrideWidth = 1, Padding = Padding.Explicit, PadTop = 1, PadBottom = 6, PadLeft = 7, PadRight = 2)]
    public static partial void PaddingDilated(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);
}
