namespace SepConvGen.Kernels.Tests.Catalog.More;

/// <summary>Channel counts around the vector widths and their multiples.</summary>
internal static partial class Channels
{
    [DepthwiseConv2D(3, 3, InputChannels = 1, Padding = Padding.Same)]
    public static partial void Channels1(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 2, Padding = Padding.Same)]
    public static partial void Channels2(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 3, Padding = Padding.SameLower)]
    public static partial void Channels3(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 4, Padding = Padding.Valid)]
    public static partial void Channels4(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 5, Padding = Padding.Same, Stride = 2)]
    public static partial void Channels5(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 7, Padding = Padding.Same)]
    public static partial void Channels7(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 8, Padding = Padding.SameLower)]
    public static partial void Channels8(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 15, Padding = Padding.Same, Stride = 2)]
    public static partial void Channels15(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 16, Padding = Padding.SameLower)]
    public static partial void Channels16(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 17, Padding = Padding.Valid)]
    public static partial void Channels17(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 24, Padding = Padding.Same)]
    public static partial void Channels24(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 31, Padding = Padding.Same)]
    public static partial void Channels31(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 32, Padding = Padding.SameLower, Stride = 2)]
    public static partial void Channels32(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 33, Padding = Padding.Valid)]
    public static partial void Channels33(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 48, Padding = Padding.SameLower)]
    public static partial void Channels48(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 49, Padding = Padding.Valid, Stride = 2)]
    public static partial void Channels49(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 64, Padding = Padding.Same)]
    public static partial void Channels64(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 65, Padding = Padding.SameLower)]
    public static partial void Channels65(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 96, Padding = Padding.Same, Stride = 2)]
    public static partial void Channels96(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 130, Padding = Padding.Same)]
    public static partial void Channels130(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);
}
