namespace SepConvGen;

public static partial class Generic
{
    /// <inheritdoc cref="Reference.SeparableFilter2D{TInput, TOutput}(ReadOnlySpan{TInput}, int, int, int, int, ReadOnlySpan{float}, ReadOnlySpan{float}, float, float, Border, float, Span{TOutput})"/>
    public static void SeparableFilter2D<TInput, TOutput>(
        ReadOnlySpan<TInput> input,
        int batch,
        int height,
        int width,
        int channels,
        ReadOnlySpan<float> columnTaps,
        ReadOnlySpan<float> rowTaps,
        float scale,
        float offset,
        Border border,
        float borderValue,
        Span<TOutput> output)
        where TInput : unmanaged
        where TOutput : unmanaged =>
        SeparableFilter(
            new(batch, height, width, channels),
            input,
            new FilterOperands<float>(columnTaps, rowTaps, scale, offset, border, borderValue),
            output);
}
