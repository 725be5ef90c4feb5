namespace SepConvGen.Kernels.Tests.Catalog;

/// <summary>Depthwise kernels over sequences: paddings, windows, strides, dilations, channels and multipliers.</summary>
internal static partial class Sequences
{
    [DepthwiseConv1D(4, InputChannels = 17, Stride = 2, Padding = Padding.SameLower)]
    public static partial void SequenceSameLower(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv1D(3, InputChannels = 40, Padding = Padding.Explicit, PadLeft = 4, PadRight = 7)]
    public static partial void SequenceExplicit(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv1D(3, InputChannels = 32, Dilation = 4, Padding = Padding.Causal, Activation = Activation.HardSwish)]
    public static partial void SequenceCausalDilated(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv1D(5, InputChannels = 48, Stride = 2, Padding = Padding.Causal)]
    public static partial void SequenceCausalStride2(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv1D(3, InputChannels = 4, ChannelMultiplier = 2, Dilation = 4, Padding = Padding.Causal)]
    public static partial void SequenceMultiplier2(ReadOnlySpan<float> input, int batch, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv1D(3, InputChannels = 2, ChannelMultiplier = 17, Padding = Padding.Explicit, PadRight = 2)]
    public static partial void SequenceMultiplier17(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv1D(3, InputChannels = 32, Width = 49, Padding = Padding.Causal)]
    public static partial void SequenceFixed(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);
}
