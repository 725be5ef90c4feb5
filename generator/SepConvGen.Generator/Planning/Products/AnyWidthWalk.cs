using System.Collections.Generic;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>
/// Rows of an image of a width that is not known before the call, in tiles of two of some heights, which the call chooses. What the
/// first tile leaves out at the left edge of the image, and the last one at the right edge, does not depend on the width.
/// </summary>
/// <param name="Panels">The panels of a group, with their tiles.</param>
/// <param name="InputStride">Floats from the input of a pixel to that of its neighbour.</param>
/// <param name="Window">The columns of the kernel.</param>
/// <param name="Before">Columns of padding left of the image.</param>
/// <param name="After">Columns of padding right of the image.</param>
internal sealed record AnyWidthWalk(EquatableArray<TiledPanel> Panels, int InputStride, WindowSpec Window, int Before, int After) : TiledWalk(Panels, InputStride)
{
    // Outputs of a row that have taps left of the image, or right of it. All of them must be in the first tile, or in the last
    // one: with 3, rows of 9 have no such tiles.
    private const int MostAtAnEdge = 2;

    // Pixels: offsets within a tile are ints, and what is farther apart shares nothing.
    private const int Farthest = 4096;

    /// <summary>Columns of padding left and right of the image; null where they depend on the width, or are too many.</summary>
    public static (int Before, int After)? Edges(ConvolutionSpec spec, ImageSpec image)
    {
        WindowSpec window = spec.Columns;
        if (image.Width is not null || window.Extent > Farthest || window.Stride > Farthest)
        {
            return null;
        }

        if (!window.MayOverhang(spec.Padding, image.Width))
        {
            return (0, 0);
        }

        return window.Overhang(spec.Padding, image.Width) is { } edges && Outputs(edges.Before) <= MostAtAnEdge && Outputs(edges.After) <= MostAtAnEdge
            ? edges
            : null;

        int Outputs(int padding) => (padding + window.Stride - 1) / window.Stride;
    }

    /// <summary>Pixels of the tiles, the highest first, each about half of the one before; single pixels where none of them fits. Two pixels that share a vector come in pairs.</summary>
    public static IReadOnlyList<int> Heights(OutputPanel panel, int highest)
    {
        List<int> heights = [];
        for (int height = highest; height > 1; height = (height + 1) / 2)
        {
            height += panel.IsHalved ? height % 2 : 0;
            heights.Add(height);
        }

        heights.Add(1);
        return heights;
    }

    /// <summary>The pixels whose time the lowest tiles of a panel take, because their sums wait for each other.</summary>
    public static int LeastHeight(TiledPanel panel) => ((2 * InstructionSet.BusySums) + panel.Outputs.Halves - 1) / panel.Outputs.Halves;

    /// <summary>
    /// The least pixels of a tile for a whole row: half the highest, which a row of 7 pixels is where that has 14. Such a row in two tiles of 4 reads its weights
    /// twice (7×7×512 → 512, 3×3, AVX-512: 1,100 µs, as one 780).
    /// </summary>
    public static int LeastWhole(TiledPanel panel) => (panel.Highest + 1) / 2;

    /// <summary>The tile of a whole row of so many pixels.</summary>
    public RowTile Whole(int height) => RowTile.Of(Window, height, -Before, ((height - 1L) * Window.Stride) + Window.Extent - Before - After);

    /// <summary>The tile of so many pixels at the left edge of the image.</summary>
    public RowTile Left(int height) => RowTile.Of(Window, height, -Before, long.MaxValue);

    /// <summary>Such a tile between the edges.</summary>
    public RowTile Inner(int height) => RowTile.Of(Window, height, 0, long.MaxValue);

    /// <summary>Such a tile at the right edge.</summary>
    public RowTile Right(int height) => RowTile.Of(Window, height, 0, ((height - 1L) * Window.Stride) + Window.Extent - After);
}
