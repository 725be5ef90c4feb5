namespace SepConvGen.Kernels.Tests.Catalog;

/// <summary>Depthwise steps of 1, 2, 3, equal and unequal, also wider than the window.</summary>
internal static partial class Strides
{
    [DepthwiseConv2D(3, 3, InputChannels = 16, Stride = 2, Padding = Padding.Same)]
    public static partial void Stride2(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 17, Stride = 2, Padding = Padding.SameLower)]
    public static partial void Stride2Lower(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(5, 5, InputChannels = 7, StrideHeight = 3, StrideWidth = 2, Padding = Padding.SameLower)]
    public static partial void Stride3By2(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(5, 5, InputChannels = 48, Stride = 2, Padding = Padding.Same)]
    public static partial void Stride5x5By2(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);
}
