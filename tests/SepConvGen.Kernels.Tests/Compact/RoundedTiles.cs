namespace SepConvGen.Kernels.Tests.Compact;

/// <summary>Depthwise kernels whose tiles round to halves what they store, where AVX-512 is: two vectors at once, and one, where sums and weights leave no room for that.</summary>
internal static partial class RoundedTiles
{
    [DepthwiseConv2D(1, 1, InputChannels = 16)]
    public static partial void Pairs(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<Half> output);

    [DepthwiseConv2D(3, 3, InputChannels = 16, Padding = Padding.Same, Height = 7, Width = 7)]
    public static partial void Rows(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<Half> output);
}
