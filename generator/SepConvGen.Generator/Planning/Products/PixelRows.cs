using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>
/// The rows of pixels that a pointwise step is given where they lie apart. All rows of a block are done under a panel before the next
/// one: row by row under all panels, the weights would come from L2, or from farther away, for each row (7×7×1024 → 1024: 1.6 times
/// the time).
/// </summary>
/// <param name="Width">Pixels of a row, where they are known and all done at once: tiles are equal parts of a row, or whole rows. Otherwise null.</param>
internal sealed record PixelRows(int? Width)
{
    /// <summary>The rows that a stage is given; null where its pixels are neighbours.</summary>
    /// <param name="spec">The kernel.</param>
    /// <param name="isFirst">Whether the stage reads the kernel's input.</param>
    /// <param name="isLast">Whether it writes the kernel's output.</param>
    public static PixelRows? Of(KernelSpec spec, bool isFirst, bool isLast) =>
        (isFirst && spec.InputView.StatesRows) || (isLast && spec.ResultsStateRows) ? new(Width: null) : null;

    /// <summary>Whether rows of so many pixels are no longer than a span can be: offsets in them are ints.</summary>
    public static bool Fits(PointwisePlan plan, int width) =>
        (long)width * System.Math.Max(plan.Walk.InputStride, System.Math.Max(plan.Spec.OutputStride, plan.Spec.ResidualStride)) <= int.MaxValue;

    /// <summary>Rows of a tile of so many pixels; 0 where it is a part of a row.</summary>
    public int TileRows(int pixels) => Width is int width ? pixels / width : 0;

    /// <summary>The stage with equal tiles for rows of so many pixels.</summary>
    public static PointwisePlan Equal(PointwisePlan plan, int width, InstructionSet set) =>
        plan.WithHeights(panel => Heights(width, panel, set), set) with { Rows = new(width) };

    // As many whole rows as fit the highest tile, and half as many, down to one; or parts of a row.
    private static IEnumerable<int> Heights(int width, TiledPanel panel, InstructionSet set)
    {
        int highest = HasSpareRegisters(panel, set) && width > panel.Highest / 2 ? panel.Highest + (panel.Highest / 4) : panel.Highest;
        return width <= highest ? TileHeights.Halves(highest / width).Select(rows => rows * width) : EqualTiles.Of(width, panel.Highest).Heights;
    }

    // Sums of one vector leave registers free for some pixels more, where rows would otherwise be cut in halves, or be tiles of their own.
    private static bool HasSpareRegisters(TiledPanel panel, InstructionSet set) => set.MemoryOperands && panel.Vectors == 1
        && ProductBudget.OfTile(panel.Highest + (panel.Highest / 4), panel.Vectors, run: 1, set).Used < set.Registers;

    /// <summary>Rows of a block in a kernel without a window; null where they are as many as the call's width lets stay in L2.</summary>
    /// <param name="block">Pixels of a block.</param>
    public int? Block(int block) => Width is int width ? System.Math.Max(block / System.Math.Max(width, 1), 1) : null;
}
