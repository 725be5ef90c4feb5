namespace SepConvGen.Kernels.Tests.Catalog.More;

/// <summary>Image filters: every pair of sample types, every border with every number of channels.</summary>
/// <remarks>Each kind of taps reads and writes every type; not all products are here: <c>RandomFilters</c> draws from them.</remarks>
internal static partial class FilterTypes
{
    [SeparableFilter2D(new float[] { 1, 4, 6, 4, 1 }, new float[] { 1, 4, 6, 4, 1 }, Channels = 3, Scale = 1f / 256)]
    public static partial void Gaussian_byte_to_byte(ReadOnlySpan<byte> input, int batch, int height, int width, Span<byte> output);

    [SeparableFilter2D(new float[] { 0.07f, 0.2f, 0.46f, 0.2f, 0.07f }, new float[] { 0.3f, 0.4f, -0.3f }, Channels = 2, Border = Border.Replicate)]
    public static partial void Decimal_byte_to_short(ReadOnlySpan<byte> input, int batch, int height, int width, Span<short> output);

    [SeparableFilter2D(new float[] { 1, 4, 6, 4, 1 }, new float[] { 1, 4, 6, 4, 1 }, Channels = 3, Scale = 1f / 256)]
    public static partial void Gaussian_byte_to_float(ReadOnlySpan<byte> input, int batch, int height, int width, Span<float> output);

    [SeparableFilter2D(new float[] { 1, -2, 0.5f }, new float[] { 3, 0, -1, 2 }, Border = Border.Wrap, Offset = 7)]
    public static partial void Uneven_ushort_to_byte(ReadOnlySpan<ushort> input, int batch, int height, int width, Span<byte> output);

    [SeparableFilter2D(new float[] { 1, -2, 0.5f }, new float[] { 3, 0, -1, 2 }, Border = Border.Wrap, Offset = 7)]
    public static partial void Uneven_short_to_short(ReadOnlySpan<short> input, int batch, int height, int width, Span<short> output);

    [SeparableFilter2D(new float[] { 0.07f, 0.2f, 0.46f, 0.2f, 0.07f }, new float[] { 0.3f, 0.4f, -0.3f }, Channels = 2, Border = Border.Replicate)]
    public static partial void Decimal_short_to_float(ReadOnlySpan<short> input, int batch, int height, int width, Span<float> output);

    [SeparableFilter2D(new float[] { 1, 4, 6, 4, 1 }, new float[] { 1, 4, 6, 4, 1 }, Channels = 3, Scale = 1f / 256)]
    public static partial void Gaussian_float_to_float(ReadOnlySpan<float> input, int batch, int height, int width, Span<float> output);

    [SeparableFilter2D(new float[] { 1, 2, 1 }, new float[] { -1, 0, 1 }, Channels = 1, Border = Border.Reflect101)]
    public static partial void Float_Reflect101_1(ReadOnlySpan<float> input, int batch, int height, int width, Span<float> output);

    [SeparableFilter2D(new float[] { 1, 4, 6, 4, 1 }, new float[] { 1, 4, 6, 4, 1 }, Channels = 2, Scale = 1f / 256, Border = Border.Reflect101)]
    public static partial void Byte_Reflect101_2(ReadOnlySpan<byte> input, int batch, int height, int width, Span<byte> output);

    [SeparableFilter2D(new float[] { 1, 2, 1 }, new float[] { -1, 0, 1 }, Channels = 3, Border = Border.Reflect101)]
    public static partial void Float_Reflect101_3(ReadOnlySpan<float> input, int batch, int height, int width, Span<float> output);

    [SeparableFilter2D(new float[] { 1, 4, 6, 4, 1 }, new float[] { 1, 4, 6, 4, 1 }, Channels = 4, Scale = 1f / 256, Border = Border.Reflect101)]
    public static partial void Byte_Reflect101_4(ReadOnlySpan<byte> input, int batch, int height, int width, Span<byte> output);

