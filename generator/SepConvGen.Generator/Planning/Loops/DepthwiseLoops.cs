using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>A depthwise step in plain loops: runs of pixels, channel by channel, with the weights of some taps in registers.</summary>
/// <param name="Spec">What it computes.</param>
internal sealed record DepthwiseLoops(DepthwiseSpec Spec) : DepthwiseStage(Spec)
{
    // Of 16 registers, the rest are for the sum and what an activation needs.
    private const int MostWeights = 12;

    // The weights of so many taps of a kernel row, where not all have room.
    private const int MostTaps = 7;
    private const int LeastTaps = 3;

    // Where a pixel's channels are a cache line and more, a channel of each pixel is a line of its own: three rows of 16 are a tenth of L1.
    private const int FewChannels = 16;
    private const int FewPixels = 16;
    private const int ManyPixels = 64;

    public override IEnumerable<int> SumLanes => [1];

    /// <summary>Whether the weights of all taps stay in registers, so that a pixel is done at once.</summary>
    public bool AllTaps => Spec.Taps <= MostWeights;

    /// <summary>Otherwise: taps of a kernel row that are added to a sum each time it is loaded, as many as leave the fewest over.</summary>
    public int Taps => Enumerable.Range(1, MostTaps)
        .Where(taps => taps <= Spec.Columns.Kernel && taps >= Math.Min(Spec.Columns.Kernel, LeastTaps))
        .OrderBy(taps => Spec.Columns.Kernel % taps)
        .ThenByDescending(taps => taps)
        .First();

    /// <summary>The most pixels of a run, whose sums follow each other.</summary>
    public int Run => !Spec.ResultsAreDense ? 1 : Channels < FewChannels ? ManyPixels : FewPixels;
}
