namespace SepConvGen.Kernels.Tests.Catalog.More;

/// <summary>Kernels whose operands are stored in half the bytes, each on its own.</summary>
internal static partial class Compact
{
    [DepthwiseConv2D(3, 3, InputChannels = 19, Padding = Padding.Same, Activation = Activation.PRelu, Storage = Storage.BFloat16)]
    public static partial void CompactDepthwise(ReadOnlySpan<ushort> input, int batch, int height, int width, ReadOnlySpan<Half> filter, ReadOnlySpan<ushort> bias, ReadOnlySpan<Half> slope, Span<float> output);

    [DepthwiseConv2D(1, 1, InputChannels = 16)]
    public static partial void CompactTilesOfHalves(ReadOnlySpan<Half> input, int height, int width, ReadOnlySpan<float> filter, Span<Half> output);

    [DepthwiseConv2D(3, 3, InputChannels = 32, Padding = Padding.Same, Height = 7, Width = 7)]
    public static partial void CompactRowsOfHalves(ReadOnlySpan<float> input, int batch, ReadOnlySpan<Half> filter, ReadOnlySpan<float> bias, Span<Half> output);
}
