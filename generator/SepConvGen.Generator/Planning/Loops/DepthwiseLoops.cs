using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>A depthwise step in plain loops: some taps of a kernel row at a time, for all channels of a pixel.</summary>
/// <param name="Spec">What it computes.</param>
internal sealed record DepthwiseLoops(DepthwiseSpec Spec) : DepthwiseStage(Spec)
{
    // The weights of so many taps stay in registers.
    private const int MostTaps = 7;
    private const int LeastTaps = 3;

    // So few channels do not pay a pixel's loop over them: then each channel has a loop over a run of pixels.
    private const int FewChannels = 16;
    private const int Pixels = 64;

    public override IEnumerable<int> SumLanes => [1];

    /// <summary>Taps of a kernel row that are added to a sum each time it is loaded: as many as leave the fewest over.</summary>
    public int Taps => Enumerable.Range(1, MostTaps)
        .Where(taps => taps <= Spec.Columns.Kernel && taps >= Math.Min(Spec.Columns.Kernel, LeastTaps))
        .OrderBy(taps => Spec.Columns.Kernel % taps)
        .ThenByDescending(taps => taps)
        .First();

    /// <summary>The most pixels of a run; 1 where there are channels enough.</summary>
    public int Run => Channels < FewChannels ? Pixels : 1;
}
