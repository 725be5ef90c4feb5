using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>A depthwise step in plain loops: runs of neighbouring pixels, some taps of a kernel row at a time, channel by channel.</summary>
/// <param name="Spec">What it computes.</param>
internal sealed record DepthwiseLoops(DepthwiseSpec Spec) : DepthwiseStage(Spec)
{
    // The weights of so many taps stay in registers.
    private const int MostTaps = 7;
    private const int LeastTaps = 3;

    // Results of a run, and as many inputs, that stay in L1 (32 KB with them) while channel after channel passes over them.
    private const int RunFloats = 4096;
    private const int LongestRun = 64;
    private const int ShortestRun = 8;

    public override IEnumerable<int> SumLanes => [1];

    /// <summary>Taps of a kernel row that are added to a sum each time it is loaded: as many as leave the fewest over.</summary>
    public int Taps => Enumerable.Range(1, MostTaps)
        .Where(taps => taps <= Spec.Columns.Kernel && taps >= Math.Min(Spec.Columns.Kernel, LeastTaps))
        .OrderBy(taps => Spec.Columns.Kernel % taps)
        .ThenByDescending(taps => taps)
        .First();

    /// <summary>The most pixels of a run.</summary>
    public int Run => Math.Min(Math.Max(RunFloats / Channels, ShortestRun), LongestRun);
}
