namespace SepConvGen.Kernels.Tests.Streaming;

/// <summary>Kernels that take their sequence in pieces.</summary>
internal static partial class StreamingKernels
{
    [DepthwiseConv1D(3, InputChannels = 24, Padding = Padding.Causal)]
    public static partial void Stream3(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, StreamingState state, Span<float> output);

    [DepthwiseConv1D(5, InputChannels = 40, Dilation = 7, Padding = Padding.Causal, Activation = Activation.Relu)]
    public static partial void StreamDilated(ReadOnlySpan<float> input, int batch, int width, ReadOnlySpan<float> filter, StreamingState state, Span<float> output);

    [DepthwiseConv1D(20, InputChannels = 1, Padding = Padding.Causal)]
    public static partial void StreamMono(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, StreamingState state, Span<float> output);

    [DepthwiseConv1D(40, InputChannels = 2, Padding = Padding.Causal)]
    public static partial void StreamStereo40(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, StreamingState state, Span<float> output);

    [DepthwiseConv1D(1, InputChannels = 17, Padding = Padding.Causal)]
    public static partial void StreamOneTap(ReadOnlySpan<float> input, int batch, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, StreamingState state, Span<float> output);

    [DepthwiseConv1D(4, InputChannels = 6, ChannelMultiplier = 3, Dilation = 3, Padding = Padding.Causal)]
    public static partial void StreamMultiplier(ReadOnlySpan<float> input, int batch, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, StreamingState state, Span<float> output);

    [SeparableConv1D(9, InputChannels = 16, OutputChannels = 33, Padding = Padding.Causal, DepthwiseActivation = Activation.Relu6)]
    public static partial void StreamSeparable(ReadOnlySpan<float> input, int batch, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, StreamingState state, Span<float> output);

    [SeparableConv1D(3, InputChannels = 5, ChannelMultiplier = 2, OutputChannels = 70, Dilation = 2, Padding = Padding.Causal)]
    public static partial void StreamSeparableMultiplier(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> pointwiseFilter, StreamingState state, Span<float> output);

    [Conv1D(4, InputChannels = 12, OutputChannels = 37, Dilation = 2, Padding = Padding.Causal, Activation = Activation.Relu)]
    public static partial void StreamConvolution(ReadOnlySpan<float> input, int batch, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, StreamingState state, Span<float> output);

    [Conv1D(36, InputChannels = 6, OutputChannels = 20, Padding = Padding.Causal, Activation = Activation.Relu)]
    public static partial void StreamLongWindow(ReadOnlySpan<float> input, int batch, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, StreamingState state, Span<float> output);

    [Conv1D(6, InputChannels = 8, OutputChannels = 16, Groups = 2, Padding = Padding.Causal)]
    public static partial void StreamGroups(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, StreamingState state, Span<float> output);

    [Conv1D(1, InputChannels = 8, OutputChannels = 9, Padding = Padding.Causal)]
    public static partial void StreamPointwise(ReadOnlySpan<float> input, int batch, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, StreamingState state, Span<float> output);

    [SeparableConv1D(3, InputChannels = 8, OutputChannels = 20, Padding = Padding.Causal, DepthwiseActivation = Activation.Silu, Activation = Activation.PRelu)]
    public static partial void StreamSlopes(ReadOnlySpan<float> input, int batch, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> slope, StreamingState state, Span<float> output);

    [DepthwiseConv1D(3, InputChannels = 24, Width = 10, Padding = Padding.Causal)]
    public static partial void StreamFixed(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, StreamingState state, Span<float> output);

    [SeparableConv1D(5, InputChannels = 24, OutputChannels = 40, Dilation = 3, Padding = Padding.Causal)]
    public static partial void StreamPacked(ReadOnlySpan<float> input, int batch, int width, PackedWeights weights, StreamingState state, ParallelOptions parallelOptions, Span<float> output);
}
