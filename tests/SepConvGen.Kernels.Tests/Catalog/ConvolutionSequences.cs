namespace SepConvGen.Kernels.Tests.Catalog;

/// <summary>Regular and grouped convolutions over sequences.</summary>
internal static partial class ConvolutionSequences
{
    [Conv1D(5, InputChannels = 7, OutputChannels = 17, Activation = Activation.Relu)]
    public static partial void ConvolutionSequenceValid(ReadOnlySpan<float> input, int batch, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv1D(3, InputChannels = 5, OutputChannels = 3, Padding = Padding.Explicit, PadLeft = 4, PadRight = 6)]
    public static partial void ConvolutionSequenceTo3(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv1D(3, InputChannels = 24, OutputChannels = 48, Groups = 3, Padding = Padding.Causal)]
    public static partial void ConvolutionSequenceGroups(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv1D(3, InputChannels = 12, OutputChannels = 20, Groups = 4, Dilation = 2, Padding = Padding.Same)]
    public static partial void ConvolutionSequenceGroupsDilated(ReadOnlySpan<float> input, int batch, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);
}
