using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>How a depthwise step runs on one instruction set.</summary>
/// <param name="Spec">What it computes.</param>
/// <param name="StripRows">Output rows of the tiles inside the image; at its top and bottom there is one.</param>
/// <param name="Inside">Tiles of <paramref name="StripRows"/> rows, the widest first: the first that fits the interior is used.</param>
/// <param name="Border">The same tiles with one row and as many kernel rows as are inside the image.</param>
/// <param name="Edge">One pixel, with as many kernel rows and columns as are inside the image.</param>
internal sealed record DepthwisePlan(
    DepthwiseSpec Spec,
    int StripRows,
    EquatableArray<DepthwiseTile> Inside,
    EquatableArray<DepthwiseTile> Border,
    DepthwiseTile Edge)
{
    /// <summary>Whether every input channel is first repeated <see cref="DepthwiseSpec.Multiplier"/> times in scratch.</summary>
    public bool Expands => Spec.Multiplier > 1;

    /// <summary>Output channels of a pixel, and channels of the (expanded) input.</summary>
    public int Channels => Spec.OutputChannels;

    /// <summary>Neighbouring pixels that the widest tiles treat as one pixel with so many times the channels; 1 if none do.</summary>
    public int Run => Inside[0].Run;
}
