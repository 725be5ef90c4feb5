using System.Numerics;
using System.Runtime.InteropServices;
using SepConvGen.Benchmarks.Cases;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Implementations;

/// <summary>What one writes without a generator: for each row a pass down, then a pass across, in float, with run-time taps.</summary>
/// <remarks>
/// Rows are converted once, into a ring of as many as the filter is high. The pass down leaves one row, which gets its border;
/// the pass across reads it at one offset a tap.
/// </remarks>
internal sealed class GenericFilter<TInput, TOutput>(ImageFilter filter, Aligned<TInput> input) : ImageImplementation<TOutput>(filter)
    where TInput : unmanaged, INumber<TInput>
    where TOutput : unmanaged, INumber<TOutput>
{
    private readonly float[] columnTaps = [.. filter.ColumnTaps.Select(tap => (float)tap)];
    private readonly float[] rowTaps = [.. filter.RowTaps.Select(tap => (float)tap / filter.Divisor)];
    private readonly float[][] ring = [.. filter.ColumnTaps.Select(_ => new float[filter.Image.Width * filter.Channels])];
    private readonly float[][] rows = new float[filter.ColumnTaps.Count][];
    private readonly float[][] columns = Columns(filter);
    private readonly float[] result = new float[filter.Image.Width * filter.Channels];

    public override string Name => "generic";

    private int Row => Filter.Image.Width * Filter.Channels;

    private int Border => rowTaps.Length / 2 * Filter.Channels;

    public override void Run(int calls)
    {
        int height = Filter.Image.Height;
        for (int call = 0; call < calls; call++)
        {
            int read = 0;
            for (int y = 0; y < height; y++)
            {
                for (; read < Math.Min(y + (columnTaps.Length / 2) + 1, height); read++)
                {
                    SampleRows.ToFloat(input.Span.Slice(read * Row, Row), ring[read % ring.Length]);
                }

                for (int tap = 0; tap < rows.Length; tap++)
                {
                    rows[tap] = ring[Reflection.Of(y + tap - (columnTaps.Length / 2), height) % ring.Length];
                }

                Sum(rows, 0, columnTaps, columns[0].AsSpan(Border, Row));
                AddBorder();
                Sum(columns, Filter.Channels, rowTaps, result);
                SampleRows.FromFloat(result, Output.Span.Slice(y * Row, Row));
            }
        }
    }

    // sums[i] = Σ taps[t] · sources[t][i + t · step]: down with step 0, across with one source.
    private static void Sum(float[][] sources, int step, float[] taps, Span<float> sums)
    {
        int lanes = Vector<float>.Count;
        int i = 0;
        for (; i <= sums.Length - (4 * lanes); i += 4 * lanes)
        {
            Vector<float> sum0 = Vector<float>.Zero, sum1 = sum0, sum2 = sum0, sum3 = sum0;
            for (int tap = 0; tap < taps.Length; tap++)
            {
                ReadOnlySpan<Vector<float>> source = MemoryMarshal.Cast<float, Vector<float>>(sources[tap].AsSpan(i + (tap * step), 4 * lanes));
                Vector<float> factor = new(taps[tap]);
                sum0 = Vector.FusedMultiplyAdd(source[0], factor, sum0);
                sum1 = Vector.FusedMultiplyAdd(source[1], factor, sum1);
                sum2 = Vector.FusedMultiplyAdd(source[2], factor, sum2);
                sum3 = Vector.FusedMultiplyAdd(source[3], factor, sum3);
            }

            Span<Vector<float>> to = MemoryMarshal.Cast<float, Vector<float>>(sums.Slice(i, 4 * lanes));
            to[3] = sum3;
            to[2] = sum2;
            to[1] = sum1;
            to[0] = sum0;
        }

        for (; i < sums.Length; i++)
        {
            float sum = 0;
            for (int tap = 0; tap < taps.Length; tap++)
            {
                sum = MathF.FusedMultiplyAdd(sources[tap][i + (tap * step)], taps[tap], sum);
            }

            sums[i] = sum;
        }
    }

    private void AddBorder()
    {
        int width = Filter.Image.Width;
        for (int x = 1; x <= rowTaps.Length / 2; x++)
        {
            Pixel(Reflection.Of(-x, width)).CopyTo(Pixel(-x));
            Pixel(Reflection.Of(width - 1 + x, width)).CopyTo(Pixel(width - 1 + x));
        }
    }

    private Span<float> Pixel(int x) => columns[0].AsSpan(Border + (x * Filter.Channels), Filter.Channels);

    // One row with its border, for each tap.
    private static float[][] Columns(ImageFilter filter)
    {
        float[] column = new float[(filter.Image.Width + (2 * (filter.RowTaps.Count / 2))) * filter.Channels];
        return [.. filter.RowTaps.Select(_ => column)];
    }
}
