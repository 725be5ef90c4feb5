namespace SepConvGen;

public static partial class Reference
{
    /// <summary>
    /// Separable image filter:
    /// <c>output[b, y, x, c] = convert(scale · Σ input[b, y + i − kh/2, x + j − kw/2, c] · columnTaps[i] · rowTaps[j] + offset)</c>.
    /// </summary>
    /// <remarks>
    /// The arithmetic is that of <see cref="SeparableFilter2DAttribute"/>: exact with one rounding where samples and taps
    /// are whole numbers, otherwise float32 in the order stated there. The borders are OpenCV's.
    /// </remarks>
    /// <typeparam name="TInput">byte, ushort, short or float.</typeparam>
    /// <typeparam name="TOutput">byte, ushort, short or float.</typeparam>
    /// <param name="input">[batch, height, width, channels].</param>
    /// <param name="batch">Images.</param>
    /// <param name="height">Height of the images in pixels.</param>
    /// <param name="width">Width of the images in pixels.</param>
    /// <param name="channels">Interleaved channels.</param>
    /// <param name="columnTaps">Weights along the height.</param>
    /// <param name="rowTaps">Weights along the width.</param>
    /// <param name="scale">What the sum is multiplied by.</param>
    /// <param name="offset">What is added then.</param>
    /// <param name="border">How the image is continued.</param>
    /// <param name="borderValue">Samples outside the image, with <see cref="Border.Constant"/>; a value of <typeparamref name="TInput"/>.</param>
    /// <param name="output">[batch, height, width, channels]; shares no memory with the input.</param>
    /// <exception cref="ArgumentException">A span has not the length of its shape, or an array of taps is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative, or there is no channel.</exception>
    /// <exception cref="NotSupportedException">A sample type is none of the four.</exception>
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

    /// <summary>The same filter in double arithmetic, nothing rounded to float and no result converted.</summary>
    /// <inheritdoc cref="SeparableFilter2D{TInput, TOutput}(ReadOnlySpan{TInput}, int, int, int, int, ReadOnlySpan{float}, ReadOnlySpan{float}, float, float, Border, float, Span{TOutput})"/>
    public static void SeparableFilter2D(
        ReadOnlySpan<double> input,
        int batch,
        int height,
        int width,
        int channels,
        ReadOnlySpan<double> columnTaps,
        ReadOnlySpan<double> rowTaps,
        double scale,
        double offset,
        Border border,
        double borderValue,
        Span<double> output) =>
        SeparableFilter(
            new(batch, height, width, channels),
            input,
            new FilterOperands<double>(columnTaps, rowTaps, scale, offset, border, borderValue),
            output);
}
