using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>The output elements that one piece of straight code holds in accumulators: rows × columns × vectors of channels.</summary>
/// <param name="Rows">Output rows; of a sliding tile, those that an input row belongs to; of one that slides along, parts of the sequence.</param>
/// <param name="Columns">Output columns; each is <paramref name="JoinedPixels"/> wide. Of a tile that slides along, those that an input belongs to.</param>
/// <param name="JoinedPixels">Neighbouring pixels treated as one, so that channel counts that are no multiple of a vector fill it.</param>
/// <param name="Vectors">Vectors of channels.</param>
/// <param name="Lanes">Floats in a vector.</param>
/// <param name="Channels">Channels of a column: the pixel's, times <paramref name="JoinedPixels"/>.</param>
/// <param name="KernelRows">How the kernel's rows are walked.</param>
/// <param name="KernelColumns">How the kernel's columns are walked.</param>
/// <param name="Order">Which operand stays in a register.</param>
/// <param name="Before">Input columns left of the image under a tile at the left edge; its taps there are left out.</param>
/// <param name="After">Input columns right of the image under a tile at the right edge; its taps there are left out.</param>
internal sealed record DepthwiseTile(
    int Rows,
    int Columns,
    int JoinedPixels,
    int Vectors,
    int Lanes,
    int Channels,
    TapLoop KernelRows,
    TapLoop KernelColumns,
    TapOrder Order,
    int Before = 0,
    int After = 0)
{
    /// <summary>Of a clipped tile: the most input columns under it that may be left of the image. How many are, it is told.</summary>
    public int MostBefore { get; init; }

    /// <summary>The same, right of the image.</summary>
    public int MostAfter { get; init; }

    /// <summary>Which end of a row of joined pixels it does, by one vector; null for a tile of whole columns.</summary>
    public RowEnd? End { get; init; }

    /// <summary>Weights from a tap to the next of the wider tile whose repeated weights it reads; null where it reads its own.</summary>
    public int? WideTap { get; init; }

    /// <summary>Weights from a tap to the next.</summary>
    public int TapStride => WideTap ?? Channels;

    /// <summary>Whether it is told what of it is outside the image.</summary>
    public bool IsClipped => MostBefore + MostAfter > 0;

    /// <summary>Whether it slides along a sequence.</summary>
    public bool SlidesAlong => KernelColumns == TapLoop.Sliding;

    /// <summary>Whether it writes several rows of an image; parts of a sequence are none.</summary>
    public bool WritesRows => Rows > 1 && !SlidesAlong;

    /// <summary>Output columns in pixels.</summary>
    public int Width => Columns * JoinedPixels;

    /// <summary>Channels of one step of the channel loop.</summary>
    public int ChannelStep => Vectors * Lanes;

    /// <summary>Whether one step does all channels, so that there is no channel loop.</summary>
    public bool IsOneStep => Channels == ChannelStep || End is not null;

    /// <summary>Whether the last step of the channel loop overlaps the one before it.</summary>
    public bool Overlaps => Channels % ChannelStep != 0;

    /// <summary>Sums held in registers.</summary>
    public int Accumulators => Rows * Columns * Vectors;

    /// <summary>Whether its inputs lie a stride apart, and are shuffled together as they are loaded.</summary>
    public bool LoadsStrided(DepthwiseSpec spec) => JoinedPixels > 1 && spec.Columns.Stride > 1;

    /// <summary>How many columns left and right of the image a clipped tile may have at most, if it is to do this input column; null where it always does.</summary>
    /// <param name="inputColumn">The column, from the first that is always inside.</param>
    /// <param name="columns">The kernel's columns.</param>
    public (int? Before, int? After) Clip(int inputColumn, WindowSpec columns)
    {
        int fromStart = inputColumn + MostBefore;
        int fromEnd = LastInput(columns) - fromStart;
        return (fromStart < MostBefore ? fromStart : null, fromEnd < MostAfter ? fromEnd : null);
    }

    /// <summary>Output columns, each with the kernel columns under it: of every output row, and every row of the kernel.</summary>
    public IEnumerable<TileTap> Taps(WindowSpec columns)
    {
        int last = LastInput(columns);
        for (int column = 0; column < Columns; column++)
        {
            for (int kernelColumn = 0; kernelColumn < columns.Kernel; kernelColumn++)
            {
                int position = (column * JoinedPixels * columns.Stride) + (kernelColumn * columns.Dilation);
                if (position >= Before && position <= last - After && End?.Taps[kernelColumn].IsInside != false)
                {
                    yield return new TileTap(column, kernelColumn, position - Before - MostBefore);
                }
            }
        }
    }

    /// <summary>The kernel's columns that at least one column of the tile has inside the image.</summary>
    public IEnumerable<int> TapColumns(WindowSpec columns) => Taps(columns).Select(tap => tap.KernelColumn).Distinct().Sorted();

    /// <summary>The input rows under the tile, counted from its first.</summary>
    public IEnumerable<int> InputRows(WindowSpec rows) => Enumerable.Range(0, Rows)
        .SelectMany(row => Enumerable.Range(0, rows.Kernel).Select(tap => InputRow(row, tap, rows)))
        .Distinct()
        .Sorted();

    /// <summary>Those of them that it has a reference for: all where the kernel's rows are written out, or one for each output row where they move.</summary>
    public IEnumerable<int> ReferencedRows(WindowSpec rows) => KernelRows switch
    {
        TapLoop.Unrolled => InputRows(rows),
        TapLoop.Sliding => [0],
        _ => Enumerable.Range(0, Rows),
    };

    private int LastInput(WindowSpec columns) => ((Columns - 1) * JoinedPixels * columns.Stride) + columns.Extent - 1;

    /// <summary>The input row under a row of the kernel at an output row.</summary>
    public static int InputRow(int outputRow, int kernelRow, WindowSpec rows) => (outputRow * rows.Stride) + (kernelRow * rows.Dilation);

    /// <summary>The kernel's row that an input row has under an output row; null if it is not under it.</summary>
    public static int? KernelRow(int inputRow, int outputRow, WindowSpec rows)
    {
        int position = inputRow - (outputRow * rows.Stride);
        return position >= 0 && position % rows.Dilation == 0 && position / rows.Dilation < rows.Kernel ? position / rows.Dilation : null;
    }
}
