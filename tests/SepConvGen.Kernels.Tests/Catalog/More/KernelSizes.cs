namespace SepConvGen.Kernels.Tests.Catalog.More;

/// <summary>Depthwise windows of every size up to 7×7, square and not.</summary>
internal static partial class KernelSizes
{
    [DepthwiseConv2D(1, 1, InputChannels = 16)]
    public static partial void Window1x1(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [DepthwiseConv2D(2, 2, InputChannels = 17, Padding = Padding.Same)]
    public static partial void Window2x2(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(4, 4, InputChannels = 16, Padding = Padding.Same)]
    public static partial void Window4x4(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [DepthwiseConv2D(1, 7, InputChannels = 16, Padding = Padding.Same)]
    public static partial void Window1x7(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(7, 1, InputChannels = 17, Padding = Padding.Same)]
    public static partial void Window7x1(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 2, InputChannels = 12, Padding = Padding.SameLower)]
    public static partial void Window3x2(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(1, 3, InputChannels = 5)]
    public static partial void Window1x3(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 1, InputChannels = 33)]
    public static partial void Window3x1(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(5, 3, InputChannels = 40, Padding = Padding.Same)]
    public static partial void Window5x3(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 7, InputChannels = 4, Padding = Padding.Same)]
    public static partial void Window3x7(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(9, 9, InputChannels = 3, Padding = Padding.Same)]
    public static partial void Window9x9(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);
}
