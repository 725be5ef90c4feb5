namespace SepConvGen.Kernels.Tests.Catalog.More;

/// <summary>Depthwise windows with gaps, equal and unequal, with strides.</summary>
internal static partial class Dilations
{
    [DepthwiseConv2D(3, 3, InputChannels = 16, Dilation = 2, Padding = Padding.Same)]
    public static partial void Dilation2(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 8, Dilation = 3)]
    public static partial void Dilation3Valid(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 17, DilationHeight = 1, DilationWidth = 2, Padding = Padding.Same)]
    public static partial void Dilation1By2(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 32, DilationHeight = 3, DilationWidth = 1, Padding = Padding.SameLower)]
    public static partial void Dilation3By1(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 24, Dilation = 2, Stride = 2, Padding = Padding.Same)]
    public static partial void Dilation2Stride2(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 5, DilationHeight = 2, DilationWidth = 3, StrideHeight = 3, StrideWidth = 2, Padding = Padding.Same)]
    public static partial void Dilation2By3Stride3By2(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(5, 5, InputChannels = 4, Dilation = 2, Stride = 2, Padding = Padding.SameLower)]
    public static partial void Dilation2On5x5Stride2(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);
}
