using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Infrastructure;

namespace SepConvGen.Generator.Planning;

/// <summary>A run of equal panels, with the tiles in which its pixels are computed.</summary>
/// <param name="Outputs">The outputs of a tile.</param>
/// <param name="Tiles">The highest first; those that do the least that can be left, mostly one pixel, last.</param>
internal sealed record TiledPanel(OutputPanel Outputs, EquatableArray<ProductTile> Tiles)
{
    /// <summary>Vectors of outputs in a tile.</summary>
    public int Vectors => Outputs.Vectors;

    /// <summary>Pixels of the tiles, the highest first.</summary>
    public IReadOnlyList<int> Heights => [.. Tiles.Select(tile => tile.Pixels)];

    /// <summary>Pixels of the highest tile.</summary>
    public int Highest => Tiles[0].Pixels;

    /// <summary>The panel with tiles of these heights, over runs of so many inputs.</summary>
    public static TiledPanel Of(OutputPanel outputs, IEnumerable<int> heights, int run, InstructionSet set) =>
        new(outputs, new(heights.Select(pixels => new ProductTile(pixels, ProductBudget.OfTile(pixels, outputs.Vectors, run, set, outputs.IsHalved)))));
}

/// <summary>A tile: so many pixels of one panel.</summary>
internal sealed record ProductTile(int Pixels, ProductBudget Budget)
{
    /// <summary>Whether a walk may lay such tiles side by side, as long as whole ones are left.</summary>
    public bool Repeats { get; init; } = true;

    /// <summary>Whether a walk may do the rest, of more than half a tile, by a whole one that overlaps the one before it.</summary>
    public bool Overlaps { get; init; } = Pixels > 2;
}
