namespace SepConvGen.Kernels.Tests.Catalog.More;

/// <summary>A depthwise and a pointwise step fused: windows, strides, multipliers, paddings and channels together.</summary>
internal static partial class Separables
{
    [SeparableConv2D(3, 3, InputChannels = 3, OutputChannels = 3, Padding = Padding.Same)]
    public static partial void SeparableTensorFlow(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> pointwiseFilter, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 16, OutputChannels = 32, Padding = Padding.Same)]
    public static partial void Separable16To32(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 17, OutputChannels = 33, Padding = Padding.Same)]
    public static partial void Separable17To33(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(5, 5, InputChannels = 5, OutputChannels = 70, Padding = Padding.Same)]
    public static partial void Separable5To70(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(2, 3, InputChannels = 3, OutputChannels = 1)]
    public static partial void Separable3To1(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 40, OutputChannels = 31, Stride = 2, Padding = Padding.SameLower)]
    public static partial void Separable40To31(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 64, OutputChannels = 48, StrideHeight = 2, StrideWidth = 1, Padding = Padding.Same)]
    public static partial void Separable64To48(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(5, 5, InputChannels = 3, OutputChannels = 16, ChannelMultiplier = 8)]
    public static partial void SeparableMultiplier8(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 11, OutputChannels = 20, ChannelMultiplier = 3, Dilation = 2, Padding = Padding.Same)]
    public static partial void SeparableMultiplier3(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(7, 1, InputChannels = 8, OutputChannels = 40, Padding = Padding.Same)]
    public static partial void SeparableTall(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(1, 1, InputChannels = 9, OutputChannels = 18)]
    public static partial void Separable1x1(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(7, 7, InputChannels = 16, OutputChannels = 35, Dilation = 2, Padding = Padding.Same)]
    public static partial void Separable7x7(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);
}
