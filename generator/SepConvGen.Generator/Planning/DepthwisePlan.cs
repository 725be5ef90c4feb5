using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>How a depthwise step runs on one instruction set.</summary>
/// <param name="Spec">What it computes.</param>
/// <param name="Inside">
/// Tiles for rows inside the image, the widest first: the first that fits the interior columns is used. Empty where one
/// row at a time is enough.
/// </param>
/// <param name="Border">The same tiles with one row, and as many kernel rows as are inside the image; or the tile that slides.</param>
/// <param name="Left">The tile for the columns that have taps left of the image; null if there are none, or they are done otherwise.</param>
/// <param name="Right">The tile for the columns that have taps right of the image; null if there are none, or they are done otherwise.</param>
/// <param name="Edges">How the columns are done that have taps outside the image.</param>
/// <param name="Pixel">One pixel, with as many kernel rows and columns as are inside the image; null if it is never needed.</param>
internal sealed record DepthwisePlan(
    DepthwiseSpec Spec,
    EquatableArray<DepthwiseTile> Inside,
    EquatableArray<DepthwiseTile> Border,
    DepthwiseTile? Left,
    DepthwiseTile? Right,
    EdgeColumns Edges,
    DepthwiseTile? Pixel) : StagePlan
{
    public override StepSpec Step => Spec;

    public override IEnumerable<int> SumLanes => Tiles.Select(tile => tile.Lanes);

    public override int ResultStride => OutputStride;

    /// <summary>All tiles.</summary>
    public IEnumerable<DepthwiseTile> Tiles => Inside.Concat(Border).Concat(new[] { Left, Right, Pixel }.OfType<DepthwiseTile>());

    /// <summary>Whether the tiles slide down over all rows at once; those of <see cref="Border"/> are then the only ones.</summary>
    public bool Slides => Border[0].KernelRows == TapLoop.Sliding;

    /// <summary>Output rows that are best done together: those of the tiles inside the image.</summary>
    public override int StripRows => Slides ? SlidingStrip : Inside.Count == 0 ? 1 : Inside[0].Rows;

    public override int Strip => IsSequence ? Border[0].Width : StripRows;

    /// <summary>Whether each load of input channels repeats them <see cref="DepthwiseSpec.Multiplier"/> times.</summary>
    public bool Repeats { get; init; }

    /// <summary>Whether every input channel is first repeated <see cref="DepthwiseSpec.Multiplier"/> times in scratch.</summary>
    public bool Expands => Spec.Multiplier > 1 && !Repeats;

    /// <summary>Output channels of a pixel.</summary>
    public int Channels => Spec.OutputChannels;

    /// <summary>Floats from a pixel of the (expanded) input to the next.</summary>
    public int InputStride => Repeats ? Spec.InputChannels : Spec.OutputChannels;

    /// <summary>Floats from a pixel of the output to the next.</summary>
    public int OutputStride { get; init; } = Spec.OutputChannels;

    /// <summary>Whether it runs over sequences: all tiles are of one row, and <see cref="Inside"/> is empty.</summary>
    public bool IsSequence { get; init; }

    /// <summary>Whether its result or its expanded input goes through scratch, so that it is done block by block.</summary>
    public bool Blocks { get; init; }

    /// <summary>Whether a row may be too long for the scratch of a block, and is then done in parts.</summary>
    public bool Parts { get; init; }

    // Sliding tiles read a kernel's rows, but for one, before they finish the first output row: few blocks.
    private const int SlidingStrip = 4;

    /// <summary>Neighbouring pixels that the widest tiles treat as one pixel with so many times the channels; 1 if none do.</summary>
    public int Run => Border[0].Run;
}

/// <summary>How the columns are done that have taps left or right of the image.</summary>
internal enum EdgeColumns
{
    /// <summary>Pixel by pixel.</summary>
    Pixels,

    /// <summary>By tiles of their own, with the taps left out that are outside.</summary>
    Tiles,

    /// <summary>By one tile as wide as the image.</summary>
    Whole,
}
