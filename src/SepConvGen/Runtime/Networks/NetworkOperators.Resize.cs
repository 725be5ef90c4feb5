using System.Numerics;
using System.Runtime.CompilerServices;

namespace SepConvGen.Runtime;

/// <content>Images of other sizes.</content>
public static unsafe partial class NetworkOperators
{
    /// <summary>output[y, x] = input[rows[y], columns[x]]</summary>
    /// <exception cref="ArgumentException">A size or position is out of range, a span's length is wrong, or the spans overlap.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ResizeNearest(
        ReadOnlySpan<float> input, int batch, int height, int width, int channels, ReadOnlySpan<int> rows, ReadOnlySpan<int> columns, Span<float> output)
    {
        OperatorCheck.Images(input.Length, batch, height, width, channels, nameof(input));
        OperatorCheck.Positions(rows, height, nameof(rows), nameof(height));
        OperatorCheck.Positions(columns, width, nameof(columns), nameof(width));
        OperatorCheck.Output(output.Length, batch, rows.Length, columns.Length, channels);
        Check.Apart(output, input, nameof(input));
        if (output.IsEmpty)
        {
            return;
        }

        nint rowLength = (nint)width * channels;
        nint resultLength = (nint)columns.Length * channels;
        fixed (float* images = input, results = output)
        {
            float* to = results;
            for (int image = 0; image < batch; image++)
            {
                for (int y = 0; y < rows.Length; y++, to += resultLength)
                {
                    if (y > 0 && rows[y] == rows[y - 1])
                    {
                        Runs.Copy(to - resultLength, to, resultLength);
                        continue;
                    }

                    float* from = images + ((((nint)image * height) + rows[y]) * rowLength);
                    NearestRow(from, columns, channels, to);
                }
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
    /// <exception cref="ArgumentException">A size or position is out of range, a span's length is wrong, or the spans overlap.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
        Span<float> output)
    {
        OperatorCheck.Images(input.Length, batch, height, width, channels, nameof(input));
        OperatorCheck.Pairs(rows, rowWeights.Length, nameof(rows), nameof(rowWeights));
        OperatorCheck.Pairs(columns, columnWeights.Length, nameof(columns), nameof(columnWeights));
        OperatorCheck.Positions(rows, height, nameof(rows), nameof(height));
        OperatorCheck.Positions(columns, width, nameof(columns), nameof(width));
        OperatorCheck.Output(output.Length, batch, rowWeights.Length, columnWeights.Length, channels);
        Check.Apart(output, input, nameof(input));
        Check.Apart(output, rowWeights, nameof(rowWeights));
        Check.Apart(output, columnWeights, nameof(columnWeights));
        if (output.IsEmpty)
        {
            return;
        }

        int rowLength = width * channels;
        nint resultLength = (nint)columnWeights.Length * channels;
        using Scratch scratch = Scratch.Rent(rowLength);
        fixed (float* images = input, results = output, between = scratch.Span)
        {
            float* to = results;
            for (int image = 0; image < batch; image++)
            {
                float* from = images + ((nint)image * height * rowLength);
                for (int y = 0; y < rowWeights.Length; y++, to += resultLength)
                {
                    BetweenRows(from + ((nint)rows[2 * y] * rowLength), from + ((nint)rows[(2 * y) + 1] * rowLength), rowWeights[y], rowLength, between);
                    LinearRow(between, columns, columnWeights, channels, to);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void NearestRow(float* from, ReadOnlySpan<int> columns, int channels, float* to)
    {
        if (channels == 1)
        {
            for (int x = 0; x < columns.Length; x++)
            {
                to[x] = from[columns[x]];
            }

            return;
        }

        foreach (int column in columns)
        {
            Runs.Copy(from + ((nint)column * channels), to, channels);
            to += channels;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void LinearRow(float* from, ReadOnlySpan<int> columns, ReadOnlySpan<float> weights, int channels, float* to)
    {
        if (channels == 1)
        {
            LinearRowOfOne(from, columns, weights, to);
            return;
        }

        if (channels < Vector<float>.Count)
        {
            LinearRowOfNumbers(from, columns, weights, channels, to);
            return;
        }

        for (int x = 0; x < weights.Length; x++, to += channels)
        {
            Between(from + ((nint)columns[2 * x] * channels), from + ((nint)columns[(2 * x) + 1] * channels), weights[x], channels, to);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void LinearRowOfOne(float* from, ReadOnlySpan<int> columns, ReadOnlySpan<float> weights, float* to)
    {
        for (int x = 0; x < weights.Length; x++)
        {
            to[x] = Between(from[columns[2 * x]], from[columns[(2 * x) + 1]], 1 - weights[x], weights[x]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void LinearRowOfNumbers(float* from, ReadOnlySpan<int> columns, ReadOnlySpan<float> weights, int channels, float* to)
    {
        for (int x = 0; x < weights.Length; x++, to += channels)
        {
            float second = weights[x];
            float first = 1 - second;
            float* a = from + ((nint)columns[2 * x] * channels);
            float* b = from + ((nint)columns[(2 * x) + 1] * channels);
            for (int channel = 0; channel < channels; channel++)
            {
                to[channel] = Between(a[channel], b[channel], first, second);
            }
        }
    }

    // All of a row.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void BetweenRows(float* a, float* b, float weight, int count, float* to)
    {
        if (count >= Vector<float>.Count)
        {
            Between(a, b, weight, count, to);
            return;
        }

        for (int i = 0; i < count; i++)
        {
            to[i] = Between(a[i], b[i], 1 - weight, weight);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Between(float a, float b, float first, float second) => MathF.FusedMultiplyAdd(b, second, a * first);

    // At least a vector of elements; the last one may begin among elements that are done: they come out the same again.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Between(float* a, float* b, float weight, int count, float* to)
    {
        int lanes = Vector<float>.Count;
        Vector<float> firsts = Vector.Create(1 - weight);
        Vector<float> seconds = Vector.Create(weight);
        nint i = 0;
        for (; i <= count - (2 * lanes); i += 2 * lanes)
        {
            Vector<float> low = Between(Vector.Load(a + i), Vector.Load(b + i), firsts, seconds);
            Vector<float> high = Between(Vector.Load(a + i + lanes), Vector.Load(b + i + lanes), firsts, seconds);
            low.Store(to + i);
            high.Store(to + i + lanes);
        }

        while (i < count)
        {
            i = Math.Min(i, count - lanes);
            Between(Vector.Load(a + i), Vector.Load(b + i), firsts, seconds).Store(to + i);
            i += lanes;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Between(Vector<float> a, Vector<float> b, Vector<float> first, Vector<float> second) =>
        Vector.FusedMultiplyAdd(b, second, a * first);
}
