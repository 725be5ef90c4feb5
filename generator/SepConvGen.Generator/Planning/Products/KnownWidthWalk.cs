using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Infrastructure;

namespace SepConvGen.Generator.Planning;

/// <summary>
/// Rows of an image of known width, in tiles of about one height. At the edges of the image a tile leaves out, kernel column by
/// kernel column, the pixels whose taps are outside. Edge columns need no tiles of their own then: on small maps those are low, and
/// a corner is a single pixel whose few sums wait for each other (3×3 on 7×7 pixels: a fifth of the time).
/// </summary>
/// <param name="Panels">The panels of a group, with their tiles.</param>
/// <param name="InputStride">Floats from the input of a pixel to that of its neighbour.</param>
/// <param name="Row">Any of the rows.</param>
internal sealed record KnownWidthWalk(EquatableArray<TiledPanel> Panels, int InputStride, ImageRow Row) : TiledWalk(Panels, InputStride)
{
    /// <summary>Whether edges reach over one tile at most at each end of the row, in tiles of so many pixels.</summary>
    public static bool Fits(ImageRow row, int highest) => row.Tiles(highest)
        .Where(tiles => tiles.Tile.Edges.Length > 0)
        .GroupBy(tiles => tiles.Tile.Edges)
        .All(edge => edge.Sum(tiles => tiles.Repeat) == 1);

    /// <summary>The tiles of a row under a panel, from left to right.</summary>
    public IReadOnlyList<RowTiles> Tiles(TiledPanel panel) => Row.Tiles(panel.Highest);
}
