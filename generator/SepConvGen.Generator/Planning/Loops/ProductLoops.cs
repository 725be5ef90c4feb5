using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>A pointwise step or a convolution in plain loops: some inputs at a time, for all outputs of a run of pixels.</summary>
internal abstract record ProductLoops : StagePlan
{
    /// <summary>So many inputs at once, where nothing speaks for another number.</summary>
    protected const int Inputs = 8;

    // Sums of a run that stay in L1 beside the weights of some inputs, which are read anew for each of its pixels.
    private const int RunSums = 4096;
    private const int LongestRun = 64;
    private const int ShortestRun = 16;

    /// <summary>Inputs that are added to a sum each time it is loaded.</summary>
    public virtual int InputsAtOnce => Inputs;

    /// <summary>The most pixels of a run, whose sums follow each other.</summary>
    public int Run => !Step.ResultsAreDense ? 1 : Math.Min(Math.Max(RunSums / Step.OutputChannels, ShortestRun), LongestRun);

    public override IEnumerable<int> SumLanes => [1];

    public override int ResultStride => Step.OutputStride;
}

/// <summary>A regular or grouped convolution in plain loops, tap after tap.</summary>
/// <param name="Spec">What it computes.</param>
internal sealed record ConvolutionLoops(ConvolutionSpec Spec) : ProductLoops
{
    public override StepSpec Step => Spec;

    /// <summary>Of a kernel row that is one run, as many as leave the fewest over; one more than usual still has its inputs in registers.</summary>
    public override int InputsAtOnce => !Spec.Contiguous ? Inputs : Enumerable.Range(1, Inputs + 1)
        .Where(count => count <= Spec.RunInputs && count >= Math.Min(Spec.RunInputs, Inputs / 2))
        .OrderBy(count => Spec.RunInputs % count)
        .ThenBy(count => Math.Abs(count - Inputs))
        .First();
}

/// <summary>A pointwise step in plain loops.</summary>
/// <param name="Spec">What it computes.</param>
internal sealed record PointwiseLoops(PointwiseSpec Spec) : ProductLoops
{
    private const int Few = 8;

    public override StepSpec Step => Spec;

    /// <summary>Whether each output has a loop over the pixels of a run: so few sums of one pixel would wait for their own multiply-adds.</summary>
    public bool HasFewOutputs => Spec.OutputChannels < Few;
}
