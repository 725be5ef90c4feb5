using System.Linq;
using SepConvGen.Generator.Infrastructure;

namespace SepConvGen.Generator.Planning;

/// <summary>
/// The order in which the pixels of a matrix product are computed, and what is computed at once. A closed set: pixels
/// (<see cref="PixelWalk"/>), rows of an image (<see cref="KnownWidthWalk"/>, <see cref="AnyWidthWalk"/>, <see cref="InteriorWalk"/>),
/// small groups (<see cref="GroupSweep"/>), and sequences (<see cref="StepPartWalk"/>, <see cref="StepWalk"/>).
/// </summary>
internal abstract record ProductWalk
{
    /// <summary>Output rows that are computed at once.</summary>
    public virtual int StripRows => 1;
}

/// <summary>A walk in tiles, under one panel of outputs after the other.</summary>
/// <param name="Panels">The panels of a group, with their tiles.</param>
/// <param name="InputStride">Floats from the input of a pixel to that of its neighbour.</param>
internal abstract record TiledWalk(EquatableArray<TiledPanel> Panels, int InputStride) : ProductWalk
{
    /// <summary>The budget of the highest tile of the first panel.</summary>
    public ProductBudget Budget => Panels[0].Tiles[0].Budget;

    /// <summary>Pixels of the highest tile of all panels.</summary>
    public int Highest => Panels.Max(panel => panel.Highest);
}

/// <summary>Neighbouring pixels, whose inputs are one run each: a pointwise step.</summary>
internal sealed record PixelWalk(EquatableArray<TiledPanel> Panels, int InputStride) : TiledWalk(Panels, InputStride)
{
    /// <summary>Whether a tile is done under all panels before the next one; otherwise all tiles are done under a panel.</summary>
    public bool TileByTile { get; init; }
}

/// <summary>
/// Rows of an image: tiles of neighbouring pixels that have all kernel columns, then the columns at the edges, in tiles of pixels
/// below each other.
/// </summary>
/// <param name="Panels">The panels of a group, with their tiles.</param>
/// <param name="InputStride">Floats from the input of a pixel to that of its neighbour.</param>
/// <param name="Edges">Whether there may be columns that have taps left or right of the image.</param>
internal sealed record InteriorWalk(EquatableArray<TiledPanel> Panels, int InputStride, bool Edges) : TiledWalk(Panels, InputStride);

/// <summary>A sequence: tiles of neighbouring steps that have all taps; steps at the edges one by one.</summary>
/// <param name="Panels">The panels of a group, with their tiles.</param>
/// <param name="InputStride">Floats from the input of a step to that of the next.</param>
/// <param name="Edges">Whether there may be steps that have taps before or after the sequence.</param>
internal sealed record StepWalk(EquatableArray<TiledPanel> Panels, int InputStride, bool Edges) : TiledWalk(Panels, InputStride);
