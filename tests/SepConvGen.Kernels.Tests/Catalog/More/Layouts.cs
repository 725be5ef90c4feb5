namespace SepConvGen.Kernels.Tests.Catalog.More;

/// <summary>Planes for channels, in the input, in the output or in both: under every operation, at channels that fill vectors and that do not.</summary>
internal static partial class Layouts
{
    [DepthwiseConv2D(3, 3, InputChannels = 20, Layout = Layout.Nchw, Padding = Padding.Same, Activation = Activation.Relu)]
    public static partial void PlanesDepthwise(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> residual, Span<float> output);

    [DepthwiseConv2D(3, 5, InputChannels = 3, ChannelMultiplier = 2, InputLayout = Layout.Nchw, Stride = 2, Padding = Padding.Same)]
    public static partial void PlanesDepthwiseOfThree(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 8, OutputChannels = 33, OutputLayout = Layout.Nchw, Padding = Padding.Same, DepthwiseActivation = Activation.Relu6)]
    public static partial void PlanesSeparable(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 3, OutputChannels = 16, InputLayout = Layout.Nchw, Stride = 2, Padding = Padding.Same)]
    public static partial void PlanesStem(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv1D(3, InputChannels = 17, OutputLayout = Layout.Nchw, Padding = Padding.Same)]
    public static partial void PlanesDepthwiseSequence(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 5, OutputChannels = 6, Layout = Layout.Nchw, Padding = Padding.Same)]
    public static partial void PlanesOfDoubles(ReadOnlySpan<double> input, int batch, int height, int width, ReadOnlySpan<double> depthwiseFilter, ReadOnlySpan<double> pointwiseFilter, ReadOnlySpan<double> residual, Span<double> output);
}
