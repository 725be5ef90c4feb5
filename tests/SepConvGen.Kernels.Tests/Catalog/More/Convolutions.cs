namespace SepConvGen.Kernels.Tests.Catalog.More;

/// <summary>Regular convolutions: windows, steps, paddings, and channels around every vector and panel.</summary>
internal static partial class Convolutions
{
    [Conv2D(3, 3, InputChannels = 3, OutputChannels = 32, Stride = 2, Padding = Padding.Same, Activation = Activation.Relu6)]
    public static partial void RegularStem(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 3, OutputChannels = 32, Height = 31, Width = 61, Stride = 2, Padding = Padding.Same, Activation = Activation.HardSwish)]
    public static partial void RegularStemFixed(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 3, OutputChannels = 24, Stride = 2, Padding = Padding.SameLower)]
    public static partial void RegularStemSameLower(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 16, OutputChannels = 32, Padding = Padding.Same, Activation = Activation.Relu)]
    public static partial void Regular3x3(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 5, OutputChannels = 17)]
    public static partial void Regular3x3Valid(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [Conv2D(3, 3, InputChannels = 3, OutputChannels = 17, Padding = Padding.Same)]
    public static partial void Regular3x3Odd(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 8, OutputChannels = 1, Padding = Padding.Same)]
    public static partial void Regular3x3To1(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 3, OutputChannels = 2, Padding = Padding.Same)]
    public static partial void Regular3x3To2(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 7, OutputChannels = 9, Padding = Padding.Same)]
    public static partial void Regular3x3To9(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 6, OutputChannels = 40, Padding = Padding.Same)]
    public static partial void Regular3x3To40(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 4, OutputChannels = 96, Padding = Padding.Same)]
    public static partial void Regular3x3To96(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 1, OutputChannels = 16, Padding = Padding.Same)]
    public static partial void RegularGrey(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(5, 5, InputChannels = 1, OutputChannels = 1, Padding = Padding.Same)]
    public static partial void RegularGreyToGrey(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(1, 1, InputChannels = 20, OutputChannels = 24)]
    public static partial void Regular1x1(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(1, 7, InputChannels = 9, OutputChannels = 12, Padding = Padding.Same)]
    public static partial void Regular1x7(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(7, 1, InputChannels = 9, OutputChannels = 12, Padding = Padding.Same)]
    public static partial void Regular7x1(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(2, 3, InputChannels = 4, OutputChannels = 8, StrideHeight = 2, StrideWidth = 3, Padding = Padding.Same)]
    public static partial void Regular2x3(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 4, OutputChannels = 16, Height = 9, Width = 17, DilationHeight = 1, DilationWidth = 3, Padding = Padding.Same)]
    public static partial void RegularDilatedFixed(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 4, OutputChannels = 16, DilationHeight = 3, Padding = Padding.Same)]
    public static partial void RegularDilatedRows(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 8, OutputChannels = 32, Height = 12, Width = 56, Padding = Padding.Same)]
    public static partial void Regular56(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 8, OutputChannels = 32, Height = 28, Width = 28, Padding = Padding.Same)]
    public static partial void Regular28(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 8, OutputChannels = 32, Height = 14, Width = 14, Padding = Padding.Same)]
    public static partial void Regular14(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 16, OutputChannels = 64, Height = 7, Width = 7, Padding = Padding.Same)]
    public static partial void Regular7(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(5, 5, InputChannels = 4, OutputChannels = 16, Height = 9, Width = 9, Padding = Padding.Same)]
    public static partial void Regular5x5On9(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(5, 5, InputChannels = 4, OutputChannels = 16, Height = 3, Width = 3, Padding = Padding.Same)]
    public static partial void Regular5x5On3(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(2, 2, InputChannels = 1024, OutputChannels = 8, Height = 3, Width = 9, Padding = Padding.Same)]
    public static partial void RegularPage(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 4, OutputChannels = 40, Padding = Padding.Same, Activation = Activation.Relu)]
    public static partial void RegularResidual(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> residual, Span<float> output);

    [Conv2D(3, 3, InputChannels = 3, OutputChannels = 3, Padding = Padding.Same, Activation = Activation.PRelu)]
    public static partial void RegularResidualTo3(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> slope, ReadOnlySpan<float> residual, Span<float> output);

    [Conv2D(3, 3, InputChannels = 5, OutputChannels = 35, Stride = 2, Padding = Padding.Same, Activation = Activation.PRelu)]
    public static partial void RegularSlopes(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> slope, Span<float> output);

    [Conv2D(3, 3, InputChannels = 4, OutputChannels = 20, Padding = Padding.Same, Activation = Activation.Silu)]
    public static partial void RegularCurve(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> residual, Span<float> output);
}
