namespace SepConvGen.Kernels.Tests.Catalog;

/// <summary>Image filters: lengths even and odd, 1 and many, symmetric, antisymmetric, neither, with zeros.</summary>
internal static partial class FilterTaps
{
    [SeparableFilter2D(new float[] { 1, 3, 3, 1 }, new float[] { -1, 0, 1, 2, 3, -1, 0, 1, 2, 3, -1, 0, 1, 2, 3, -1, 0, 1, 2, 3, -1, 0, 1, 2, 3, -1, 0, 1, 2, 3, -1 }, Channels = 4, Scale = 1f, Border = Border.Reflect)]
    public static partial void Four_by_Long_byte_to_short(ReadOnlySpan<byte> input, int batch, int height, int width, Span<short> output);

    [SeparableFilter2D(new float[] { 1, 1, 1 }, new float[] { 1, 3, 3, 1 }, Channels = 2, Scale = 0.25f, Border = Border.Reflect101)]
    public static partial void Box3_by_Four_float_to_float(ReadOnlySpan<float> input, int batch, int height, int width, Span<float> output);

    [SeparableFilter2D(new float[] { -1, 6, -1 }, new float[] { 1, 2, 3, 4, 5, 6, 7, 8, 7, 6, 5, 4, 3, 2, 1 }, Channels = 1, Scale = 0.015625f, Border = Border.Reflect)]
    public static partial void Sharpen_by_Fifteen_ushort_to_ushort(ReadOnlySpan<ushort> input, int batch, int height, int width, Span<ushort> output);

    [SeparableFilter2D(new float[] { 1, 0, 0, 2, 0 }, new float[] { 1, 1, 1 }, Channels = 1, Scale = 1f, Border = Border.Constant)]
    public static partial void Zeros_by_Box3_byte_to_short(ReadOnlySpan<byte> input, int batch, int height, int width, Span<short> output);

    [SeparableFilter2D(new float[] { 0, 0, 3 }, new float[] { 0, 0, 3 }, Channels = 2, Scale = 0.03125f, Border = Border.Reflect)]
    public static partial void Gaps_by_Gaps_byte_to_byte(ReadOnlySpan<byte> input, int batch, int height, int width, Span<byte> output);

    [SeparableFilter2D(new float[] { 0, 0, 3 }, new float[] { 0, 0, 3 }, Channels = 4, Scale = 0.25f, Border = Border.Constant)]
    public static partial void Gaps_by_Gaps_float_to_float(ReadOnlySpan<float> input, int batch, int height, int width, Span<float> output);

    [SeparableFilter2D(new float[] { -1, 0, 1, 2, 3, -1, 0, 1, 2, 3, -1, 0, 1, 2, 3, -1, 0, 1, 2, 3, -1, 0, 1, 2, 3, -1, 0, 1, 2, 3, -1 }, new float[] { 1, 3 }, Channels = 4, Scale = 1f, Border = Border.Wrap)]
    public static partial void Long_by_Two_byte_to_short(ReadOnlySpan<byte> input, int batch, int height, int width, Span<short> output);

    [SeparableFilter2D(new float[] { -1 }, new float[] { 3, 0, 6 }, Scale = 0.37f, Border = Border.Replicate)]
    public static partial void Negative_byte_to_float(ReadOnlySpan<byte> input, int batch, int height, int width, Span<float> output);

    [SeparableFilter2D(new float[] { 7, -7 }, new float[] { 1, 5, 1 }, Channels = 4, Border = Border.Wrap)]
    public static partial void Difference_short_to_float(ReadOnlySpan<short> input, int batch, int height, int width, Span<float> output);
}
