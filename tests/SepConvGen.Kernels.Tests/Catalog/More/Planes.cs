namespace SepConvGen.Kernels.Tests.Catalog.More;

/// <summary>Depthwise steps over planes, with columns as lanes: channels first, or one channel.</summary>
internal static partial class Planes
{
    [DepthwiseConv2D(3, 3, InputChannels = 5, Layout = Layout.Nchw, Stride = 2, Padding = Padding.Same)]
    public static partial void FiveStrided(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 2, Layout = Layout.Nchw, Dilation = 2, Padding = Padding.Same, Activation = Activation.Silu)]
    public static partial void DilatedWithResidual(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> residual, Span<float> output);

    [DepthwiseConv2D(1, 11, InputChannels = 3, Layout = Layout.Nchw, Padding = Padding.Same)]
    public static partial void Wide(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 4, Layout = Layout.Nchw)]
    public static partial void Valid(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 7, Layout = Layout.Nchw, Padding = Padding.Same, Height = 7, Width = 7)]
    public static partial void SevenBySeven(ReadOnlySpan<float> input, int batch, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> residual, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 9, Layout = Layout.Nchw, Padding = Padding.Same, Stride = 2, Height = 28, Width = 28)]
    public static partial void TwentyEightStrided(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 2, Layout = Layout.Nchw, Padding = Padding.Same, Height = 30, Width = 53)]
    public static partial void ThirtyRows(ReadOnlySpan<float> input, int batch, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 3, Layout = Layout.Nchw, Padding = Padding.Same, Width = 3)]
    public static partial void ThreeColumns(ReadOnlySpan<float> input, int batch, int height, ReadOnlySpan<float> filter, ReadOnlySpan<float> residual, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 1, Padding = Padding.Same, Activation = Activation.LeakyRelu, ActivationAlpha = 0.1f)]
    public static partial void Grey(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> residual, Span<float> output);

    [DepthwiseConv2D(2, 2, InputChannels = 1, Stride = 2, Padding = Padding.Same)]
    public static partial void GreyHalved(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 1, Stride = 3, Layout = Layout.Nchw, ChannelMultiplier = 3, Padding = Padding.Same)]
    public static partial void GreyToThree(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);
}
