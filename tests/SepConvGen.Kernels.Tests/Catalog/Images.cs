namespace SepConvGen.Kernels.Tests.Catalog;

/// <summary>With and without a batch; height and width as parameters or fixed.</summary>
internal static partial class Images
{
    [DepthwiseConv2D(3, 3, InputChannels = 16, Padding = Padding.Same)]
    public static partial void BatchedDepthwise(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 17, Padding = Padding.Explicit, PadTop = 4, PadBottom = 4, PadLeft = 3, PadRight = 5)]
    public static partial void BatchedWidePadding(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 32, Height = 14, Width = 14, Padding = Padding.Same)]
    public static partial void FixedDepthwise(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 3, OutputChannels = 3, Height = 8, Width = 8, Padding = Padding.Same)]
    public static partial void FixedBatchedSeparable(ReadOnlySpan<float> input, int batch, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> pointwiseFilter, Span<float> output);
}
