namespace SepConvGen.Kernels.Tests.Catalog;

/// <summary>A depthwise and a pointwise step fused over sequences.</summary>
internal static partial class SeparableSequences
{
    [SeparableConv1D(3, InputChannels = 1024, OutputChannels = 5, Padding = Padding.Explicit, PadLeft = 1, PadRight = 3)]
    public static partial void SeparableSequenceOf1024(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);
}
