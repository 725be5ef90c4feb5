namespace SepConvGen.Kernels.Tests.Catalog;

/// <summary>Planes for channels, in the input, in the output or in both: under every operation, at channels that fill vectors and that do not.</summary>
internal static partial class Layouts
{
    [DepthwiseConv2D(5, 5, InputChannels = 2, OutputLayout = Layout.Nchw, Padding = Padding.Same, Height = 9, Width = 13)]
    public static partial void PlanesDepthwiseOfTwo(ReadOnlySpan<float> input, int batch, ReadOnlySpan<float> filter, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 1, Layout = Layout.Nchw)]
    public static partial void PlanesDepthwiseOfOne(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [PointwiseConv2D(InputChannels = 7, OutputChannels = 18, Layout = Layout.Nchw, Activation = Activation.Silu)]
    public static partial void PlanesPointwise(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> residual, Span<float> output);

    [PointwiseConv2D(InputChannels = 40, OutputChannels = 3, InputLayout = Layout.Nchw, Height = 9, Width = 11)]
    public static partial void PlanesPointwiseToThree(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, Span<float> output);

    [InvertedResidual2D(3, 3, InputChannels = 12, ExpandedChannels = 36, OutputChannels = 12, InputLayout = Layout.Nchw, Residual = true, Padding = Padding.Same)]
    public static partial void PlanesInverted(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> expandFilter, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> projectFilter, Span<float> output);

    [Conv2D(3, 3, InputChannels = 8, OutputChannels = 8, Groups = 4, Layout = Layout.Nchw, Padding = Padding.Same)]
    public static partial void PlanesGrouped(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [Conv1D(5, InputChannels = 5, OutputChannels = 6, Layout = Layout.Nchw, Padding = Padding.Causal)]
    public static partial void PlanesSequence(ReadOnlySpan<float> input, int batch, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> residual, Span<float> output);
}
