using System;
using System.Linq;
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
    /// <param name="column">A tile of one column, one row and whole vectors of one pixel's channels.</param>
    public static DepthwisePlan Choose(DepthwisePlan plan, ImageSpec image, DepthwiseTile column)
    {
        WindowSpec window = plan.Spec.Columns;
        DepthwiseTile narrow = plan.Narrowest;
        if (window.Overhang(plan.Spec.Padding, image.Width) is not { } overhang || narrow.KernelColumns != TapLoop.Unrolled)
        {
            return plan;
        }

        int? output = image.Width is int width ? window.OutputSize(plan.Spec.Padding, width) : null;
        if (plan.JoinedPixels == 1 && output == narrow.Columns)
        {
            DepthwiseTile Whole(DepthwiseTile tile) => tile with { Before = overhang.Before, After = overhang.After };
            return plan with
            {
                StripTiles = new(plan.StripTiles.Select(Whole)),
                RowTiles = new(plan.RowTiles.Select(Whole)),
                Edges = EdgeMethod.WholeWidth,
                Pixel = null,
            };
        }

        // Tiles as wide as those inside reach from the edge into the interior; beside joined pixels stand tiles that are
        // just as wide as the edge.
        int left = (overhang.Before + window.Stride - 1) / window.Stride;
        int right = (overhang.After + window.Stride - 1) / window.Stride;
        int widest = plan.JoinedPixels == 1 ? narrow.Columns : WidestEdge;
        if (Math.Max(left, right) > Math.Min(widest, WidestEdge))
        {
            return plan;
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
