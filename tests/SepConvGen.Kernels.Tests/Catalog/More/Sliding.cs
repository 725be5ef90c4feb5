namespace SepConvGen.Kernels.Tests.Catalog.More;

/// <summary>Depthwise steps on small images of a fixed size, whose tiles slide down all rows.</summary>
internal static partial class Sliding
{
    [DepthwiseConv2D(3, 3, InputChannels = 48, Height = 7, Width = 7, Padding = Padding.Same)]
    public static partial void Sliding7x7(ReadOnlySpan<float> input, int batch, ReadOnlySpan<float> filter, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 80, Height = 14, Width = 14, Padding = Padding.Same, Activation = Activation.Relu6)]
    public static partial void Sliding14x14(ReadOnlySpan<float> input, int batch, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 32, Height = 9, Width = 15)]
    public static partial void SlidingValid(ReadOnlySpan<float> input, int batch, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 32, Height = 1, Width = 8, Padding = Padding.Same)]
    public static partial void SlidingOneRow(ReadOnlySpan<float> input, int batch, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 64, Height = 2, Width = 4, Padding = Padding.Same)]
    public static partial void SlidingTwoRows(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 5, InputChannels = 48, Height = 6, Width = 11, Padding = Padding.Same)]
    public static partial void Sliding3x5(ReadOnlySpan<float> input, int batch, ReadOnlySpan<float> filter, Span<float> output);

    [DepthwiseConv2D(4, 3, InputChannels = 32, Height = 7, Width = 5, Padding = Padding.Same)]
    public static partial void Sliding4x3(ReadOnlySpan<float> input, int batch, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(4, 1, InputChannels = 32, Height = 12, Width = 6, Padding = Padding.SameLower)]
    public static partial void Sliding4x1(ReadOnlySpan<float> input, int batch, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);
}
