namespace SepConvGen.Kernels.Tests.Listing;

/// <summary>Kernels whose machine code is counted; outside the catalog, so that a child process can run them alone.</summary>
internal static partial class Listed
{
    [DepthwiseConv2D(3, 3, InputChannels = 64, Padding = Padding.Same, Activation = Activation.Relu6)]
    public static partial void Depthwise3x3(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 64, Stride = 2, Padding = Padding.Same, Activation = Activation.Relu6)]
    public static partial void Depthwise3x3Stride2(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 256, Padding = Padding.Same, Activation = Activation.Relu6)]
    public static partial void Depthwise3x3Crowded(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 256, Stride = 2, Padding = Padding.Same, Activation = Activation.Relu6)]
    public static partial void Depthwise3x3CrowdedStride2(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 256, Height = 7, Width = 7, Padding = Padding.Same, Activation = Activation.Relu6)]
    public static partial void Depthwise3x3CrowdedWidth7(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 3, Padding = Padding.Same, Activation = Activation.Relu6, Width = 19)]
    public static partial void Depthwise3x3Run(ReadOnlySpan<float> input, int height, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 3, ChannelMultiplier = 2, Height = 18, Width = 18, Padding = Padding.Same, Activation = Activation.HardSwish)]
    public static partial void Depthwise3x3Multiplier(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 96, Height = 14, Width = 14, Padding = Padding.Same, Activation = Activation.Relu6)]
    public static partial void Depthwise3x3Sliding(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(5, 5, InputChannels = 64, Padding = Padding.Same, Activation = Activation.Relu6)]
    public static partial void Depthwise5x5(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(5, 5, InputChannels = 64, Stride = 2, Padding = Padding.Same, Activation = Activation.Relu6)]
    public static partial void Depthwise5x5Stride2(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 1, Padding = Padding.Same, Activation = Activation.Relu6, Width = 19)]
    public static partial void Depthwise3x3Grey(ReadOnlySpan<float> input, int height, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(5, 5, InputChannels = 3, Padding = Padding.Same, Activation = Activation.Relu6)]
    public static partial void Depthwise5x5Run(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 64, OutputChannels = 64, Activation = Activation.Relu6)]
    public static partial void Pointwise2Vectors(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 64, OutputChannels = 12, Activation = Activation.Relu6)]
    public static partial void Pointwise3Vectors(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 64, OutputChannels = 4, Activation = Activation.Relu6)]
    public static partial void Pointwise1Vector(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 16, OutputChannels = 32, Width = 24, Padding = Padding.Same, Activation = Activation.Relu6)]
    public static partial void Convolution2Vectors(ReadOnlySpan<float> input, int height, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 16, OutputChannels = 32, Padding = Padding.Same, Activation = Activation.Relu6)]
    public static partial void Convolution2VectorsAnyWidth(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(7, 7, InputChannels = 16, OutputChannels = 32, Padding = Padding.Same, Activation = Activation.Relu6)]
    public static partial void Convolution2VectorsInterior(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv1D(64, InputChannels = 32, OutputChannels = 32, Padding = Padding.Same, Activation = Activation.Relu6)]
    public static partial void ConvolutionLong2Vectors(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 32, OutputChannels = 64, Padding = Padding.Same, DepthwiseActivation = Activation.Relu6, Activation = Activation.Relu6)]
    public static partial void Separable3x3(
        ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);
}
