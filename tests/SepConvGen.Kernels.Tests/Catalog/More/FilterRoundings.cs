namespace SepConvGen.Kernels.Tests.Catalog.More;

/// <summary>Image filters: scales and offsets that round, tie and saturate; sizes and rows of every kind of signature.</summary>
internal static partial class FilterRoundings
{
    [SeparableFilter2D(new float[] { 1, -1 }, new float[] { 0.5f })]
    public static partial void Tie_of_signed(ReadOnlySpan<byte> input, int batch, int height, int width, Span<short> output);
}
