namespace SepConvGen.Kernels.Tests.Catalog.More;

/// <summary>Pointwise, depthwise and pointwise steps in one kernel: blocks of MobileNets, odd channels, strides, every kind of activation between.</summary>
internal static partial class InvertedResiduals
{
    [InvertedResidual2D(3, 3, InputChannels = 24, ExpandedChannels = 144, OutputChannels = 24, Padding = Padding.Same, ExpandActivation = Activation.Relu6, DepthwiseActivation = Activation.Relu6, Residual = true)]
    public static partial void InvertedKeep(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> expandFilter, ReadOnlySpan<float> expandBias, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> projectFilter, ReadOnlySpan<float> bias, Span<float> output);

    // One of its two pointwise steps holds several pixels in a vector, the other does not.
    [InvertedResidual2D(3, 3, InputChannels = 3, ExpandedChannels = 6, OutputChannels = 4, Padding = Padding.Same, ExpandActivation = Activation.Relu)]
    public static partial void InvertedHalfNarrow(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> expandFilter, ReadOnlySpan<float> expandBias, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> projectFilter, Span<float> output);

    [InvertedResidual2D(3, 3, InputChannels = 40, ExpandedChannels = 240, OutputChannels = 80, Padding = Padding.Same, ExpandActivation = Activation.HardSwish, DepthwiseActivation = Activation.HardSwish, Stride = 2)]
    public static partial void InvertedWide(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> expandFilter, ReadOnlySpan<float> expandBias, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> projectFilter, ReadOnlySpan<float> bias, Span<float> output);
}
