namespace SepConvGen.Kernels.Tests.Catalog.More;

/// <summary>A depthwise and a pointwise step fused over sequences.</summary>
internal static partial class SeparableSequences
{
    [SeparableConv1D(3, InputChannels = 16, OutputChannels = 32, Padding = Padding.Same)]
    public static partial void SeparableSequence(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv1D(9, InputChannels = 64, OutputChannels = 64, Padding = Padding.Causal, DepthwiseActivation = Activation.Relu, Activation = Activation.Relu)]
    public static partial void SeparableSequenceCausal(ReadOnlySpan<float> input, int batch, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv1D(3, InputChannels = 8, OutputChannels = 16, Dilation = 2, Padding = Padding.Causal)]
    public static partial void SeparableSequenceDilated(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv1D(5, InputChannels = 17, OutputChannels = 33, Stride = 2, Padding = Padding.SameLower)]
    public static partial void SeparableSequenceStride2(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv1D(5, InputChannels = 1, OutputChannels = 3, Padding = Padding.Causal)]
    public static partial void SeparableSequenceMono(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, Span<float> output);

    [SeparableConv1D(3, InputChannels = 3, ChannelMultiplier = 4, OutputChannels = 8, Stride = 2)]
    public static partial void SeparableSequenceMultiplier(ReadOnlySpan<float> input, int batch, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv1D(4, InputChannels = 6, ChannelMultiplier = 8, OutputChannels = 20, Dilation = 5, Padding = Padding.Causal)]
    public static partial void SeparableSequenceMultiplierDilated(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv1D(3, InputChannels = 40, OutputChannels = 70, Width = 31, Padding = Padding.Causal)]
    public static partial void SeparableSequenceFixed(ReadOnlySpan<float> input, int batch, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);
}
