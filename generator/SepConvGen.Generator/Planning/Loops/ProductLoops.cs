using System.Collections.Generic;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>A pointwise step or a convolution in plain loops: all outputs of a pixel, some inputs at a time.</summary>
internal abstract record ProductLoops : StagePlan
{
    /// <summary>Inputs that are added to a sum each time it is loaded; those that are left over are added at once too.</summary>
    public const int Inputs = 8;

    public override IEnumerable<int> SumLanes => [1];

    public override int ResultStride => Step.OutputChannels;
}

/// <summary>A regular or grouped convolution in plain loops, tap after tap.</summary>
/// <param name="Spec">What it computes.</param>
internal sealed record ConvolutionLoops(ConvolutionSpec Spec) : ProductLoops
{
    public override StepSpec Step => Spec;
}

/// <summary>A pointwise step in plain loops.</summary>
/// <param name="Spec">What it computes.</param>
internal sealed record PointwiseLoops(PointwiseSpec Spec) : ProductLoops
{
    public override StepSpec Step => Spec;
}
