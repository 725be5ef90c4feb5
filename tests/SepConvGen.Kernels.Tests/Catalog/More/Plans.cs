namespace SepConvGen.Kernels.Tests.Catalog.More;

/// <summary>A kernel for each decision of the planner that sizes or channels bring about: see Planning in the generator.</summary>
internal static partial class Plans
{
    [DepthwiseConv2D(3, 3, InputChannels = 256, Height = 8, Width = 9, Padding = Padding.Same, Activation = Activation.HardSwish)]
    public static partial void CrowdedPixels(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 256, Height = 9, Width = 20, Stride = 2, Padding = Padding.Same)]
    public static partial void CrowdedPixelsStride2(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 256, Height = 7, Width = 7, Padding = Padding.Same, Activation = Activation.Relu6)]
    public static partial void CrowdedWholeWidth(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 256, Height = 14, Width = 14, Stride = 2, Padding = Padding.Same)]
    public static partial void CrowdedWholeWidthStride2(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 40, Height = 9, Width = 5, Padding = Padding.Same)]
    public static partial void WholeWidth5(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 48, Height = 6, Width = 6, Padding = Padding.SameLower)]
    public static partial void WholeWidth6(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 36, Height = 7, Width = 7, Padding = Padding.Same)]
    public static partial void WholeWidth7(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 36, Height = 13, Width = 14, Stride = 2, Padding = Padding.Same)]
    public static partial void WholeWidthStride2(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(5, 5, InputChannels = 48, Height = 7, Width = 7, Padding = Padding.Same)]
    public static partial void WholeWidthOfLargeWindow(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(5, 5, InputChannels = 24, Height = 9, Width = 14, Padding = Padding.Same)]
    public static partial void LargeWindow14(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(5, 5, InputChannels = 32, Height = 17, Width = 15, Stride = 2, Padding = Padding.Same)]
    public static partial void LargeWindowStride2(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 3, Height = 13, Width = 66, Padding = Padding.Same)]
    public static partial void LongRunOf3(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 3, ChannelMultiplier = 8, Height = 14, Width = 34, Padding = Padding.Same)]
    public static partial void LongRunOfMultiplied(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 24, Height = 15, Width = 26, Padding = Padding.Same)]
    public static partial void LongRunOf24(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 3, Height = 19, Width = 70, Stride = 2, Padding = Padding.Same)]
    public static partial void RunStride2(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 2, Height = 9, Width = 75, StrideWidth = 4, Padding = Padding.Same)]
    public static partial void RunStride4(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 9, InputChannels = 24, Height = 5, Width = 23, Padding = Padding.Same)]
    public static partial void WideEdges(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 13, InputChannels = 16, Height = 5, Width = 31, Padding = Padding.Same)]
    public static partial void EdgesWiderThanTiles(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(31, 31, InputChannels = 5, Height = 12, Width = 40, Padding = Padding.Same)]
    public static partial void LoopedWindow(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 1024, OutputChannels = 40, Height = 3, Width = 5)]
    public static partial void PixelsAPageApart(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 12, OutputChannels = 70, Height = 1, Width = 25)]
    public static partial void OverlappingLastTile(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);
}
