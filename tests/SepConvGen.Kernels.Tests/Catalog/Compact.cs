namespace SepConvGen.Kernels.Tests.Catalog;

/// <summary>Kernels whose operands are stored in half the bytes, each on its own.</summary>
internal static partial class Compact
{
    [DepthwiseConv2D(3, 3, InputChannels = 19, Padding = Padding.Same, Activation = Activation.PRelu, Storage = Storage.BFloat16)]
    public static partial void CompactDepthwiseWeights(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<Half> filter, ReadOnlySpan<ushort> bias, ReadOnlySpan<Half> slope, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 16, OutputChannels = 70, Padding = Padding.Same, Stride = 2, Storage = Storage.BFloat16)]
    public static partial void CompactSeparableWeights(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<Half> depthwiseBias, ReadOnlySpan<ushort> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);
}
