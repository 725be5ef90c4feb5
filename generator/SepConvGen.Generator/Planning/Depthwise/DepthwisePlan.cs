using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>How a depthwise step runs on one instruction set.</summary>
/// <param name="Spec">What it computes.</param>
/// <param name="StripTiles">
/// Tiles for strips of rows inside the image, the widest first: the first that fits the interior columns is used. Empty where
/// one row at a time is enough.
/// </param>
/// <param name="RowTiles">The same tiles with one row, and as many kernel rows as are inside the image; or the tile that slides.</param>
/// <param name="Left">The tile for the columns that have taps left of the image; null if there are none, or they are done otherwise.</param>
/// <param name="Right">The tile for the columns that have taps right of the image; null if there are none, or they are done otherwise.</param>
/// <param name="Edges">How the columns are done that have taps outside the image.</param>
/// <param name="Pixel">One pixel, with as many kernel rows and columns as are inside the image; null if it is never needed.</param>
internal sealed record DepthwisePlan(
    DepthwiseSpec Spec,
    EquatableArray<DepthwiseTile> StripTiles,
    EquatableArray<DepthwiseTile> RowTiles,
    DepthwiseTile? Left,
    DepthwiseTile? Right,
    EdgeMethod Edges,
    DepthwiseTile? Pixel) : DepthwiseStage(Spec)
{
    // Sliding tiles read a kernel's rows, but for one, before they finish the first output row: few blocks.
    private const int SlidingStrip = 4;

    public override IEnumerable<int> SumLanes => Tiles.Select(tile => tile.Lanes);

    /// <summary>All tiles.</summary>
    public IEnumerable<DepthwiseTile> Tiles => new[] { Along }.OfType<DepthwiseTile>().Concat(StripTiles).Concat(RowTiles).Concat(EdgeTiles).Concat(StripEnds)
        .Concat(Narrow.SelectMany(rows => rows.Tiles)).Concat(new[] { Pixel }.OfType<DepthwiseTile>());

    /// <summary>The tile that does most of the work.</summary>
    public DepthwiseTile Leading => Along ?? (StripTiles.Count > 0 ? StripTiles[0] : RowTiles[0]);

    /// <summary>The same, as it is inside the image.</summary>
    public DepthwiseTile Main => Leading with { Before = 0, After = 0, MostBefore = 0, MostAfter = 0 };

    /// <summary>The tile that slides along a sequence where that is long enough; those of <see cref="RowTiles"/> do the rest. Null for none.</summary>
    public DepthwiseTile? Along { get; init; }

    /// <summary>The tiles at the ends of a strip's rows: those of <see cref="Left"/> and <see cref="Right"/> with all its rows; empty unless one vector does each.</summary>
    public EquatableArray<DepthwiseTile> StripEnds { get; init; }

    /// <summary>Whether the vectors at both ends hold a whole row, so that no tile lies between them.</summary>
    public bool EndsMeet { get; init; }

    /// <summary>Those for the edges of a row.</summary>
    public IEnumerable<DepthwiseTile> EdgeTiles => new[] { Left, Right }.OfType<DepthwiseTile>();

    /// <summary>A tile for small images, where the width of the image is not known; null for none.</summary>
    public SmallImages? Small { get; init; }

    /// <summary>What the name of the method that walks over rows ends with: "" but for that tile.</summary>
    public string WalkSuffix { get; init; } = "";

    /// <summary>This step with that tile.</summary>
    public DepthwisePlan? SmallPlan => HasOtherWalks ? Small?.In(this) : null;

    /// <summary>The tiles of narrower rows, the widest first; empty where the width is known, or rows need none.</summary>
    public EquatableArray<NarrowRows> Narrow { get; init; }

    /// <summary>This step with the first of them.</summary>
    public DepthwisePlan? NarrowPlan => HasOtherWalks && Narrow.Count > 0 ? Narrow[0].In(this, new(Narrow.Skip(1))) : null;

    /// <summary>Whether rows that are narrower than the tiles are done pixel by pixel.</summary>
    public bool HasNarrowPixels => Pixel is not null && NarrowPlan is null;

    // A curved activation goes over whole rows, which parts of rows are not.
    private bool HasOtherWalks => !(WritesPartsOfRows && Spec.Activation.IsCurve);

    /// <summary>The narrowest tile that does several pixels of a row.</summary>
    public DepthwiseTile Narrowest => RowTiles[RowTiles.Count - 1];

    /// <summary>Whether the tiles slide down over all rows at once; those of <see cref="RowTiles"/> are then the only ones.</summary>
    public bool Slides => RowTiles[0].KernelRows == TapLoop.Sliding;

    /// <summary>Output rows that are best done together: those of the tiles inside the image.</summary>
    public override int StripRows => Slides ? SlidingStrip : StripTiles.Count == 0 ? 1 : StripTiles[0].Rows;

    /// <summary>Neighbouring pixels that the widest tiles treat as one pixel with so many times the channels; 1 if none do.</summary>
    public int JoinedPixels => RowTiles[0].JoinedPixels;

    /// <summary>What the references to the weights of joined pixels begin with.</summary>
    public string RepeatedName => Own("repeated");

    /// <summary>The name of the scratch with the repeated channels of its input.</summary>
    public string ExpandedName => Own("expanded");

    public override int Strip => IsSequence ? StripColumns : StripRows;

    /// <summary>Whether each load of input channels repeats them <see cref="DepthwiseSpec.Multiplier"/> times.</summary>
    public bool Repeats { get; init; }

    /// <summary>Whether every input channel is first repeated <see cref="DepthwiseSpec.Multiplier"/> times in scratch.</summary>
    public bool Expands => Spec.Multiplier > 1 && !Repeats;

    public override bool FromScratch => Expands || base.FromScratch;

    public override int InputStride => Expands ? Channels : base.InputStride;

    public override int StripColumns => RowTiles[0].Width;

    /// <summary>Whether it runs over sequences: all tiles are of one row, and <see cref="StripTiles"/> is empty.</summary>
    public bool IsSequence { get; init; }
}
