namespace SepConvGen.Kernels.Tests.Catalog;

/// <summary>Kernels in double: every operation, and every form of tile that floats have, at half the lanes.</summary>
internal static partial class Doubles
{
    [DepthwiseConv2D(3, 3, InputChannels = 32, Stride = 2, Padding = Padding.Same, Activation = Activation.Relu6)]
    public static partial void DoubleDepthwiseStrided(ReadOnlySpan<double> input, int height, int width, ReadOnlySpan<double> filter, Span<double> output);

    [DepthwiseConv2D(5, 3, InputChannels = 6, ChannelMultiplier = 2, Dilation = 2, Activation = Activation.LeakyRelu, ActivationAlpha = 0.1f)]
    public static partial void DoubleDepthwiseMultiplied(ReadOnlySpan<double> input, int height, int width, ReadOnlySpan<double> filter, Span<double> output);

    [PointwiseConv2D(InputChannels = 512, OutputChannels = 5, Activation = Activation.HardSigmoid)]
    public static partial void DoublePointwiseDeep(ReadOnlySpan<double> input, int height, int width, ReadOnlySpan<double> filter, ReadOnlySpan<double> residual, Span<double> output);

    [Conv2D(3, 5, InputChannels = 8, OutputChannels = 24, Groups = 4, Padding = Padding.SameLower)]
    public static partial void DoubleConvolutionGroups(ReadOnlySpan<double> input, int height, int width, ReadOnlySpan<double> filter, ReadOnlySpan<double> residual, Span<double> output);

    [Conv2D(3, 3, InputChannels = 9, OutputChannels = 32, Height = 9, Width = 11, Padding = Padding.Same, Dilation = 2)]
    public static partial void DoubleConvolutionFixed(ReadOnlySpan<double> input, ReadOnlySpan<double> filter, Span<double> output);

    [SeparableConv2D(3, 3, InputChannels = 17, OutputChannels = 33, Padding = Padding.Same, DepthwiseActivation = Activation.Relu6, Activation = Activation.Clamp, ActivationMin = -1, ActivationMax = 0.7f)]
    public static partial void DoubleSeparable(ReadOnlySpan<double> input, int batch, int height, int width, ReadOnlySpan<double> depthwiseFilter, ReadOnlySpan<double> depthwiseBias, ReadOnlySpan<double> pointwiseFilter, ReadOnlySpan<double> bias, Span<double> output);

    [InvertedResidual2D(3, 3, InputChannels = 12, ExpandedChannels = 40, OutputChannels = 12, Padding = Padding.Same, ExpandActivation = Activation.Relu6, DepthwiseActivation = Activation.Relu6, Residual = true)]
    public static partial void DoubleInverted(ReadOnlySpan<double> input, int height, int width, ReadOnlySpan<double> expandFilter, ReadOnlySpan<double> expandBias, ReadOnlySpan<double> depthwiseFilter, ReadOnlySpan<double> depthwiseBias, ReadOnlySpan<double> projectFilter, ReadOnlySpan<double> bias, Span<double> output);

    [DepthwiseConv1D(5, InputChannels = 21, Padding = Padding.Causal, Activation = Activation.Relu)]
    public static partial void DoubleDepthwiseSteps(ReadOnlySpan<double> input, int batch, int width, ReadOnlySpan<double> filter, ReadOnlySpan<double> bias, Span<double> output);

    [SeparableConv1D(3, InputChannels = 10, OutputChannels = 15, Stride = 2, DepthwiseActivation = Activation.HardSwish)]
    public static partial void DoubleSeparableSteps(ReadOnlySpan<double> input, int batch, int width, ReadOnlySpan<double> depthwiseFilter, ReadOnlySpan<double> pointwiseFilter, ReadOnlySpan<double> residual, Span<double> output);
}
