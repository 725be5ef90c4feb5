namespace SepConvGen.Kernels.Tests.Catalog.More;

/// <summary>Regular and grouped convolutions over sequences.</summary>
internal static partial class ConvolutionSequences
{
    [Conv1D(3, InputChannels = 16, OutputChannels = 32, Padding = Padding.Same)]
    public static partial void ConvolutionSequence(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv1D(3, InputChannels = 40, OutputChannels = 70, Padding = Padding.Causal)]
    public static partial void ConvolutionSequenceCausal(ReadOnlySpan<float> input, int batch, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv1D(2, InputChannels = 24, OutputChannels = 24, Dilation = 8, Padding = Padding.Causal, Activation = Activation.HardSwish)]
    public static partial void ConvolutionSequenceDilated(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv1D(4, InputChannels = 9, OutputChannels = 33, Stride = 2, Padding = Padding.SameLower)]
    public static partial void ConvolutionSequenceStride2(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, Span<float> output);

    [Conv1D(7, InputChannels = 16, OutputChannels = 20, Stride = 3, Padding = Padding.Causal)]
    public static partial void ConvolutionSequenceCausalStride3(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv1D(25, InputChannels = 1, OutputChannels = 40, Stride = 4, Padding = Padding.Same)]
    public static partial void ConvolutionSequenceMono(ReadOnlySpan<float> input, int batch, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv1D(3, InputChannels = 20, OutputChannels = 1, Padding = Padding.Causal)]
    public static partial void ConvolutionSequenceTo1(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv1D(1, InputChannels = 33, OutputChannels = 65)]
    public static partial void ConvolutionSequenceOneTap(ReadOnlySpan<float> input, int batch, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv1D(3, InputChannels = 18, OutputChannels = 36, Groups = 18, Padding = Padding.Causal)]
    public static partial void ConvolutionSequenceDepthwise(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv1D(3, InputChannels = 32, OutputChannels = 50, Width = 37, Padding = Padding.Causal)]
    public static partial void ConvolutionSequenceFixed(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv1D(3, InputChannels = 3, OutputChannels = 48, Width = 21)]
    public static partial void ConvolutionSequenceFixedValid(ReadOnlySpan<float> input, int batch, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);
}
