namespace SepConvGen.Kernels.Tests.Hostile;

/// <summary>Overloads of one name that take packed weights and states: what one is given, another may be handed.</summary>
internal static partial class HostileKernels
{
    [DepthwiseConv2D(3, 3, InputChannels = 4, Height = 5, Width = 5)]
    public static partial void Mix(ReadOnlySpan<float> input, PackedWeights weights, Span<float> output);

    [SeparableConv2D(1, 1, InputChannels = 1024, OutputChannels = 1024, Width = 1)]
    public static partial void Mix(ReadOnlySpan<float> input, int height, PackedWeights weights, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 8, ChannelMultiplier = 2, OutputChannels = 24, Padding = Padding.Same, DepthwiseActivation = Activation.PRelu, Activation = Activation.PRelu)]
    public static partial void Mix(ReadOnlySpan<float> input, int height, int width, PackedWeights weights, Span<float> output);

    // The same weights as those of the overload without a batch: one packing method serves both.
    [SeparableConv2D(3, 3, InputChannels = 8, ChannelMultiplier = 2, OutputChannels = 24, Padding = Padding.Same, DepthwiseActivation = Activation.PRelu, Activation = Activation.PRelu)]
    public static partial void Mix(ReadOnlySpan<float> input, int batch, int height, int width, PackedWeights weights, Span<float> output);

    [Conv2D(3, 3, InputChannels = 12, OutputChannels = 40, Groups = 4, Padding = Padding.Same, Activation = Activation.PRelu)]
    public static partial void Mix(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> residual, PackedWeights weights, Span<float> output);

    [InvertedResidual2D(3, 3, InputChannels = 8, ExpandedChannels = 16, OutputChannels = 24, Padding = Padding.Same, DepthwiseActivation = Activation.PRelu)]
    public static partial void Other(ReadOnlySpan<float> input, int height, int width, PackedWeights weights, Span<float> output);

    [Conv1D(9, InputChannels = 6, OutputChannels = 33, Padding = Padding.Same)]
    public static partial void Other(ReadOnlySpan<float> input, int width, PackedWeights weights, Span<float> output, ParallelOptions parallelOptions);

    [DepthwiseConv1D(2, InputChannels = 1, Padding = Padding.Causal)]
    public static partial void Hear(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, StreamingState state, Span<float> output);

    [DepthwiseConv1D(9, InputChannels = 64, Padding = Padding.Causal)]
    public static partial void Hear(ReadOnlySpan<float> input, int batch, int width, ReadOnlySpan<float> filter, StreamingState state, Span<float> output);

    [Conv1D(5, InputChannels = 7, OutputChannels = 9, Dilation = 3, Padding = Padding.Causal)]
    public static partial void Listen(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, StreamingState state, Span<float> output);
}
