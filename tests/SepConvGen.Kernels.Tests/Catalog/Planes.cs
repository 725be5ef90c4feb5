namespace SepConvGen.Kernels.Tests.Catalog;

/// <summary>Depthwise steps over planes, with columns as lanes: channels first, or one channel.</summary>
internal static partial class Planes
{
    [DepthwiseConv2D(3, 3, InputChannels = 6, Layout = Layout.Nchw, Padding = Padding.Same, Activation = Activation.Relu6)]
    public static partial void Six(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 4, InputChannels = 3, ChannelMultiplier = 2, Layout = Layout.Nchw, Padding = Padding.SameLower, Activation = Activation.PRelu)]
    public static partial void EvenOfThreeTwice(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> slope, Span<float> output);

    [DepthwiseConv2D(12, 1, InputChannels = 2, Layout = Layout.Nchw, Padding = Padding.Same, Activation = Activation.HardSwish)]
    public static partial void High(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(2, 3, InputChannels = 3, Layout = Layout.Nchw, StrideHeight = 3, StrideWidth = 4, DilationHeight = 4, DilationWidth = 3, Padding = Padding.Explicit, PadLeft = 9, PadTop = 7, PadBottom = 2)]
    public static partial void FarOutside(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 3, Layout = Layout.Nchw, Padding = Padding.Same, Activation = Activation.Tanh)]
    public static partial void Curved(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 2, Layout = Layout.Nchw, Padding = Padding.Same, Activation = Activation.Relu)]
    public static partial void OfDoubles(ReadOnlySpan<double> input, int batch, int height, int width, ReadOnlySpan<double> filter, ReadOnlySpan<double> bias, ReadOnlySpan<double> residual, Span<double> output);
}
