namespace SepConvGen.Kernels.Tests.Catalog.More;

/// <summary>The four paddings; explicit sides asymmetric, and wider than the window.</summary>
internal static partial class Paddings
{
    [DepthwiseConv2D(3, 3, InputChannels = 16)]
    public static partial void PaddingValid(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(4, 4, InputChannels = 16, Stride = 2, Padding = Padding.Same)]
    public static partial void PaddingSame(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(4, 4, InputChannels = 16, Stride = 2, Padding = Padding.SameLower)]
    public static partial void PaddingSameLower(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);
}
