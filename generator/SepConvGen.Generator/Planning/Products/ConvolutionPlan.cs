using System.Collections.Generic;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>How a regular or grouped convolution runs on one instruction set: as a matrix product of windows and filter.</summary>
/// <param name="Spec">What it computes.</param>
/// <param name="Product">The product, with one row of the filter for each tap and input channel of a group.</param>
/// <param name="Walk">The order of its pixels.</param>
internal sealed record ConvolutionPlan(ConvolutionSpec Spec, MatrixProduct Product, ProductWalk Walk) : StagePlan
{
    public override StepSpec Step => Spec;

    public override IEnumerable<int> SumLanes => [Product.Lanes];

    public override int ResultStride => Spec.OutputStride;

    public override int StripRows => Walk.StripRows;

    public override int Strip => IsSequence ? Tiles!.Panels[0].Highest : StripRows;

    /// <summary>Whether it runs over sequences: its tiles are neighbouring steps.</summary>
    public bool IsSequence => Walk is StepWalk or StepPartWalk;

    /// <summary>The sweep over small groups; null where there are tiles.</summary>
    public GroupSweep? Sweep => Walk as GroupSweep;

    /// <summary>The walk in tiles; null where small groups are swept.</summary>
    public TiledWalk? Tiles => Walk as TiledWalk;

    /// <summary>What a reader calls the positions of the output.</summary>
    public string Unit => IsSequence ? "step" : "pixel";

    /// <summary>Floats of the filter of one tap, as the tiles of a panel read them.</summary>
    public int TapWeights(OutputPanel panel) => Spec.GroupInputs * Product.WeightRow(panel);

    /// <summary>Floats of the filter of one kernel row.</summary>
    public int KernelRowWeights(OutputPanel panel) => Spec.Columns.Kernel * TapWeights(panel);
}
