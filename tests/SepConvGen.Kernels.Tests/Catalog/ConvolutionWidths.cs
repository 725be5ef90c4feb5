namespace SepConvGen.Kernels.Tests.Catalog;

/// <summary>Convolutions of known width: rows that are one tile, two, or many; windows that hardly fit. Then of any width, with a tap that no pixel of a tile has.</summary>
internal static partial class ConvolutionWidths
{
    [Conv2D(3, 5, InputChannels = 4, OutputChannels = 16, Width = 2, Dilation = 3, Padding = Padding.Same)]
    public static partial void Width2Dilated(ReadOnlySpan<float> input, int height, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 34, OutputChannels = 38, Groups = 2, Width = 11, Padding = Padding.Same)]
    public static partial void Width11Grouped(ReadOnlySpan<float> input, int height, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(4, 4, InputChannels = 7, OutputChannels = 16, Width = 5, Padding = Padding.Explicit, PadLeft = 6, PadRight = 9, PadTop = 2)]
    public static partial void Width5FarOutside(ReadOnlySpan<float> input, int height, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(2, 3, InputChannels = 5, OutputChannels = 33, DilationWidth = 2, Padding = Padding.Explicit, PadLeft = 2, PadRight = 1)]
    public static partial void AnyWidthUnequalPads(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);
}
