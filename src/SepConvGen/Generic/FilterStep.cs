using System.Buffers;
using System.Numerics;
using SepConvGen.Runtime;

namespace SepConvGen;

/// <summary>A separable filter over one image, row by row; the arguments have been checked.</summary>
/// <remarks>
/// Rows are converted once, into a ring of as many as the filter is high; rows outside the image have places in it, too. The
/// pass down leaves one row, which gets its border; the pass across reads it at one offset a tap.
/// </remarks>
internal sealed class FilterStep<TInput, T, TOutput>(
    ImageShape shape, IReadOnlyList<double> columnTaps, IReadOnlyList<double> rowTaps, Border border, T borderValue, IFilterResults<T> results)
    where TInput : unmanaged
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TOutput : unmanaged
{
    private readonly FilterTerm[] down = FilterTerm.Chain(columnTaps);
    private readonly FilterTerm[] across = FilterTerm.Chain(rowTaps);
    private readonly int[] rowStarts = new int[columnTaps.Count];
    private readonly int[] columnStarts = [.. Enumerable.Range(0, rowTaps.Count).Select(tap => tap * shape.Channels)];
    private readonly int row = shape.Width * shape.Channels;

    /// <summary>Samples left of a row's first that its taps read.</summary>
    private readonly int before = rowTaps.Count / 2 * shape.Channels;

    /// <summary>Filters all images.</summary>
    public void Run(ReadOnlySpan<TInput> input, Span<TOutput> output)
    {
        int image = shape.Height * row;
        T outside = FilterPass<T>.Constant(borderValue, new int[columnTaps.Count], down);
        int extended = row + ((rowTaps.Count - 1) * shape.Channels);
        T[] rented = ArrayPool<T>.Shared.Rent(checked((columnTaps.Count * row) + extended + row));
        float[] values = ArrayPool<float>.Shared.Rent(row);
        try
        {
            Span<T> columns = rented.AsSpan(0, extended);
            Span<T> sums = rented.AsSpan(extended, row);
            Span<T> ring = rented.AsSpan(extended + row, columnTaps.Count * row);
            for (int b = 0; b < shape.Batch; b++)
            {
                for (int y = 0; y < shape.Height; y++)
                {
                    Load(input.Slice(b * image, image), y, ring);
                    FilterPass<T>.Run(ring, rowStarts, down, columns.Slice(before, row));
                    AddBorder(columns, outside);
                    FilterPass<T>.Run(columns, columnStarts, across, sums);
                    results.Finish(sums, values.AsSpan(0, row));
                    SampleRows.Write(values.AsSpan(0, row), output.Slice((b * image) + (y * row), row));
                }
            }
        }
        finally
        {
            ArrayPool<T>.Shared.Return(rented);
            ArrayPool<float>.Shared.Return(values);
        }
    }

    /// <summary>Puts the rows under the taps into the ring: for the first output all of them, then the one that is new.</summary>
    private void Load(ReadOnlySpan<TInput> image, int y, Span<T> ring)
    {
        for (int tap = 0; tap < rowStarts.Length; tap++)
        {
            rowStarts[tap] = (y + tap) % rowStarts.Length * row;
            if (y > 0 && tap < rowStarts.Length - 1)
            {
                continue;
            }

            Span<T> place = ring.Slice(rowStarts[tap], row);
            int source = FilterBorder.Index(border, y + tap - (rowStarts.Length / 2), shape.Height);
            if (source < 0)
            {
                place.Fill(borderValue);
            }
            else
            {
                SampleRows.Read(image.Slice(source * row, row), place);
            }
        }
    }

    /// <summary>Continues the row of column sums to both sides; outside a constant border there is a constant sum.</summary>
    private void AddBorder(Span<T> columns, T outside)
    {
        int left = rowTaps.Count / 2;
        for (int i = 0; i < rowTaps.Count - 1; i++)
        {
            int x = i < left ? i - left : shape.Width + i - left;
            Span<T> pixel = columns.Slice(before + (x * shape.Channels), shape.Channels);
            int source = FilterBorder.Index(border, x, shape.Width);
            if (source < 0)
            {
                pixel.Fill(outside);
            }
            else
            {
                columns.Slice(before + (source * shape.Channels), shape.Channels).CopyTo(pixel);
            }
        }
    }
}
