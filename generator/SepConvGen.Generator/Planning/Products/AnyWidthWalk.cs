using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>
/// Rows of an image of a width that is not known before the call, in tiles of two of some heights, which the call chooses. What the
/// first tile leaves out at the left edge of the image, and the last one at the right edge, is one of a few things, whatever the width.
/// </summary>
/// <param name="Panels">The panels of a group, with their tiles.</param>
/// <param name="InputStride">Floats from the input of a pixel to that of its neighbour.</param>
/// <param name="Window">The columns of the kernel.</param>
/// <param name="Before">How many columns of padding there may be left of the image, but for 0.</param>
/// <param name="After">How many there may be right of it, but for 0.</param>
internal sealed record AnyWidthWalk(EquatableArray<TiledPanel> Panels, int InputStride, WindowSpec Window, EquatableArray<int> Before, EquatableArray<int> After) : TiledWalk(Panels, InputStride)
{
    // Outputs of a row that have taps left of the image, or right of it. All of them must be in the first tile, or in the last
    // one: with 3, rows of 9 have no such tiles.
    private const int MostAtAnEdge = 2;

    // Pixels: offsets within a tile are ints, and what is farther apart shares nothing.
    private const int Farthest = 4096;

    // Widths that are tried: what happens at edges repeats after so many.
    private const int MostStride = 64;

    // Of a window with stride 2 and SAME padding there are two.
    private const int MostPaddings = 2;

    // Beside the highest. Rows of up to 14 pixels are one tile, and of two of these heights any longer row is made up without a rest, or with a pixel
    // done twice. (Of 14, 7, 4 and 2, rows of 5 to 40 pixels took 1.0 to 1.75 times the time of tiles for the width, 1.33 in the mean of 14; of these 1.0 to 1.02.)
    private static readonly int[] Lower = [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2];

    // Left out where it would be long; 5 and 6 have 10 sums, which is enough.
    private const int Rare = 11;

    // Where all of these would be too long.
    private static readonly int[] Few = [8, 7, 5, 4, 2];

    /// <summary>Columns of padding left and right of the image; null where they are too many, or too many different ones.</summary>
    public static (EquatableArray<int> Before, EquatableArray<int> After)? Edges(ConvolutionSpec spec, ImageSpec image)
    {
        WindowSpec window = spec.Columns;
        if (image.Width is not null || window.Extent > Farthest || window.Stride > MostStride)
        {
            return null;
        }

        (int Before, int After)[] all = [.. Enumerable.Range(Farthest * MostStride, window.Stride).Select(width => window.Overhang(spec.Padding, width)!.Value)];
        int[] before = Distinct(all.Select(edges => edges.Before));
        int[] after = Distinct(all.Select(edges => edges.After));
        return Fit(before) && Fit(after) && before.Prepend(0).Max() + after.Prepend(0).Max() < window.Extent ? (new(before), new(after)) : null;

        int[] Distinct(IEnumerable<int> paddings) => [.. paddings.Where(padding => padding > 0).Distinct().Sorted()];
        bool Fit(int[] paddings) => paddings.Length <= MostPaddings && paddings.All(padding => Integers.DivideUp(padding, window.Stride) <= MostAtAnEdge);
    }

    /// <summary>Pixels of the tiles, the highest first; single pixels where none of them fits.</summary>
    public static IEnumerable<int> Heights(OutputPanel panel, int highest, Brevity brevity) => (brevity.Level == 0 ? Lower : Few)
        .Where(height => height < highest && (height != Rare || panel.Vectors == 1))
        .Prepend(highest)
        .Append(1);

    /// <summary>The tile of so many pixels.</summary>
    public AnywhereTile Tile(int height) => new(
        height,
        new(Before.Select(padding => new EdgeRuns(padding, new(RowTile.Of(Window, height, -padding, long.MaxValue).Runs.Where(run => run.From > 0))))),
        new(After.Select(padding => new EdgeRuns(
            padding, new(RowTile.Of(Window, height, 0, ((height - 1L) * Window.Stride) + Window.Extent - padding).Runs.Where(run => run.To < height))))));
}

/// <summary>
/// A tile anywhere in a row: some kernel columns have fewer pixels if it is at the left edge of the image, others if it is at the right one, and those between
/// have all pixels. Its input starts at the first column of the image under it.
/// </summary>
/// <param name="Height">Outputs of the tile.</param>
/// <param name="Left">The first kernel columns, as they are at the left edge.</param>
/// <param name="Right">The last ones, as they are at the right edge of the image; their inputs are counted as if the tile were not at the left one.</param>
internal sealed record AnywhereTile(int Height, EquatableArray<EdgeRuns> Left, EquatableArray<EdgeRuns> Right);

/// <summary>The kernel columns that have fewer pixels at an edge of the image.</summary>
/// <param name="Padding">Columns of padding under the tile.</param>
/// <param name="Runs">Its products, in the order of the kernel columns.</param>
internal sealed record EdgeRuns(int Padding, EquatableArray<ColumnRun> Runs);
