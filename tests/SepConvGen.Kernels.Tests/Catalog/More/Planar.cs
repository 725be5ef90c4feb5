namespace SepConvGen.Kernels.Tests.Catalog.More;

/// <summary>Outputs that fill no vector: convolutions and pointwise steps with pixels as lanes.</summary>
internal static partial class Planar
{
    [Conv2D(3, 3, InputChannels = 33, OutputChannels = 3, Padding = Padding.Same, Activation = Activation.Relu6)]
    public static partial void Three(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(4, 2, InputChannels = 5, OutputChannels = 7, Stride = 2, Padding = Padding.Same)]
    public static partial void SevenStrided(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 3, OutputChannels = 8, StrideHeight = 1, StrideWidth = 3, DilationHeight = 2, Padding = Padding.Same, Activation = Activation.HardSwish)]
    public static partial void EightFarApart(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(1, 21, InputChannels = 4, OutputChannels = 3, Padding = Padding.Same)]
    public static partial void LongerThanAVector(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 6, OutputChannels = 17)]
    public static partial void SeventeenValid(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 8, OutputChannels = 20, Padding = Padding.Same, Activation = Activation.Silu)]
    public static partial void Twenty(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 5, OutputChannels = 4, Width = 56, Padding = Padding.Same)]
    public static partial void FourOf56(ReadOnlySpan<float> input, int height, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 24, OutputChannels = 12, Width = 33, Height = 6, Padding = Padding.Same)]
    public static partial void TwelveOf33(ReadOnlySpan<float> input, int batch, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 3, OutputChannels = 2, Padding = Padding.Same, Layout = Layout.Nchw)]
    public static partial void TwoInPlanes(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 20, OutputChannels = 3, Padding = Padding.Same, Activation = Activation.Relu)]
    public static partial void ThreeAdded(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> residual, Span<float> output);

    [PointwiseConv2D(InputChannels = 26, OutputChannels = 2, Activation = Activation.Silu)]
    public static partial void TwoAdded(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> residual, Span<float> output);

    [Conv2D(3, 3, InputChannels = 7, OutputChannels = 3, Padding = Padding.Same)]
    public static partial void ThreeDoubles(ReadOnlySpan<double> input, int batch, int height, int width, ReadOnlySpan<double> filter, ReadOnlySpan<double> bias, Span<double> output);

    [Conv2D(3, 3, InputChannels = 7, OutputChannels = 2, Stride = 2, Padding = Padding.Same, Activation = Activation.Tanh)]
    public static partial void TwoDoublesStrided(ReadOnlySpan<double> input, int height, int width, ReadOnlySpan<double> filter, Span<double> output);

    [PointwiseConv2D(InputChannels = 37, OutputChannels = 1, Activation = Activation.Sigmoid)]
    public static partial void Mask(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 21, OutputChannels = 3, Activation = Activation.LeakyRelu, ActivationAlpha = 0.125f)]
    public static partial void Colours(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 9, OutputChannels = 2)]
    public static partial void TwoOfDoubles(ReadOnlySpan<double> input, int height, int width, ReadOnlySpan<double> filter, ReadOnlySpan<double> bias, Span<double> output);

    [Conv1D(9, InputChannels = 16, OutputChannels = 1, Padding = Padding.Causal)]
    public static partial void OneOfSteps(ReadOnlySpan<float> input, int batch, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);
}
