namespace SepConvGen.Kernels.Tests.Catalog.More;

/// <summary>Kernels in double: every operation, and every form of tile that floats have, at half the lanes.</summary>
internal static partial class Doubles
{
    [DepthwiseConv2D(3, 3, InputChannels = 19, Padding = Padding.Same, Activation = Activation.Relu)]
    public static partial void DoubleDepthwise(ReadOnlySpan<double> input, int batch, int height, int width, ReadOnlySpan<double> filter, ReadOnlySpan<double> bias, Span<double> output);

    [DepthwiseConv2D(3, 3, InputChannels = 3, Padding = Padding.Same, Activation = Activation.PRelu)]
    public static partial void DoubleDepthwiseRgb(ReadOnlySpan<double> input, int height, int width, ReadOnlySpan<double> filter, ReadOnlySpan<double> bias, ReadOnlySpan<double> slope, Span<double> output);

    [DepthwiseConv2D(3, 3, InputChannels = 24, Height = 14, Width = 14, Padding = Padding.Same)]
    public static partial void DoubleDepthwiseFixed(ReadOnlySpan<double> input, int batch, ReadOnlySpan<double> filter, ReadOnlySpan<double> residual, Span<double> output);

    [PointwiseConv2D(InputChannels = 40, OutputChannels = 83, Activation = Activation.HardSwish)]
    public static partial void DoublePointwise(ReadOnlySpan<double> input, int height, int width, ReadOnlySpan<double> filter, ReadOnlySpan<double> bias, Span<double> output);

    [PointwiseConv2D(InputChannels = 3, OutputChannels = 3)]
    public static partial void DoublePointwiseSpread(ReadOnlySpan<double> input, int height, int width, ReadOnlySpan<double> filter, Span<double> output);

    [PointwiseConv2D(InputChannels = 32, OutputChannels = 128)]
    public static partial void DoublePointwiseWide(ReadOnlySpan<double> input, int height, int width, ReadOnlySpan<double> filter, ReadOnlySpan<double> bias, Span<double> output);

    [Conv2D(3, 3, InputChannels = 3, OutputChannels = 17, Stride = 2, Padding = Padding.Same, Activation = Activation.Relu)]
    public static partial void DoubleConvolution(ReadOnlySpan<double> input, int batch, int height, int width, ReadOnlySpan<double> filter, ReadOnlySpan<double> bias, Span<double> output);

    [Conv2D(3, 3, InputChannels = 16, OutputChannels = 16, Groups = 8, Padding = Padding.Same)]
    public static partial void DoubleConvolutionSwept(ReadOnlySpan<double> input, int height, int width, ReadOnlySpan<double> filter, ReadOnlySpan<double> bias, Span<double> output);

    [Conv2D(3, 2, InputChannels = 8, OutputChannels = 12, Groups = 4, Stride = 2)]
    public static partial void DoubleConvolutionSweptStrided(ReadOnlySpan<double> input, int batch, int height, int width, ReadOnlySpan<double> filter, Span<double> output);

    [SeparableConv2D(3, 3, InputChannels = 512, OutputChannels = 16, Stride = 2, Padding = Padding.Same)]
    public static partial void DoubleSeparableDeep(ReadOnlySpan<double> input, int height, int width, ReadOnlySpan<double> depthwiseFilter, ReadOnlySpan<double> pointwiseFilter, Span<double> output);

    [Conv1D(7, InputChannels = 16, OutputChannels = 24, Padding = Padding.Same)]
    public static partial void DoubleConvolutionSteps(ReadOnlySpan<double> input, int width, ReadOnlySpan<double> filter, ReadOnlySpan<double> bias, Span<double> output);

    [Conv1D(9, InputChannels = 64, OutputChannels = 72, Padding = Padding.Causal, Dilation = 3)]
    public static partial void DoubleConvolutionLong(ReadOnlySpan<double> input, int width, ReadOnlySpan<double> filter, Span<double> output);
}
