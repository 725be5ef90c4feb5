namespace SepConvGen.Kernels.Tests.Packed;

/// <summary>Each kernel four times: with spans, with packed weights, with parallel rows, with both.</summary>
internal static partial class PackedKernels
{
    [DepthwiseConv2D(3, 3, InputChannels = 24, Padding = Padding.Same, Activation = Activation.Relu6)]
    public static partial void Depthwise(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 24, Padding = Padding.Same, Activation = Activation.Relu6)]
    public static partial void DepthwisePacked(ReadOnlySpan<float> input, int batch, int height, int width, PackedWeights weights, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 24, Padding = Padding.Same, Activation = Activation.Relu6)]
    public static partial void DepthwiseParallel(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output, ParallelOptions parallelOptions);

    [DepthwiseConv2D(3, 3, InputChannels = 24, Padding = Padding.Same, Activation = Activation.Relu6)]
    public static partial void DepthwisePackedParallel(ReadOnlySpan<float> input, int batch, int height, int width, PackedWeights weights, Span<float> output, ParallelOptions parallelOptions);

    [PointwiseConv2D(InputChannels = 40, OutputChannels = 152, Activation = Activation.LeakyRelu, ActivationAlpha = 0.125f)]
    public static partial void Pointwise(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 40, OutputChannels = 152, Activation = Activation.LeakyRelu, ActivationAlpha = 0.125f)]
    public static partial void PointwisePacked(ReadOnlySpan<float> input, int batch, int height, int width, PackedWeights weights, Span<float> output);

    [PointwiseConv2D(InputChannels = 40, OutputChannels = 152, Activation = Activation.LeakyRelu, ActivationAlpha = 0.125f)]
    public static partial void PointwiseParallel(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output, ParallelOptions parallelOptions);

    [PointwiseConv2D(InputChannels = 40, OutputChannels = 152, Activation = Activation.LeakyRelu, ActivationAlpha = 0.125f)]
    public static partial void PointwisePackedParallel(ReadOnlySpan<float> input, int batch, int height, int width, PackedWeights weights, Span<float> output, ParallelOptions parallelOptions);

    [SeparableConv2D(3, 3, InputChannels = 6, ChannelMultiplier = 2, OutputChannels = 3, Stride = 2, Padding = Padding.Same, DepthwiseActivation = Activation.Relu)]
    public static partial void Separable(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 6, ChannelMultiplier = 2, OutputChannels = 3, Stride = 2, Padding = Padding.Same, DepthwiseActivation = Activation.Relu)]
    public static partial void SeparablePacked(ReadOnlySpan<float> input, int batch, int height, int width, PackedWeights weights, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 6, ChannelMultiplier = 2, OutputChannels = 3, Stride = 2, Padding = Padding.Same, DepthwiseActivation = Activation.Relu)]
    public static partial void SeparableParallel(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output, ParallelOptions parallelOptions);

    [SeparableConv2D(3, 3, InputChannels = 6, ChannelMultiplier = 2, OutputChannels = 3, Stride = 2, Padding = Padding.Same, DepthwiseActivation = Activation.Relu)]
    public static partial void SeparablePackedParallel(ReadOnlySpan<float> input, int batch, int height, int width, PackedWeights weights, Span<float> output, ParallelOptions parallelOptions);

    [Conv2D(3, 3, InputChannels = 6, OutputChannels = 72, Stride = 2, Padding = Padding.Same, Activation = Activation.Relu6)]
    public static partial void Convolution(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 6, OutputChannels = 72, Stride = 2, Padding = Padding.Same, Activation = Activation.Relu6)]
    public static partial void ConvolutionPacked(ReadOnlySpan<float> input, int batch, int height, int width, PackedWeights weights, Span<float> output);

    [Conv2D(3, 3, InputChannels = 6, OutputChannels = 72, Stride = 2, Padding = Padding.Same, Activation = Activation.Relu6)]
    public static partial void ConvolutionParallel(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output, ParallelOptions parallelOptions);

    [Conv2D(3, 3, InputChannels = 6, OutputChannels = 72, Stride = 2, Padding = Padding.Same, Activation = Activation.Relu6)]
    public static partial void ConvolutionPackedParallel(ReadOnlySpan<float> input, int batch, int height, int width, PackedWeights weights, Span<float> output, ParallelOptions parallelOptions);

    [Conv2D(3, 3, InputChannels = 48, OutputChannels = 48, Groups = 6, Padding = Padding.Same)]
    public static partial void Grouped(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 48, OutputChannels = 48, Groups = 6, Padding = Padding.Same)]
    public static partial void GroupedPacked(ReadOnlySpan<float> input, int batch, int height, int width, PackedWeights weights, Span<float> output);

    [Conv2D(3, 3, InputChannels = 48, OutputChannels = 48, Groups = 6, Padding = Padding.Same)]
    public static partial void GroupedParallel(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output, ParallelOptions parallelOptions);

    [Conv2D(3, 3, InputChannels = 48, OutputChannels = 48, Groups = 6, Padding = Padding.Same)]
    public static partial void GroupedPackedParallel(ReadOnlySpan<float> input, int batch, int height, int width, PackedWeights weights, Span<float> output, ParallelOptions parallelOptions);

    [InvertedResidual2D(3, 3, InputChannels = 10, ExpandedChannels = 44, OutputChannels = 10, Padding = Padding.Same, Residual = true, ExpandActivation = Activation.Relu6, DepthwiseActivation = Activation.HardSwish)]
    public static partial void Inverted(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> expandFilter, ReadOnlySpan<float> expandBias, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> projectFilter, ReadOnlySpan<float> bias, Span<float> output);

    [InvertedResidual2D(3, 3, InputChannels = 10, ExpandedChannels = 44, OutputChannels = 10, Padding = Padding.Same, Residual = true, ExpandActivation = Activation.Relu6, DepthwiseActivation = Activation.HardSwish)]
    public static partial void InvertedPacked(ReadOnlySpan<float> input, int batch, int height, int width, PackedWeights weights, Span<float> output);

    [InvertedResidual2D(3, 3, InputChannels = 10, ExpandedChannels = 44, OutputChannels = 10, Padding = Padding.Same, Residual = true, ExpandActivation = Activation.Relu6, DepthwiseActivation = Activation.HardSwish)]
    public static partial void InvertedParallel(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> expandFilter, ReadOnlySpan<float> expandBias, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> projectFilter, ReadOnlySpan<float> bias, Span<float> output, ParallelOptions parallelOptions);

    [InvertedResidual2D(3, 3, InputChannels = 10, ExpandedChannels = 44, OutputChannels = 10, Padding = Padding.Same, Residual = true, ExpandActivation = Activation.Relu6, DepthwiseActivation = Activation.HardSwish)]
    public static partial void InvertedPackedParallel(ReadOnlySpan<float> input, int batch, int height, int width, PackedWeights weights, Span<float> output, ParallelOptions parallelOptions);
}
