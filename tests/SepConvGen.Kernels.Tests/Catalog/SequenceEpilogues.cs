namespace SepConvGen.Kernels.Tests.Catalog;

/// <summary>Curves, slopes and residuals after the steps of sequences.</summary>
internal static partial class SequenceEpilogues
{
    [DepthwiseConv1D(3, InputChannels = 20, Padding = Padding.Causal, Activation = Activation.Silu)]
    public static partial void SequenceSilu(ReadOnlySpan<float> input, int batch, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> residual, Span<float> output);

    [SeparableConv1D(3, InputChannels = 17, OutputChannels = 24, Padding = Padding.Causal, DepthwiseActivation = Activation.PRelu, Activation = Activation.Tanh)]
    public static partial void SeparableSequenceSlopes(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseSlope, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, ReadOnlySpan<float> residual, Span<float> output);

    [SeparableConv1D(3, InputChannels = 1024, OutputChannels = 3, Padding = Padding.Same, DepthwiseActivation = Activation.Gelu, Activation = Activation.PRelu)]
    public static partial void SeparableSequenceGelu(ReadOnlySpan<float> input, int batch, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> slope, Span<float> output);

    [Conv1D(3, InputChannels = 12, OutputChannels = 40, Groups = 2, Padding = Padding.Causal, Activation = Activation.Sigmoid)]
    public static partial void ConvolutionSequenceSigmoid(ReadOnlySpan<float> input, int batch, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> residual, Span<float> output);
}
