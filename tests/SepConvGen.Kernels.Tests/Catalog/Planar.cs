namespace SepConvGen.Kernels.Tests.Catalog;

/// <summary>Outputs that fill no vector: convolutions and pointwise steps with pixels as lanes.</summary>
internal static partial class Planar
{
    [Conv2D(3, 3, InputChannels = 18, OutputChannels = 1, Padding = Padding.Same, Activation = Activation.Sigmoid)]
    public static partial void One(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(5, 5, InputChannels = 1, OutputChannels = 2, Padding = Padding.SameLower, Activation = Activation.PRelu)]
    public static partial void OneToTwo(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> slope, Span<float> output);

    [Conv2D(3, 3, InputChannels = 2, OutputChannels = 5, StrideHeight = 4, Dilation = 2, Padding = Padding.Explicit, PadLeft = 7, PadTop = 6, PadBottom = 1)]
    public static partial void FiveFarOutside(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [Conv2D(5, 3, InputChannels = 3, OutputChannels = 1, StrideWidth = 2, Padding = Padding.Same, Activation = Activation.Tanh)]
    public static partial void OneAdded(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> residual, Span<float> output);

    [Conv2D(3, 3, InputChannels = 16, OutputChannels = 1, Padding = Padding.Same)]
    public static partial void OneOfHalves(ReadOnlySpan<Half> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<Half> output);

    [SeparableConv2D(3, 3, InputChannels = 12, OutputChannels = 1, Padding = Padding.Same, DepthwiseActivation = Activation.Relu, Activation = Activation.Sigmoid)]
    public static partial void SeparableMask(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv1D(4, InputChannels = 3, OutputChannels = 5, Stride = 2, Padding = Padding.Same, Activation = Activation.Gelu)]
    public static partial void FiveOfSteps(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 1, InputChannels = 4, OutputChannels = 6, StrideWidth = 3, Padding = Padding.Same, Activation = Activation.PRelu)]
    public static partial void SixOfEveryThirdColumn(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> slope, ReadOnlySpan<float> residual, Span<float> output);

    [Conv2D(3, 3, InputChannels = 3, OutputChannels = 4, Padding = Padding.Same, Activation = Activation.Relu6)]
    public static partial void FourShort(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> residual, Span<float> output);
}
