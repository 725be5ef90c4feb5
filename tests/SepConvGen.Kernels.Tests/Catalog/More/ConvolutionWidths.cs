namespace SepConvGen.Kernels.Tests.Catalog.More;

/// <summary>Convolutions of known width: rows that are one tile, two, or many; windows that hardly fit. Then of any width, with a tap that no pixel of a tile has.</summary>
internal static partial class ConvolutionWidths
{
    [Conv2D(3, 3, InputChannels = 5, OutputChannels = 32, Width = 7, Padding = Padding.Same, Activation = Activation.Relu)]
    public static partial void Width7(ReadOnlySpan<float> input, int batch, int height, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 8, OutputChannels = 48, Height = 15, Width = 15, Padding = Padding.Same)]
    public static partial void Width15(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(5, 5, InputChannels = 3, OutputChannels = 20, Width = 31, Padding = Padding.SameLower)]
    public static partial void Width31(ReadOnlySpan<float> input, int height, ReadOnlySpan<float> filter, Span<float> output);

    [Conv2D(3, 3, InputChannels = 3, OutputChannels = 17, Width = 60, Stride = 2, Padding = Padding.Same, Activation = Activation.PRelu)]
    public static partial void Width60(ReadOnlySpan<float> input, int height, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> slope, ReadOnlySpan<float> residual, Span<float> output);

    [Conv2D(3, 3, InputChannels = 6, OutputChannels = 33, Width = 59, Stride = 2, Padding = Padding.Same)]
    public static partial void Width59(ReadOnlySpan<float> input, int batch, int height, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 9, OutputChannels = 16, Width = 12, Dilation = 2, Padding = Padding.Same)]
    public static partial void Width12Dilated(ReadOnlySpan<float> input, int height, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 8, OutputChannels = 3, Width = 9, Padding = Padding.Same, Activation = Activation.HardSwish)]
    public static partial void Width9Padded(ReadOnlySpan<float> input, int height, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> residual, Span<float> output);

    [Conv2D(3, 3, InputChannels = 4, OutputChannels = 16, Width = 1, Padding = Padding.Same)]
    public static partial void Width1(ReadOnlySpan<float> input, int height, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 4, OutputChannels = 40, Width = 30)]
    public static partial void Width30Valid(ReadOnlySpan<float> input, int height, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 2, InputChannels = 7, OutputChannels = 41, DilationWidth = 3, Padding = Padding.SameLower)]
    public static partial void AnyWidthFarTap(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(1, 2, InputChannels = 6, OutputChannels = 14, Groups = 2, DilationWidth = 4, Padding = Padding.Same)]
    public static partial void AnyWidthFarTapGrouped(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);
}
