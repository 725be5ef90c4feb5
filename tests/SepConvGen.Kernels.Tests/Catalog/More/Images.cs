namespace SepConvGen.Kernels.Tests.Catalog.More;

/// <summary>With and without a batch; height and width as parameters or fixed.</summary>
internal static partial class Images
{
    [DepthwiseConv2D(3, 3, InputChannels = 5, Stride = 2, Padding = Padding.Same)]
    public static partial void BatchedStride2(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 3, ChannelMultiplier = 4, Padding = Padding.Same)]
    public static partial void BatchedMultiplier(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 8, Height = 9, Padding = Padding.Same)]
    public static partial void FixedHeight(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(5, 5, InputChannels = 17, Width = 7, Padding = Padding.Same)]
    public static partial void FixedWidth(ReadOnlySpan<float> input, int height, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(5, 5, InputChannels = 16, Height = 7, Width = 7, Padding = Padding.Same)]
    public static partial void FixedBatched(ReadOnlySpan<float> input, int batch, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 20, Height = 1, Width = 1, Padding = Padding.Same)]
    public static partial void FixedOnePixel(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(7, 7, InputChannels = 16, Height = 3, Width = 4, Padding = Padding.Same)]
    public static partial void FixedSmallerThanWindow(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 16, Height = 15, Width = 16, Stride = 2, Padding = Padding.Same)]
    public static partial void FixedStride2(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 16, OutputChannels = 32)]
    public static partial void BatchedPointwise(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 24, OutputChannels = 40, Height = 7, Width = 7)]
    public static partial void FixedPointwise(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 8, OutputChannels = 17, Height = 5, Width = 3)]
    public static partial void FixedBatchedPointwise(ReadOnlySpan<float> input, int batch, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 16, OutputChannels = 32, Padding = Padding.Same)]
    public static partial void BatchedSeparable(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 32, OutputChannels = 64, Height = 14, Width = 14, Padding = Padding.Same, DepthwiseActivation = Activation.Relu6, Activation = Activation.Relu6)]
    public static partial void FixedSeparable(ReadOnlySpan<float> input, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 8, OutputChannels = 24, Width = 9, Stride = 2, Padding = Padding.Same)]
    public static partial void FixedWidthSeparable(ReadOnlySpan<float> input, int height, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);
}
