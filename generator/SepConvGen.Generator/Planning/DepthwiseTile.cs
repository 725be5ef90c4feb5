using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>The output elements that one piece of straight code holds in accumulators: rows × columns × vectors of channels.</summary>
/// <param name="Rows">Output rows; of a sliding tile, those that an input row belongs to.</param>
/// <param name="Columns">Output columns; each is a run of <paramref name="Run"/> pixels.</param>
/// <param name="Run">Neighbouring pixels treated as one, so that channel counts that are no multiple of a vector fill it.</param>
/// <param name="Vectors">Vectors of channels.</param>
/// <param name="Lanes">Floats in a vector.</param>
/// <param name="Channels">Channels of a column: the pixel's, times <paramref name="Run"/>.</param>
/// <param name="KernelRows">How the kernel's rows are walked.</param>
/// <param name="KernelColumns">How the kernel's columns are walked.</param>
/// <param name="Order">Which operand stays in a register.</param>
/// <param name="Before">Input columns left of the image under a tile at the left edge; its taps there are left out.</param>
/// <param name="After">Input columns right of the image under a tile at the right edge; its taps there are left out.</param>
internal sealed record DepthwiseTile(
    int Rows,
    int Columns,
    int Run,
    int Vectors,
    int Lanes,
    int Channels,
    TapLoop KernelRows,
    TapLoop KernelColumns,
    TapOrder Order,
    int Before = 0,
    int After = 0)
{
    /// <summary>Output columns in pixels.</summary>
    public int Width => Columns * Run;

    /// <summary>Channels of one step of the channel loop.</summary>
    public int Step => Vectors * Lanes;

    /// <summary>Whether the last step of the channel loop overlaps the one before it.</summary>
    public bool Overlaps => Channels % Step != 0;

    /// <summary>Whether this column of the tile has a tap at this column of the kernel inside the image.</summary>
    public bool HasTap(int column, int kernelColumn, WindowSpec window)
    {
        int position = (column * Run * window.Stride) + (kernelColumn * window.Dilation);
        int last = ((Columns - 1) * Run * window.Stride) + window.Extent - 1;
        return position >= Before && position <= last - After;
    }

    /// <summary>The input rows under the tile, counted from its first, under a window of so many rows.</summary>
    public IEnumerable<int> InputRows(WindowSpec window) => Enumerable.Range(0, Rows)
        .SelectMany(r => Enumerable.Range(0, window.Kernel).Select(i => (r * window.Stride) + (i * window.Dilation)))
        .Distinct()
        .OrderBy(row => row);

    /// <summary>Sums held in registers.</summary>
    public int Accumulators => Rows * Columns * Vectors;
}

/// <summary>How the taps of one direction are walked.</summary>
internal enum TapLoop
{
    /// <summary>All of them, written out.</summary>
    Unrolled,

    /// <summary>All of them, in a loop: written out they would be beyond what the JIT optimises.</summary>
    Looped,

    /// <summary>Those that are inside the image, in a loop whose count is an argument.</summary>
    Ranged,

    /// <summary>The window moves down over as many rows as are asked for: an input row is read once, for all its output rows.</summary>
    Sliding,
}

/// <summary>The order of a tile's multiply-adds. Each output's own chain is the same in both.</summary>
internal enum TapOrder
{
    /// <summary>Tap by tap: its weight in a register, the inputs as memory operands.</summary>
    Taps,

    /// <summary>Kernel row by kernel row: the row's weights in registers, each input loaded once a kernel row.</summary>
    KernelRows,

    /// <summary>Input by input: all weights in registers, each input loaded once for all the sums it belongs to.</summary>
    Inputs,
}
