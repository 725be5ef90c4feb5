using System;
using System.Collections.Generic;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>How a pointwise step runs on one instruction set.</summary>
/// <param name="Spec">What it computes.</param>
/// <param name="Product">It as a product of pixels and filter.</param>
/// <param name="Walk">The order of its pixels.</param>
internal sealed record PointwisePlan(PointwiseSpec Spec, MatrixProduct Product, PixelWalk Walk) : StagePlan
{
    public override StepSpec Step => Spec;

    public override IEnumerable<int> SumLanes => [Product.Lanes];

    public override int ResultStride => Spec.OutputStride;

    /// <summary>Pixels of a block that stays in L2 while panel after panel passes over it: whole tiles of the highest panel.</summary>
    public int BlockPixels { get; init; }

    /// <summary>The rows that it is given, where they lie apart; null where all its pixels are neighbours.</summary>
    public PixelRows? Rows { get; init; }

    /// <summary>What a reader calls the positions of the output.</summary>
    public string Unit { get; init; } = "pixel";
}
