namespace SepConvGen.Kernels.Tests.Catalog.More;

/// <summary>Curves, slopes and residuals after the steps of sequences.</summary>
internal static partial class SequenceEpilogues
{
    [DepthwiseConv1D(5, InputChannels = 3, Padding = Padding.Same, Activation = Activation.PRelu)]
    public static partial void SequenceSlopesOf3(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> slope, ReadOnlySpan<float> residual, Span<float> output);

    [Conv1D(4, InputChannels = 9, OutputChannels = 33, Dilation = 2, Padding = Padding.Same, Activation = Activation.PRelu)]
    public static partial void ConvolutionSequenceSlopes(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> slope, ReadOnlySpan<float> residual, Span<float> output);
}
