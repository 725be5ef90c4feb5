using System;
using System.Linq;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>
/// How a matrix product runs on one instruction set: a pointwise step, or a convolution as the product of its windows and
/// its filter.
/// </summary>
/// <param name="Spec">The step; of a convolution, its filter as a matrix.</param>
/// <param name="Lanes">Floats in a vector of outputs.</param>
/// <param name="Panels">The panels from the first output of a group to the last.</param>
/// <param name="Weights">Where the tiles read the filter.</param>
internal sealed record PointwisePlan(
    PointwiseSpec Spec,
    int Lanes,
    EquatableArray<PointwisePanel> Panels,
    PointwiseWeights Weights) : StagePlan
{
    public override StepSpec Step => Spec;

    public override IEnumerable<int> SumLanes => [Lanes];

    public override int ResultStride => Spec.OutputChannels;

    /// <summary>Floats from a pixel of the input to the next.</summary>
    public int InputStride { get; init; }

    /// <summary>What a reader calls the positions of the output.</summary>
    public string Unit { get; init; } = "pixel";

    /// <summary>Floats of the copied filter.</summary>
    public long PackedLength => Groups * GroupLength;

    /// <summary>Groups of neighbouring outputs, each with the same panels; 1 in a pointwise step.</summary>
    public int Groups { get; init; } = 1;

    /// <summary>Outputs of a group.</summary>
    public int GroupOutputs => Spec.OutputChannels / Groups;

    /// <summary>Pixels of a block that stays in L2 while panel after panel passes over it: whole tiles of the highest panel.</summary>
    public int BlockPixels
    {
        get
        {
            int highest = Panels.Max(panel => panel.Heights[0]);
            return Math.Max(KernelPlan.BlockFloats / Spec.InputChannels / highest, 1) * highest;
        }
    }

    /// <summary>Floats of the copied filter of one group.</summary>
    public long GroupLength => (long)Panels.Sum(panel => panel.Repeat * panel.Vectors) * Lanes * Spec.InputChannels;

    /// <summary>Floats from a row of the filter to the next, as the tiles of a panel read it.</summary>
    public int WeightRow(PointwisePanel panel) =>
        Weights == PointwiseWeights.InPlace ? Spec.OutputChannels : panel.Vectors * Lanes;
}

/// <summary>Where the tiles read the filter [inputs, outputs].</summary>
internal enum PointwiseWeights
{
    /// <summary>In the user's span: a row of it is one panel, or all of it stays in L1.</summary>
    InPlace,

    /// <summary>Copied panel by panel: [panel][inputs][outputs of the panel].</summary>
    Packed,

    /// <summary>Copied with zeros after each row, and the bias too, because a row is shorter than a vector.</summary>
    Padded,
}

/// <summary>A run of equal panels: the outputs that a tile computes at once.</summary>
/// <param name="Start">The first output of the first panel.</param>
/// <param name="Repeat">How many panels.</param>
/// <param name="Offsets">First output of each vector, relative to the panel; the last vector may overlap the one before it.</param>
/// <param name="Heights">Pixels of the tiles, the highest first, 1 last.</param>
internal sealed record PointwisePanel(int Start, int Repeat, EquatableArray<int> Offsets, EquatableArray<int> Heights)
{
    public int Vectors => Offsets.Count;

    /// <summary>Outputs from a panel to the next, where that is not a panel's width: neighbours then share outputs.</summary>
    public int? Step { get; init; }
}
