namespace SepConvGen.Kernels.Tests.Catalog.More;

/// <summary>Windows over sequences of few channels that are longer than a column of joined steps: tiles slide along them.</summary>
internal static partial class LongWindows
{
    [DepthwiseConv1D(63, InputChannels = 1, Padding = Padding.Same)]
    public static partial void Mono63(ReadOnlySpan<float> input, int batch, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv1D(63, InputChannels = 2, Padding = Padding.Causal, Activation = Activation.PRelu)]
    public static partial void Stereo63(ReadOnlySpan<float> input, int batch, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> slope, ReadOnlySpan<float> residual, Span<float> output);

    [DepthwiseConv1D(127, InputChannels = 2, Padding = Padding.SameLower)]
    public static partial void Stereo127(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, Span<float> output);

    [DepthwiseConv1D(33, InputChannels = 1, ChannelMultiplier = 2, Padding = Padding.Same)]
    public static partial void MonoToStereo33(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> residual, Span<float> output);

    [DepthwiseConv1D(35, InputChannels = 3, ChannelMultiplier = 2, Padding = Padding.Same)]
    public static partial void ThreeToSix35(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv1D(47, InputChannels = 6, Padding = Padding.Same, Activation = Activation.Silu)]
    public static partial void Six47(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, Span<float> output);

    [DepthwiseConv1D(63, InputChannels = 1, Width = 700, Padding = Padding.Same)]
    public static partial void MonoOf700(ReadOnlySpan<float> input, int batch, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);
}
