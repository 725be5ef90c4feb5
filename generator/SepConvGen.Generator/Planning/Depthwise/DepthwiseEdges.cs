using System;
using System.Linq;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>Chooses how the columns are done that have taps left or right of the image.</summary>
internal static class DepthwiseEdges
{
    // More columns at an edge than this (a kernel of 11 and more) are done pixel by pixel.
    private const int WidestEdge = 4;

    /// <summary>The plan, which does all edges pixel by pixel, with tiles for them where that is possible.</summary>
    /// <param name="plan">The plan without edges.</param>
    /// <param name="image">What is known of the image.</param>
    /// <param name="rowEnds">Whether a vector may do the end of a row.</param>
    /// <param name="column">A tile of one column, one row and whole vectors of one pixel's channels.</param>
    public static DepthwisePlan Choose(DepthwisePlan plan, ImageSpec image, bool rowEnds, DepthwiseTile column)
    {
        WindowSpec window = plan.Spec.Columns;
        if (rowEnds && RowEnds(plan, image) is { } ends)
        {
            return ends;
        }

        if (plan.Narrowest.KernelColumns != TapLoop.Unrolled)
        {
            return plan;
        }

        (int Before, int After)? overhang = window.Overhang(plan.Spec.Padding, image.Width);
        int? output = image.Width is int width ? window.OutputSize(plan.Spec.Padding, width) : null;
        if (overhang is { } known && plan.JoinedPixels == 1 && output == plan.Narrowest.Columns)
        {
            return WholeWidth(plan, known);
        }

        return Clipped(plan, output, overhang ?? window.MostOverhang(plan.Spec.Padding))
            ?? (overhang is { } edges && Tiles(plan, image, edges, column) is { } tiles ? tiles : plan);
    }

    private static DepthwisePlan WholeWidth(DepthwisePlan plan, (int Before, int After) overhang)
    {
        EquatableArray<DepthwiseTile> Whole(EquatableArray<DepthwiseTile> tiles) => new(tiles.Select(tile => tile with { Before = overhang.Before, After = overhang.After }));
        return plan with { StripTiles = Whole(plan.StripTiles), RowTiles = Whole(plan.RowTiles), Edges = EdgeMethod.WholeWidth, Pixel = null };
    }

    // Joined pixels are floats of a row, whatever pixel they belong to: at its ends, a vector leaves taps out lane by lane. (One pixel
    // alone would be a part of a vector, or scalar code: with it, 224×224×3 takes a quarter of the time more, 8×8×3 twice as long.)
    private static DepthwisePlan? RowEnds(DepthwisePlan plan, ImageSpec image)
    {
        DepthwiseTile main = plan.RowTiles[0];
        if (main.JoinedPixels == 1 || plan.Spec.Multiplier > 1 || RowEnd.Of(plan.Spec, main.Lanes) is not var (left, right))
        {
            return null;
        }

        bool meet = RowEnd.Meet(plan.Spec, main.Lanes, image.Width);
        bool fits = meet || (image.Width is int width && plan.Spec.Columns.Interior(plan.Spec.Padding, width) >= main.Width);
        return plan with
        {
            StripTiles = new(plan.StripTiles.Take(1)),
            RowTiles = new([main]),
            Left = End(main, left),
            Right = End(main, right),
            StripEnds = new(plan.StripTiles.Take(1).SelectMany(strip => new[] { End(strip, left), End(strip, right) })),
            Edges = EdgeMethod.RowEnds,
            EndsMeet = meet,
            Pixel = fits ? null : plan.Pixel,
        };
    }

    /// <summary>The vector at an end of a row, with the rows of a tile.</summary>
    public static DepthwiseTile End(DepthwiseTile tile, RowEnd end) => tile with { Vectors = 1, KernelColumns = TapLoop.Unrolled, Order = TapOrder.Taps, End = end };

    // The same tiles do the inside and the edges: strips of rows reach to the edge, and what the conditions before inputs that may
    // be outside cost could not be measured (Evidence/depthwise-edges.csv). The column that such a tile refers to must be inside.
    private static DepthwisePlan? Clipped(DepthwisePlan plan, int? output, (int Before, int After) most)
    {
        WindowSpec window = plan.Spec.Columns;
        int columns = plan.Narrowest.Columns;
        bool possible = plan.JoinedPixels == 1 && plan.Spec.Multiplier == 1 && plan.Narrowest.Lanes > 1
            && plan.StripTiles.Concat(plan.RowTiles).All(tile => tile.KernelColumns == TapLoop.Unrolled)
            && (long)most.Before + most.After <= ((columns - 1L) * window.Stride) + window.Extent - 1;
        if (!possible || most is (0, 0))
        {
            return null;
        }

        EquatableArray<DepthwiseTile> Told(EquatableArray<DepthwiseTile> tiles) => new(tiles.Select(tile => tile with { MostBefore = most.Before, MostAfter = most.After }));
        return plan with { StripTiles = Told(plan.StripTiles), RowTiles = Told(plan.RowTiles), Edges = EdgeMethod.Clipped, Pixel = output >= columns ? null : plan.Pixel };
    }

    // Tiles as wide as those inside reach from the edge into the interior; beside joined pixels stand tiles that are
    // just as wide as the edge.
    private static DepthwisePlan? Tiles(DepthwisePlan plan, ImageSpec image, (int Before, int After) overhang, DepthwiseTile column)
    {
        WindowSpec window = plan.Spec.Columns;
        DepthwiseTile narrow = plan.Narrowest;
        int left = (overhang.Before + window.Stride - 1) / window.Stride;
        int right = (overhang.After + window.Stride - 1) / window.Stride;
        int widest = plan.JoinedPixels == 1 ? narrow.Columns : WidestEdge;
        if (Math.Max(left, right) > Math.Min(widest, WidestEdge))
        {
            return null;
        }

        DepthwiseTile Edge(int columns) => plan.JoinedPixels == 1 ? narrow : column with { Columns = columns };
        int? interior = image.Width is int known ? window.Interior(plan.Spec.Padding, known) : null;
        return plan with
        {
            Left = left == 0 ? null : Edge(left) with { Before = overhang.Before },
            Right = right == 0 ? null : Edge(right) with { After = overhang.After },
            Edges = EdgeMethod.Tiles,
            Pixel = interior >= narrow.Width ? null : plan.Pixel,
        };
    }
}
