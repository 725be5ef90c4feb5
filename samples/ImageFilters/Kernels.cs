using SepConvGen;

namespace ImageFilters;

/// <summary>The filters of the sample. SepConvGen writes their bodies: one for grey images, one for RGB.</summary>
internal static partial class Kernels
{
    /// <summary>Gaussian 5×5: the binomial coefficients of 4, twice.</summary>
    public static Filter<byte> Gaussian5 { get; } = new(Gaussian5Grey, Gaussian5Rgb);

    /// <summary>Gaussian 9×9: the binomial coefficients of 8, twice.</summary>
    public static Filter<byte> Gaussian9 { get; } = new(Gaussian9Grey, Gaussian9Rgb);

    /// <summary>Sobel: how much brighter the right is than the left.</summary>
    public static Filter<short> SobelX { get; } = new(SobelXGrey, SobelXRgb);

    /// <summary>Sobel: how much brighter the lower side is than the upper one.</summary>
    public static Filter<short> SobelY { get; } = new(SobelYGrey, SobelYRgb);

    /// <summary>Half of Sobel's difference between the lower and the upper side, added to a middle grey.</summary>
    public static Filter<byte> Emboss { get; } = new(EmbossGrey, EmbossRgb);

    [SeparableFilter2D(new float[] { 1, 4, 6, 4, 1 }, new float[] { 1, 4, 6, 4, 1 }, Scale = 1f / 256)]
    private static partial void Gaussian5Grey(ReadOnlySpan<byte> input, int height, int width, Span<byte> output);

    [SeparableFilter2D(new float[] { 1, 4, 6, 4, 1 }, new float[] { 1, 4, 6, 4, 1 }, Channels = 3, Scale = 1f / 256)]
    private static partial void Gaussian5Rgb(ReadOnlySpan<byte> input, int height, int width, Span<byte> output);

    [SeparableFilter2D(new float[] { 1, 8, 28, 56, 70, 56, 28, 8, 1 }, new float[] { 1, 8, 28, 56, 70, 56, 28, 8, 1 }, Scale = 1f / 65536)]
    private static partial void Gaussian9Grey(ReadOnlySpan<byte> input, int height, int width, Span<byte> output);

    [SeparableFilter2D(new float[] { 1, 8, 28, 56, 70, 56, 28, 8, 1 }, new float[] { 1, 8, 28, 56, 70, 56, 28, 8, 1 }, Channels = 3, Scale = 1f / 65536)]
    private static partial void Gaussian9Rgb(ReadOnlySpan<byte> input, int height, int width, Span<byte> output);

    [SeparableFilter2D(new float[] { 1, 2, 1 }, new float[] { -1, 0, 1 })]
    private static partial void SobelXGrey(ReadOnlySpan<byte> input, int height, int width, Span<short> output);

    [SeparableFilter2D(new float[] { 1, 2, 1 }, new float[] { -1, 0, 1 }, Channels = 3)]
    private static partial void SobelXRgb(ReadOnlySpan<byte> input, int height, int width, Span<short> output);

    [SeparableFilter2D(new float[] { -1, 0, 1 }, new float[] { 1, 2, 1 })]
    private static partial void SobelYGrey(ReadOnlySpan<byte> input, int height, int width, Span<short> output);

    [SeparableFilter2D(new float[] { -1, 0, 1 }, new float[] { 1, 2, 1 }, Channels = 3)]
    private static partial void SobelYRgb(ReadOnlySpan<byte> input, int height, int width, Span<short> output);

    // Written as a whole kernel of rank 1, which the generator splits into a column and a row.
    [SeparableFilter2D(new float[] { -1, -2, -1, 0, 0, 0, 1, 2, 1 }, 3, 3, Scale = 0.5f, Offset = 128)]
    private static partial void EmbossGrey(ReadOnlySpan<byte> input, int height, int width, Span<byte> output);

    [SeparableFilter2D(new float[] { -1, -2, -1, 0, 0, 0, 1, 2, 1 }, 3, 3, Channels = 3, Scale = 0.5f, Offset = 128)]
    private static partial void EmbossRgb(ReadOnlySpan<byte> input, int height, int width, Span<byte> output);
}
