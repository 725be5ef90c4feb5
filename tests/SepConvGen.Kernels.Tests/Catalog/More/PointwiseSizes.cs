namespace SepConvGen.Kernels.Tests.Catalog.More;

/// <summary>Pointwise filters from 1×1 to 70×70: primes, and multiples of 16, 32, 48 with one more and one less.</summary>
internal static partial class PointwiseSizes
{
    [PointwiseConv2D(InputChannels = 1, OutputChannels = 1)]
    public static partial void Pointwise1To1(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 1, OutputChannels = 16)]
    public static partial void Pointwise1To16(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [PointwiseConv2D(InputChannels = 16, OutputChannels = 1)]
    public static partial void Pointwise16To1(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 2, OutputChannels = 3)]
    public static partial void Pointwise2To3(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 3, OutputChannels = 2)]
    public static partial void Pointwise3To2(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [PointwiseConv2D(InputChannels = 3, OutputChannels = 1)]
    public static partial void Pointwise3To1(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 5, OutputChannels = 7)]
    public static partial void Pointwise5To7(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 8, OutputChannels = 8)]
    public static partial void Pointwise8To8(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 15, OutputChannels = 17)]
    public static partial void Pointwise15To17(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 16, OutputChannels = 16)]
    public static partial void Pointwise16To16(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 17, OutputChannels = 15)]
    public static partial void Pointwise17To15(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [PointwiseConv2D(InputChannels = 31, OutputChannels = 32)]
    public static partial void Pointwise31To32(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 32, OutputChannels = 33)]
    public static partial void Pointwise32To33(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [PointwiseConv2D(InputChannels = 19, OutputChannels = 47)]
    public static partial void Pointwise19To47(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 29, OutputChannels = 49)]
    public static partial void Pointwise29To49(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 47, OutputChannels = 53)]
    public static partial void Pointwise47To53(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 48, OutputChannels = 64)]
    public static partial void Pointwise48To64(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [PointwiseConv2D(InputChannels = 37, OutputChannels = 65)]
    public static partial void Pointwise37To65(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 64, OutputChannels = 64)]
    public static partial void Pointwise64To64(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [PointwiseConv2D(InputChannels = 63, OutputChannels = 70)]
    public static partial void Pointwise63To70(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 70, OutputChannels = 29)]
    public static partial void Pointwise70To29(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 1, OutputChannels = 67)]
    public static partial void Pointwise1To67(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 64, OutputChannels = 96)]
    public static partial void Pointwise64To96(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 9, OutputChannels = 97)]
    public static partial void Pointwise9To97(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [PointwiseConv2D(InputChannels = 12, OutputChannels = 130)]
    public static partial void Pointwise12To130(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 70, OutputChannels = 300, Height = 1, Width = 1, Activation = Activation.PRelu)]
    public static partial void OnePixel(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> slope, ReadOnlySpan<float> residual, Span<float> output);

    [PointwiseConv2D(InputChannels = 33, OutputChannels = 145, Height = 1, Width = 2)]
    public static partial void TwoPixels(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, Span<float> output);

    [PointwiseConv2D(InputChannels = 20, OutputChannels = 72, Height = 2, Width = 1)]
    public static partial void TwoPixelsOfHalfAVectorMore(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);
}
