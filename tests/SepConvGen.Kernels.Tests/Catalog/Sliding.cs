namespace SepConvGen.Kernels.Tests.Catalog;

/// <summary>Depthwise steps on small images of a fixed size, whose tiles slide down all rows.</summary>
internal static partial class Sliding
{
    [DepthwiseConv2D(3, 3, InputChannels = 75, Height = 16, Width = 16, Padding = Padding.SameLower, Activation = Activation.HardSwish)]
    public static partial void SlidingOverlap(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 16, Height = 5, Width = 10, Padding = Padding.Explicit, PadTop = 2, PadBottom = 4, PadLeft = 2, PadRight = 1)]
    public static partial void SlidingExplicit(ReadOnlySpan<float> input, int batch, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(2, 2, InputChannels = 48, Height = 8, Width = 13, Padding = Padding.Same, Activation = Activation.LeakyRelu, ActivationAlpha = 0.25f)]
    public static partial void Sliding2x2(ReadOnlySpan<float> input, int batch, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 96, OutputChannels = 24, Height = 14, Width = 12, Padding = Padding.Same, DepthwiseActivation = Activation.Relu6)]
    public static partial void SlidingSeparable(ReadOnlySpan<float> input, int batch, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, Span<float> output);
}
