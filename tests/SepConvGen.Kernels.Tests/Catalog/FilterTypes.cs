namespace SepConvGen.Kernels.Tests.Catalog;

/// <summary>Image filters: every pair of sample types, every border with every number of channels.</summary>
/// <remarks>Each kind of taps reads and writes every type; not all products are here: <c>RandomFilters</c> draws from them.</remarks>
internal static partial class FilterTypes
{
    [SeparableFilter2D(new float[] { 1, -2, 0.5f }, new float[] { 3, 0, -1, 2 }, Border = Border.Wrap, Offset = 7)]
    public static partial void Uneven_byte_to_ushort(ReadOnlySpan<byte> input, int batch, int height, int width, Span<ushort> output);

    [SeparableFilter2D(new float[] { 0.07f, 0.2f, 0.46f, 0.2f, 0.07f }, new float[] { 0.3f, 0.4f, -0.3f }, Channels = 2, Border = Border.Replicate)]
    public static partial void Decimal_ushort_to_ushort(ReadOnlySpan<ushort> input, int batch, int height, int width, Span<ushort> output);

    [SeparableFilter2D(new float[] { 1, 4, 6, 4, 1 }, new float[] { 1, 4, 6, 4, 1 }, Channels = 3, Scale = 1f / 256)]
    public static partial void Gaussian_ushort_to_short(ReadOnlySpan<ushort> input, int batch, int height, int width, Span<short> output);

    [SeparableFilter2D(new float[] { 1, -2, 0.5f }, new float[] { 3, 0, -1, 2 }, Border = Border.Wrap, Offset = 7)]
    public static partial void Uneven_ushort_to_float(ReadOnlySpan<ushort> input, int batch, int height, int width, Span<float> output);

    [SeparableFilter2D(new float[] { 0.07f, 0.2f, 0.46f, 0.2f, 0.07f }, new float[] { 0.3f, 0.4f, -0.3f }, Channels = 2, Border = Border.Replicate)]
    public static partial void Decimal_short_to_byte(ReadOnlySpan<short> input, int batch, int height, int width, Span<byte> output);

    [SeparableFilter2D(new float[] { 1, 4, 6, 4, 1 }, new float[] { 1, 4, 6, 4, 1 }, Channels = 3, Scale = 1f / 256)]
    public static partial void Gaussian_short_to_ushort(ReadOnlySpan<short> input, int batch, int height, int width, Span<ushort> output);

    [SeparableFilter2D(new float[] { 1, 4, 6, 4, 1 }, new float[] { 1, 4, 6, 4, 1 }, Channels = 3, Scale = 1f / 256)]
    public static partial void Gaussian_float_to_byte(ReadOnlySpan<float> input, int batch, int height, int width, Span<byte> output);

    [SeparableFilter2D(new float[] { 1, -2, 0.5f }, new float[] { 3, 0, -1, 2 }, Border = Border.Wrap, Offset = 7)]
    public static partial void Uneven_float_to_ushort(ReadOnlySpan<float> input, int batch, int height, int width, Span<ushort> output);

    [SeparableFilter2D(new float[] { 0.07f, 0.2f, 0.46f, 0.2f, 0.07f }, new float[] { 0.3f, 0.4f, -0.3f }, Channels = 2, Border = Border.Replicate)]
    public static partial void Decimal_float_to_short(ReadOnlySpan<float> input, int batch, int height, int width, Span<short> output);

    [SeparableFilter2D(new float[] { 1, 2, 1 }, new float[] { -1, 0, 1 }, Channels = 2, Border = Border.Reflect)]
    public static partial void Float_Reflect_2(ReadOnlySpan<float> input, int batch, int height, int width, Span<float> output);

    [SeparableFilter2D(new float[] { 1, 4, 6, 4, 1 }, new float[] { 1, 4, 6, 4, 1 }, Channels = 2, Scale = 1f / 256, Border = Border.Wrap)]
    public static partial void Byte_Wrap_2(ReadOnlySpan<byte> input, int batch, int height, int width, Span<byte> output);

    [SeparableFilter2D(new float[] { 1, 4, 6, 4, 1 }, new float[] { 1, 4, 6, 4, 1 }, Channels = 4, Scale = 1f / 256, Border = Border.Wrap)]
    public static partial void Byte_Wrap_4(ReadOnlySpan<byte> input, int batch, int height, int width, Span<byte> output);
}
