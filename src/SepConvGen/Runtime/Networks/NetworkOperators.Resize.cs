namespace SepConvGen.Runtime;

/// <content>Images of other sizes.</content>
public static unsafe partial class NetworkOperators
{
    /// <summary>output[y, x] = input[rows[y], columns[x]], pixels <paramref name="outputPixelStride"/> elements apart (the channels unless given)</summary>
    /// <exception cref="ArgumentException">A size or position is out of range, a span's length is wrong, or the spans overlap.</exception>
    public static void ResizeNearest(
        ReadOnlySpan<float> input, int batch, int height, int width, int channels, ReadOnlySpan<int> rows, ReadOnlySpan<int> columns, Span<float> output, ParallelOptions? parallelOptions = null, int? outputPixelStride = null)
    {
        OperatorCheck.Images(input.Length, batch, height, width, channels, nameof(input));
        OperatorCheck.Positions(rows, height, nameof(rows), nameof(height));
        OperatorCheck.Positions(columns, width, nameof(columns), nameof(width));
        int stride = OperatorCheck.Output(output.Length, batch, rows.Length, columns.Length, channels, outputPixelStride);
        Check.Apart(output, input, nameof(input));
        if (output.IsEmpty)
        {
            return;
        }

        fixed (float* images = input, results = output)
        {
            fixed (int* y = rows, x = columns)
            {
                NearestRows all = new(images, height, width, channels, y, rows.Length, x, columns.Length, results, stride);
                OperatorRows.Run(all, batch * rows.Length, columns.Length * channels, OperatorRows.Moved, parallelOptions);
            }
        }
    }

    /// <summary>
    /// Between two rows and two columns: first a·(1 − w) + b·w of the two rows of each column, w being the row's weight, then the same of
    /// the two columns with the column's weight. 1 − w and a·(1 − w) are rounded, b·w is added to that fused.
    /// </summary>
    /// <param name="input">Images [batch, height, width, channels].</param>
    /// <param name="batch">Images.</param>
    /// <param name="height">Their rows.</param>
    /// <param name="width">Their columns.</param>
    /// <param name="channels">Their channels.</param>
    /// <param name="rows">Two rows for each row of the output.</param>
    /// <param name="rowWeights">The second row's weight, for each row of the output.</param>
    /// <param name="columns">Two columns for each column of the output.</param>
    /// <param name="columnWeights">The second column's weight, for each column of the output.</param>
    /// <param name="output">Images of as many rows and columns as there are weights.</param>
    /// <param name="parallelOptions">Threads that share the rows; none is one.</param>
    /// <param name="outputPixelStride">Elements from a pixel of the output to the next; what lies between is not written. The channels unless given.</param>
    /// <exception cref="ArgumentException">A size or position is out of range, a span's length is wrong, or the spans overlap.</exception>
    public static void ResizeLinear(
        ReadOnlySpan<float> input,
        int batch,
        int height,
        int width,
        int channels,
        ReadOnlySpan<int> rows,
        ReadOnlySpan<float> rowWeights,
        ReadOnlySpan<int> columns,
        ReadOnlySpan<float> columnWeights,
        Span<float> output,
        ParallelOptions? parallelOptions = null,
        int? outputPixelStride = null)
    {
        OperatorCheck.Images(input.Length, batch, height, width, channels, nameof(input));
        OperatorCheck.Pairs(rows, rowWeights.Length, nameof(rows), nameof(rowWeights));
        OperatorCheck.Pairs(columns, columnWeights.Length, nameof(columns), nameof(columnWeights));
        OperatorCheck.Positions(rows, height, nameof(rows), nameof(height));
        OperatorCheck.Positions(columns, width, nameof(columns), nameof(width));
        int stride = OperatorCheck.Output(output.Length, batch, rowWeights.Length, columnWeights.Length, channels, outputPixelStride);
        Check.Apart(output, input, nameof(input));
        Check.Apart(output, rowWeights, nameof(rowWeights));
        Check.Apart(output, columnWeights, nameof(columnWeights));
        if (output.IsEmpty)
        {
            return;
        }

        fixed (float* images = input, results = output, yWeights = rowWeights, xWeights = columnWeights)
        {
            fixed (int* y = rows, x = columns)
            {
                LinearRows all = new(images, height, width, channels, y, yWeights, rowWeights.Length, x, xWeights, columnWeights.Length, results, stride);
                OperatorRows.Run(all, batch * rowWeights.Length, columnWeights.Length * channels, OperatorRows.Computed, parallelOptions);
            }
        }
    }
}
