using System.Collections.Generic;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>
/// A convolution's row of a width that is not known before the call, in tiles of two of some heights, which the call chooses. What
/// the first tile leaves out at the left edge of the image, and the last one at the right edge, does not depend on the width.
/// </summary>
/// <param name="Window">The columns of the kernel.</param>
/// <param name="Before">Columns of padding left of the image.</param>
/// <param name="After">Columns of padding right of the image.</param>
internal sealed record FreeRow(WindowSpec Window, int Before, int After)
{
    // Outputs of a row that have taps left of the image, or right of it. All of them must be in the first tile, or in the last
    // one: with 3, rows of 9 have no such tiles.
    private const int MostAtAnEdge = 2;

    // Pixels: offsets within a tile are ints, and what is farther apart shares nothing.
    private const int Farthest = 4096;

    // Sums that keep two multiply-adds a cycle busy.
    private const int Busy = 8;

    /// <summary>The row of a convolution; null where its edges depend on the width, or are too wide.</summary>
    public static FreeRow? Of(ConvolutionSpec spec, ImageSpec image)
    {
        WindowSpec window = spec.Columns;
        if (image.IsSequence || window.Extent > Farthest || window.Stride > Farthest)
        {
            return null;
        }

        if (!window.MayOverhang(spec.Padding, image.Width))
        {
            return new(window, 0, 0);
        }

        return window.Overhang(spec.Padding, image.Width) is { } overhang && Outputs(overhang.Before) <= MostAtAnEdge && Outputs(overhang.After) <= MostAtAnEdge
            ? new(window, overhang.Before, overhang.After)
            : null;

        int Outputs(int padding) => (padding + window.Stride - 1) / window.Stride;
    }

    /// <summary>Pixels of the tiles, the highest first, each about half of the one before; single pixels where none of them fits.</summary>
    public static EquatableArray<int> Heights(int highest)
    {
        List<int> heights = [];
        for (int height = highest; height > 1; height = (height + 1) / 2)
        {
            heights.Add(height);
        }

        heights.Add(1);
        return new(heights);
    }

    /// <summary>The pixels whose time the lowest tiles take, because their sums wait for each other.</summary>
    public static int LeastHeight(int vectors) => (Busy + vectors - 1) / vectors;

    /// <summary>A row with a tile of so many pixels at each edge and one between them.</summary>
    public KnownRow Example(int height)
    {
        int outputs = (3 * height) + (2 * Window.Extent);
        return new(Window, Before, ((outputs - 1) * Window.Stride) + Window.Extent - Before - After, outputs);
    }

    /// <summary>The tiles of so many pixels: at the left edge, between the edges, and at the right edge.</summary>
    public (RowTile Left, RowTile Inner, RowTile Right) Tiles(int height)
    {
        KnownRow row = Example(height);
        return (row.Tile(0, height), row.Tile((row.Outputs - height) / 2, height), row.Tile(row.Outputs - height, height));
    }
}
