namespace SepConvGen.Kernels.Tests.Catalog.More;

/// <summary>Fewer channels than a vector has lanes: rows of joined pixels with a vector at each end, and pointwise steps whose vectors hold several pixels.</summary>
internal static partial class Narrow
{
    [DepthwiseConv2D(3, 3, InputChannels = 1, Padding = Padding.Same)]
    public static partial void Grey3x3(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(5, 5, InputChannels = 3, Padding = Padding.Same)]
    public static partial void Rgb5x5(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(7, 7, InputChannels = 3, Padding = Padding.SameLower, Activation = Activation.PRelu)]
    public static partial void Rgb7x7Lower(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> slope, Span<float> output);

    [DepthwiseConv2D(4, 4, InputChannels = 2, Padding = Padding.Same)]
    public static partial void Two4x4(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 5, Padding = Padding.Same, Activation = Activation.PRelu)]
    public static partial void Five3x3(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> slope, ReadOnlySpan<float> residual, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 12, Padding = Padding.Same)]
    public static partial void Twelve3x3(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 3)]
    public static partial void RgbValid(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    // a width at which the vectors at both ends of a row hold all of it
    [DepthwiseConv2D(3, 3, InputChannels = 3, Padding = Padding.Same, Width = 8)]
    public static partial void RgbOf8(ReadOnlySpan<float> input, int batch, int height, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 3, Padding = Padding.Same, Width = 10)]
    public static partial void RgbOf10(ReadOnlySpan<float> input, int batch, int height, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> residual, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 3, Padding = Padding.Same, Width = 7)]
    public static partial void RgbOf7(ReadOnlySpan<float> input, int batch, int height, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(5, 5, InputChannels = 1, Padding = Padding.Same, Width = 28)]
    public static partial void GreyOf28(ReadOnlySpan<float> input, int batch, int height, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 3, Padding = Padding.Same, Width = 30)]
    public static partial void RgbOf30(ReadOnlySpan<float> input, int batch, int height, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 1, Padding = Padding.Same, Stride = 2)]
    public static partial void GreyStride2(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(5, 5, InputChannels = 3, Padding = Padding.Same, Stride = 3, Activation = Activation.Gelu)]
    public static partial void RgbStride3(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 3, OutputChannels = 3, Padding = Padding.Same, DepthwiseActivation = Activation.Sigmoid)]
    public static partial void SeparableRgb(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 4, OutputChannels = 4)]
    public static partial void Colours4To4(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 4, OutputChannels = 2)]
    public static partial void Colours4To2(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 8, OutputChannels = 5, Activation = Activation.Relu)]
    public static partial void Eight5(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> residual, Span<float> output);

    [PointwiseConv2D(InputChannels = 3, OutputChannels = 1)]
    public static partial void ColoursToGrey(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 1, OutputChannels = 3, Activation = Activation.PRelu)]
    public static partial void GreyToColours(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> slope, Span<float> output);

    [PointwiseConv2D(InputChannels = 6, OutputChannels = 4, Activation = Activation.PRelu)]
    public static partial void Six4(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> slope, ReadOnlySpan<float> residual, Span<float> output);
}
