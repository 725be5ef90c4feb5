namespace SepConvGen.Kernels.Tests.Catalog;

/// <summary>Pointwise, depthwise and pointwise steps in one kernel: blocks of MobileNets, odd channels, strides, every kind of activation between.</summary>
internal static partial class InvertedResiduals
{
    [InvertedResidual2D(3, 3, InputChannels = 16, ExpandedChannels = 96, OutputChannels = 24, Padding = Padding.Same, ExpandActivation = Activation.Relu6, DepthwiseActivation = Activation.Relu6, Stride = 2)]
    public static partial void InvertedStride(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> expandFilter, ReadOnlySpan<float> expandBias, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> projectFilter, ReadOnlySpan<float> bias, Span<float> output);

    [InvertedResidual2D(3, 3, InputChannels = 16, ExpandedChannels = 40, OutputChannels = 16, Height = 14, Width = 14, Padding = Padding.Same, ExpandActivation = Activation.Relu6, DepthwiseActivation = Activation.Relu6, Residual = true)]
    public static partial void InvertedFixed(ReadOnlySpan<float> input, ReadOnlySpan<float> expandFilter, ReadOnlySpan<float> expandBias, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> projectFilter, ReadOnlySpan<float> bias, Span<float> output);

    [InvertedResidual2D(5, 5, InputChannels = 20, ExpandedChannels = 33, OutputChannels = 17, Padding = Padding.SameLower, ExpandActivation = Activation.HardSwish, DepthwiseActivation = Activation.HardSwish)]
    public static partial void Inverted5x5(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> expandFilter, ReadOnlySpan<float> expandBias, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> projectFilter, ReadOnlySpan<float> bias, ReadOnlySpan<float> residual, Span<float> output);

    [InvertedResidual2D(3, 3, InputChannels = 5, ExpandedChannels = 13, OutputChannels = 7, Padding = Padding.Explicit, PadTop = 2, PadLeft = 1, PadRight = 3, Dilation = 2, ExpandActivation = Activation.PRelu, DepthwiseActivation = Activation.LeakyRelu, DepthwiseActivationAlpha = 0.25f, Activation = Activation.Tanh)]
    public static partial void InvertedOdd(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> expandFilter, ReadOnlySpan<float> expandSlope, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> projectFilter, Span<float> output);

    [InvertedResidual2D(3, 3, InputChannels = 3, ExpandedChannels = 3, OutputChannels = 3, Padding = Padding.Same, ExpandActivation = Activation.Silu, DepthwiseActivation = Activation.Clamp, DepthwiseActivationMin = -1, DepthwiseActivationMax = 2, Activation = Activation.Relu, Residual = true)]
    public static partial void InvertedNarrow(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> expandFilter, ReadOnlySpan<float> expandBias, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> projectFilter, ReadOnlySpan<float> bias, Span<float> output);
}
