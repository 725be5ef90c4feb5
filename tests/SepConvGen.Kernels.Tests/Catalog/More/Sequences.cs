namespace SepConvGen.Kernels.Tests.Catalog.More;

/// <summary>Depthwise kernels over sequences: paddings, windows, strides, dilations, channels and multipliers.</summary>
internal static partial class Sequences
{
    [DepthwiseConv1D(3, InputChannels = 16)]
    public static partial void SequenceValid(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv1D(5, InputChannels = 24, Padding = Padding.Same, Activation = Activation.Relu6)]
    public static partial void SequenceSame(ReadOnlySpan<float> input, int batch, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv1D(3, InputChannels = 64, Padding = Padding.Causal)]
    public static partial void SequenceCausal(ReadOnlySpan<float> input, int batch, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv1D(2, InputChannels = 8, Padding = Padding.Causal)]
    public static partial void SequenceCausalNoBias(ReadOnlySpan<float> input, int batch, int width, ReadOnlySpan<float> filter, Span<float> output);

    [DepthwiseConv1D(1, InputChannels = 20, Padding = Padding.Causal)]
    public static partial void SequenceOneTap(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv1D(16, InputChannels = 1, Padding = Padding.Causal)]
    public static partial void SequenceMono(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv1D(400, InputChannels = 1, Padding = Padding.Same)]
    public static partial void SequenceMonoLong(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, Span<float> output);

    [DepthwiseConv1D(7, InputChannels = 1, Stride = 2, Padding = Padding.Same)]
    public static partial void SequenceMonoStride2(ReadOnlySpan<float> input, int batch, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv1D(9, InputChannels = 2, Dilation = 2, Padding = Padding.Causal)]
    public static partial void SequenceStereo(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv1D(4, InputChannels = 3, Stride = 3, Padding = Padding.Same)]
    public static partial void SequenceOf3Stride3(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv1D(3, InputChannels = 5, Padding = Padding.Same)]
    public static partial void SequenceOf5(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, Span<float> output);

    [DepthwiseConv1D(6, InputChannels = 12, Padding = Padding.Causal)]
    public static partial void SequenceOf12(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv1D(3, InputChannels = 300, Padding = Padding.Same)]
    public static partial void SequenceOf300(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv1D(3, InputChannels = 256, Padding = Padding.Causal)]
    public static partial void SequenceOf256(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv1D(31, InputChannels = 18, Padding = Padding.Same)]
    public static partial void SequenceLongWindow(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv1D(65, InputChannels = 64, Padding = Padding.Causal)]
    public static partial void SequenceLongWindowOf64(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv1D(2, InputChannels = 16, Dilation = 37, Padding = Padding.Causal)]
    public static partial void SequenceWideDilation(ReadOnlySpan<float> input, int batch, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv1D(5, InputChannels = 11, ChannelMultiplier = 3, Stride = 2, Padding = Padding.Same)]
    public static partial void SequenceMultiplier3(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv1D(9, InputChannels = 7, Width = 23, Stride = 2, Padding = Padding.Same)]
    public static partial void SequenceFixedBatch(ReadOnlySpan<float> input, int batch, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv1D(9, InputChannels = 16, Width = 5, Padding = Padding.Causal)]
    public static partial void SequenceFixedShort(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);
}
