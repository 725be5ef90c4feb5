namespace SepConvGen.Kernels.Tests.Catalog;

/// <summary>Image filters: scales and offsets that round, tie and saturate; sizes and rows of every kind of signature.</summary>
internal static partial class FilterRoundings
{
    [SeparableFilter2D(new float[] { 1, 1, 1 }, new float[] { 1, 1, 1 }, Scale = 1f / 9)]
    public static partial void Box_ninth(ReadOnlySpan<byte> input, int batch, int height, int width, Span<byte> output);

    [SeparableFilter2D(new float[] { 1, 1, 1, 1, 1 }, new float[] { 1, 1, 1, 1, 1 }, Scale = 1f / 25, Channels = 4)]
    public static partial void Box_25th(ReadOnlySpan<byte> input, int batch, int height, int width, Span<byte> output);

    [SeparableFilter2D(new float[] { 1, 1, 1 }, new float[] { 1, 1, 1 }, Scale = 1f / 9, Channels = 3)]
    public static partial void Box_ninth_of_16_bits(ReadOnlySpan<ushort> input, int batch, int height, int width, Span<ushort> output);

    [SeparableFilter2D(new float[] { 1, 100, 1 }, new float[] { 1, 1 }, Scale = 1e-4f)]
    public static partial void Scale_near_ties(ReadOnlySpan<ushort> input, int batch, int height, int width, Span<byte> output);

    [SeparableFilter2D(new float[] { 1, 8, 28, 56, 70, 56, 28, 8, 1 }, new float[] { 1, 4, 6, 4, 1 }, Scale = 1f / 4096)]
    public static partial void Binomial_of_16_bits(ReadOnlySpan<ushort> input, int batch, int height, int width, Span<ushort> output);

    [SeparableFilter2D(new float[] { 1, 8, 28, 56, 70, 56, 28, 8, 1 }, new float[] { 1, 4, 6, 4, 1 }, Scale = 1f / 4096, Channels = 2)]
    public static partial void Binomial_of_signed(ReadOnlySpan<short> input, int batch, int height, int width, Span<short> output);

    [SeparableFilter2D(new float[] { 1000, 3000, 1000 }, new float[] { 70, 1, 300 }, Scale = 1e-6f, Offset = 3)]
    public static partial void Large_sums_of_bytes(ReadOnlySpan<byte> input, int batch, int height, int width, Span<byte> output);

    [SeparableFilter2D(new float[] { 1 }, new float[] { 1, 1 }, Scale = 0.5f)]
    public static partial void Tie_of_halves(ReadOnlySpan<byte> input, int batch, int height, int width, Span<byte> output);

    [SeparableFilter2D(new float[] { 0.5f, 0.5f }, new float[] { 0.5f, 0.5f })]
    public static partial void Tie_of_quarters(ReadOnlySpan<byte> input, int batch, int height, int width, Span<byte> output);

    [SeparableFilter2D(new float[] { 3 }, new float[] { 1 }, Scale = 0.5f, Offset = -100)]
    public static partial void Tie_of_thirds(ReadOnlySpan<byte> input, int batch, int height, int width, Span<byte> output);

    [SeparableFilter2D(new float[] { 1 }, new float[] { 1, 1 }, Scale = -0.5f, Offset = 255)]
    public static partial void Negative_scale(ReadOnlySpan<byte> input, int batch, int height, int width, Span<byte> output);

    [SeparableFilter2D(new float[] { 1, 2 }, new float[] { 1 }, Scale = 0.25f, Offset = 0.1f)]
    public static partial void Offset_of_a_tenth(ReadOnlySpan<byte> input, int batch, int height, int width, Span<byte> output);

    [SeparableFilter2D(new float[] { -1, 0, 1, -2, 0, 2, -1, 0, 1 }, 3, 3)]
    public static partial void Matrix(ReadOnlySpan<byte> input, int batch, int height, int width, Span<short> output);

    [SeparableFilter2D(new float[] { 1, 2, 1 }, new float[] { 1, 2, 1 }, Scale = 1f / 16, Channels = 3, Height = 9, Width = 70)]
    public static partial void Fixed_size(ReadOnlySpan<byte> input, int batch, Span<byte> output);

    [SeparableFilter2D(new float[] { 1, 4, 6, 4, 1 }, new float[] { 1, 4, 6, 4, 1 }, Scale = 1f / 256, Border = Border.Constant, BorderValue = 9)]
    public static partial void Parallel_bytes(ReadOnlySpan<byte> input, int batch, int height, int width, Span<byte> output, ParallelOptions parallelOptions);

    [SeparableFilter2D(new float[] { 0.2f, 0.6f, 0.2f }, new float[] { 1, 0.1f, 3 }, Border = Border.Wrap)]
    public static partial void Parallel_floats(Span<float> output, ParallelOptions parallelOptions, int width, int height, int batch, ReadOnlySpan<float> input);
}
