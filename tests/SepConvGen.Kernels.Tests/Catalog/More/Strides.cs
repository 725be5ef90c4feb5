namespace SepConvGen.Kernels.Tests.Catalog.More;

/// <summary>Depthwise steps of 1, 2, 3, equal and unequal, also wider than the window.</summary>
internal static partial class Strides
{
    [DepthwiseConv2D(3, 3, InputChannels = 8, Stride = 2)]
    public static partial void Stride2Valid(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 24, Stride = 3, Padding = Padding.Same)]
    public static partial void Stride3(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 33, StrideHeight = 1, StrideWidth = 2, Padding = Padding.Same)]
    public static partial void Stride1By2(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 16, StrideHeight = 2, StrideWidth = 1, Padding = Padding.Same)]
    public static partial void Stride2By1(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(2, 2, InputChannels = 5, Stride = 3)]
    public static partial void Stride3On2x2(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(1, 1, InputChannels = 31, Stride = 2, Padding = Padding.Same)]
    public static partial void Stride2On1x1(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 2, InputChannels = 16, StrideHeight = 4, StrideWidth = 3, Padding = Padding.Same)]
    public static partial void Stride4On3x2(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);
}
