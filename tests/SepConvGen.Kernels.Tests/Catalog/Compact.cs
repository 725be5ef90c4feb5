namespace SepConvGen.Kernels.Tests.Catalog;

/// <summary>Kernels whose operands are stored in half the bytes, each on its own.</summary>
internal static partial class Compact
{
    [DepthwiseConv2D(1, 1, InputChannels = 5)]
    public static partial void CompactHalves(ReadOnlySpan<Half> input, int height, int width, ReadOnlySpan<float> filter, Span<Half> output);

    [DepthwiseConv2D(1, 1, InputChannels = 5, Storage = Storage.BFloat16)]
    public static partial void CompactBFloats(ReadOnlySpan<ushort> input, int height, int width, ReadOnlySpan<float> filter, Span<ushort> output);

    [DepthwiseConv2D(3, 3, InputChannels = 32, Padding = Padding.Same, Stride = 2, Activation = Activation.Sigmoid)]
    public static partial void CompactDepthwiseResidual(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<Half> residual, Span<Half> output);

    [DepthwiseConv2D(5, 3, InputChannels = 6, ChannelMultiplier = 2, Height = 11, Width = 9, Storage = Storage.BFloat16)]
    public static partial void CompactDepthwiseFixed(ReadOnlySpan<Half> input, int batch, ReadOnlySpan<Half> filter, Span<ushort> output);

    [DepthwiseConv2D(3, 3, InputChannels = 32, Padding = Padding.Same, Activation = Activation.PRelu, Storage = Storage.BFloat16)]
    public static partial void CompactTiles(ReadOnlySpan<ushort> input, int batch, int height, int width, ReadOnlySpan<Half> filter, ReadOnlySpan<ushort> bias, ReadOnlySpan<Half> slope, Span<ushort> output);

    [DepthwiseConv2D(3, 3, InputChannels = 48, Padding = Padding.Same, Stride = 2, Height = 9, Width = 15, Activation = Activation.Relu, Storage = Storage.BFloat16)]
    public static partial void CompactTilesFixed(ReadOnlySpan<ushort> input, ReadOnlySpan<float> filter, Span<Half> output);

    [PointwiseConv2D(InputChannels = 40, OutputChannels = 83, Activation = Activation.HardSwish, Storage = Storage.BFloat16)]
    public static partial void CompactPointwise(ReadOnlySpan<Half> input, int batch, int height, int width, ReadOnlySpan<ushort> filter, ReadOnlySpan<float> bias, ReadOnlySpan<ushort> residual, Span<float> output);

    [Conv2D(3, 3, InputChannels = 3, OutputChannels = 17, Stride = 2, Padding = Padding.Same, Activation = Activation.Relu)]
    public static partial void CompactConvolution(ReadOnlySpan<Half> input, int batch, int height, int width, ReadOnlySpan<Half> filter, ReadOnlySpan<Half> bias, Span<Half> output);

    [Conv2D(3, 3, InputChannels = 16, OutputChannels = 16, Groups = 8, Padding = Padding.Same, Storage = Storage.BFloat16)]
    public static partial void CompactConvolutionSwept(ReadOnlySpan<ushort> input, int height, int width, ReadOnlySpan<ushort> filter, Span<ushort> output);

    [SeparableConv2D(3, 3, InputChannels = 16, OutputChannels = 70, Padding = Padding.Same, Storage = Storage.BFloat16)]
    public static partial void CompactSeparable(ReadOnlySpan<Half> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<Half> depthwiseBias, ReadOnlySpan<ushort> pointwiseFilter, ReadOnlySpan<float> bias, Span<Half> output);

    [InvertedResidual2D(3, 3, InputChannels = 12, ExpandedChannels = 40, OutputChannels = 12, Padding = Padding.Same, Residual = true, Storage = Storage.BFloat16)]
    public static partial void CompactInverted(ReadOnlySpan<ushort> input, int height, int width, ReadOnlySpan<ushort> expandFilter, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<Half> projectFilter, ReadOnlySpan<ushort> bias, Span<float> output);

    [DepthwiseConv1D(5, InputChannels = 21, Padding = Padding.Causal)]
    public static partial void CompactDepthwiseSteps(ReadOnlySpan<Half> input, int batch, int width, ReadOnlySpan<Half> filter, ReadOnlySpan<float> residual, Span<Half> output);

    [Conv1D(7, InputChannels = 16, OutputChannels = 24, Padding = Padding.Same, Activation = Activation.Silu, Storage = Storage.BFloat16)]
    public static partial void CompactConvolutionSteps(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<ushort> output);

    [SeparableConv2D(3, 3, InputChannels = 7, OutputChannels = 21, Padding = Padding.Same, Layout = Layout.Nchw, Storage = Storage.BFloat16)]
    public static partial void CompactPlanes(ReadOnlySpan<Half> input, int batch, int height, int width, ReadOnlySpan<Half> depthwiseFilter, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<Half> residual, Span<ushort> output);

    [PointwiseConv2D(InputChannels = 18, OutputChannels = 5, InputLayout = Layout.Nchw)]
    public static partial void CompactPointwisePlanes(ReadOnlySpan<Half> input, int batch, int height, int width, ReadOnlySpan<float> filter, Span<Half> output);
}
