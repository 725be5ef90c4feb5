using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>
/// Rows of an image of a width that is not known before the call, in tiles of two of some heights, which the call chooses. What the
/// first tile leaves out at the left edge of the image, and the last one at the right edge, does not depend on the width, but whether they leave out something may.
/// </summary>
/// <param name="Panels">The panels of a group, with their tiles.</param>
/// <param name="InputStride">Floats from the input of a pixel to that of its neighbour.</param>
/// <param name="Window">The columns of the kernel.</param>
/// <param name="Before">Columns of padding left of the image.</param>
/// <param name="After">Columns of padding right of the image.</param>
internal sealed record AnyWidthWalk(EquatableArray<TiledPanel> Panels, int InputStride, WindowSpec Window, RowEdge Before, RowEdge After) : TiledWalk(Panels, InputStride)
{
    // Outputs of a row that have taps left of the image, or right of it. All of them must be in the first tile, or in the last
    // one: with 3, rows of 9 have no such tiles.
    private const int MostAtAnEdge = 2;

    // Pixels: offsets within a tile are ints, and what is farther apart shares nothing.
    private const int Farthest = 4096;

    // Widths that are tried: what happens at edges repeats after so many.
    private const int MostStride = 64;

    // Beside the highest. Rows of up to 14 pixels, but for 11, are one tile, and of two of these heights any longer row is made up without a rest, or with a pixel
    // done twice. (Of 14, 7, 4 and 2, rows of 5 to 40 pixels took 1.0 to 1.75 times the time of tiles for the width, 1.33 in the mean of 14; of these 1.0 to 1.02.)
    private static readonly int[] Lower = [13, 12, 10, 9, 8, 7, 6, 5, 4, 3, 2];

    // Where all of these would be too long.
    private static readonly int[] Few = [8, 7, 5, 4, 2];

    /// <summary>Columns of padding left and right of the image; null where a tile cannot tell what it leaves out.</summary>
    public static (RowEdge Before, RowEdge After)? Edges(ConvolutionSpec spec, ImageSpec image)
    {
        WindowSpec window = spec.Columns;
        if (image.Width is not null || window.Extent > Farthest || window.Stride > Farthest)
        {
            return null;
        }

        if (!window.MayOverhang(spec.Padding, image.Width))
        {
            return (default, default);
        }

        if (window.Stride > MostStride)
        {
            return null;
        }

        (int Before, int After)[] all = [.. Enumerable.Range(Farthest * MostStride, window.Stride).Select(width => window.Overhang(spec.Padding, width)!.Value)];
        return RowEdge.Of(all.Select(edges => edges.Before)) is { } before
            && RowEdge.Of(all.Select(edges => edges.After)) is { } after
            && Outputs(before) <= MostAtAnEdge
            && Outputs(after) <= MostAtAnEdge
            && before.Padding + after.Padding < window.Extent
                ? (before, after)
                : null;

        int Outputs(RowEdge edge) => Integers.DivideUp(edge.Padding, window.Stride);
    }

    /// <summary>Pixels of the tiles, the highest first; single pixels where none of them fits. Two pixels that share a vector come in pairs.</summary>
    public static IEnumerable<int> Heights(OutputPanel panel, int highest, Brevity brevity)
    {
        IEnumerable<int> lower = (brevity.Level == 0 ? Lower : Few).Where(height => height < highest);
        return lower.Prepend(highest).Select(height => panel.IsHalved ? height + (height % 2) : height).Distinct().Append(1);
    }

    /// <summary>The tile of so many pixels.</summary>
    public AnywhereTile Tile(int height) => new(
        height,
        new(RowTile.Of(Window, height, -Before.Padding, long.MaxValue).Runs.Where(run => run.From > 0)),
        new(RowTile.Of(Window, height, 0, ((height - 1L) * Window.Stride) + Window.Extent - After.Padding).Runs.Where(run => run.To < height)));
}

/// <summary>Columns of padding at an edge of an image of any width.</summary>
/// <param name="Padding">How many, if there are any.</param>
/// <param name="DependsOnWidth">Whether images of some widths have none.</param>
internal readonly record struct RowEdge(int Padding, bool DependsOnWidth)
{
    /// <summary>An edge that has one of these numbers of columns; null where more than one of them is not 0.</summary>
    public static RowEdge? Of(IEnumerable<int> paddings)
    {
        int[] all = [.. paddings.Distinct()];
        return all.Count(padding => padding > 0) <= 1 ? new(all.Max(), all.Length > 1) : null;
    }
}

/// <summary>
/// A tile anywhere in a row: some kernel columns have fewer pixels if it is at the left edge of the image, others if it is at the right one, and those between
/// have all pixels wherever it is. Its input starts at the first column of the image under it.
/// </summary>
/// <param name="Height">Outputs of the tile.</param>
/// <param name="Left">The first kernel columns, as they are at the left edge.</param>
/// <param name="Right">The last ones, as they are at the right edge of the image; their inputs are counted as if the tile were not at the left one.</param>
internal sealed record AnywhereTile(int Height, EquatableArray<ColumnRun> Left, EquatableArray<ColumnRun> Right)
{
    /// <summary>How many kernel columns have fewer pixels at the left edge.</summary>
    public int LeftColumns => Left.Sum(run => run.Columns);

    /// <summary>How many have fewer at the right edge.</summary>
    public int RightColumns => Right.Sum(run => run.Columns);
}
