namespace SepConvGen.Kernels.Tests.Catalog;

/// <summary>Depthwise windows of every size up to 7×7, square and not.</summary>
internal static partial class KernelSizes
{
    [DepthwiseConv2D(3, 3, InputChannels = 32, Padding = Padding.Same)]
    public static partial void Window3x3(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(5, 5, InputChannels = 24, Padding = Padding.Same)]
    public static partial void Window5x5(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(6, 6, InputChannels = 8, Padding = Padding.Same)]
    public static partial void Window6x6(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(7, 7, InputChannels = 16, Padding = Padding.Same)]
    public static partial void Window7x7(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(2, 3, InputChannels = 15, Padding = Padding.Same)]
    public static partial void Window2x3(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(7, 7, InputChannels = 5)]
    public static partial void Window7x7Valid(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);
}