    [SeparableFilter2D(new float[] { 1, 4, 6, 4, 1 }, new float[] { 1, 4, 6, 4, 1 }, Channels = 1, Scale = 1f / 256, Border = Border.Reflect)]
    public static partial void Byte_Reflect_1(ReadOnlySpan<byte> input, int batch, int height, int width, Span<byte> output);

    [SeparableFilter2D(new float[] { 1, 4, 6, 4, 1 }, new float[] { 1, 4, 6, 4, 1 }, Channels = 3, Scale = 1f / 256, Border = Border.Reflect)]
    public static partial void Byte_Reflect_3(ReadOnlySpan<byte> input, int batch, int height, int width, Span<byte> output);

    [SeparableFilter2D(new float[] { 1, 2, 1 }, new float[] { -1, 0, 1 }, Channels = 4, Border = Border.Reflect)]
    public static partial void Float_Reflect_4(ReadOnlySpan<float> input, int batch, int height, int width, Span<float> output);

    [SeparableFilter2D(new float[] { 1, 2, 1 }, new float[] { -1, 0, 1 }, Channels = 1, Border = Border.Replicate)]
    public static partial void Float_Replicate_1(ReadOnlySpan<float> input, int batch, int height, int width, Span<float> output);

    [SeparableFilter2D(new float[] { 1, 4, 6, 4, 1 }, new float[] { 1, 4, 6, 4, 1 }, Channels = 2, Scale = 1f / 256, Border = Border.Replicate)]
    public static partial void Byte_Replicate_2(ReadOnlySpan<byte> input, int batch, int height, int width, Span<byte> output);

    [SeparableFilter2D(new float[] { 1, 2, 1 }, new float[] { -1, 0, 1 }, Channels = 3, Border = Border.Replicate)]
    public static partial void Float_Replicate_3(ReadOnlySpan<float> input, int batch, int height, int width, Span<float> output);

    [SeparableFilter2D(new float[] { 1, 4, 6, 4, 1 }, new float[] { 1, 4, 6, 4, 1 }, Channels = 4, Scale = 1f / 256, Border = Border.Replicate)]
    public static partial void Byte_Replicate_4(ReadOnlySpan<byte> input, int batch, int height, int width, Span<byte> output);

    [SeparableFilter2D(new float[] { 1, 4, 6, 4, 1 }, new float[] { 1, 4, 6, 4, 1 }, Channels = 1, Scale = 1f / 256, Border = Border.Constant, BorderValue = 77)]
    public static partial void Byte_Constant_1(ReadOnlySpan<byte> input, int batch, int height, int width, Span<byte> output);

    [SeparableFilter2D(new float[] { 1, 2, 1 }, new float[] { -1, 0, 1 }, Channels = 2, Border = Border.Constant, BorderValue = 77)]
    public static partial void Float_Constant_2(ReadOnlySpan<float> input, int batch, int height, int width, Span<float> output);

    [SeparableFilter2D(new float[] { 1, 4, 6, 4, 1 }, new float[] { 1, 4, 6, 4, 1 }, Channels = 3, Scale = 1f / 256, Border = Border.Constant, BorderValue = 77)]
    public static partial void Byte_Constant_3(ReadOnlySpan<byte> input, int batch, int height, int width, Span<byte> output);

    [SeparableFilter2D(new float[] { 1, 2, 1 }, new float[] { -1, 0, 1 }, Channels = 4, Border = Border.Constant, BorderValue = 77)]
    public static partial void Float_Constant_4(ReadOnlySpan<float> input, int batch, int height, int width, Span<float> output);

    [SeparableFilter2D(new float[] { 1, 2, 1 }, new float[] { -1, 0, 1 }, Channels = 1, Border = Border.Wrap)]
    public static partial void Float_Wrap_1(ReadOnlySpan<float> input, int batch, int height, int width, Span<float> output);

    [SeparableFilter2D(new float[] { 1, 2, 1 }, new float[] { -1, 0, 1 }, Channels = 3, Border = Border.Wrap)]
    public static partial void Float_Wrap_3(ReadOnlySpan<float> input, int batch, int height, int width, Span<float> output);
}
