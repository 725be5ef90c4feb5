namespace SepConvGen.Kernels.Tests.Catalog;

/// <summary>Windows over sequences of few channels that are longer than a column of joined steps: tiles slide along them.</summary>
internal static partial class LongWindows
{
    [DepthwiseConv1D(32, InputChannels = 1, Activation = Activation.Relu6)]
    public static partial void Mono32(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, Span<float> output);

    [DepthwiseConv1D(40, InputChannels = 3, Padding = Padding.Explicit, PadLeft = 3, PadRight = 50, Activation = Activation.PRelu)]
    public static partial void Three40(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> slope, Span<float> output);

    [SeparableConv1D(40, InputChannels = 2, OutputChannels = 8, Padding = Padding.Causal, DepthwiseActivation = Activation.Relu)]
    public static partial void Separable40(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);
}
