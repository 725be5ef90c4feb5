using System;
using System.Collections.Generic;
using System.Linq;
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

    /// <summary>Pixels of a block; null where all are done at once, tile by tile.</summary>
    public int? Block => Walk.TileByTile ? null : BlockPixels;

    /// <summary>The rows that it is given, where they lie apart; null where all its pixels are neighbours.</summary>
    public PixelRows? Rows { get; init; }

    /// <summary>What a reader calls the positions of the output.</summary>
    public string Unit { get; init; } = "pixel";

    /// <summary>The step with tiles of other heights.</summary>
    /// <param name="heights">Those of a panel, the highest first.</param>
    /// <param name="set">The instruction set.</param>
    public PointwisePlan WithHeights(Func<TiledPanel, IEnumerable<int>> heights, InstructionSet set) => this with
    {
        Walk = Walk with { Panels = new(Walk.Panels.Select(panel => TiledPanel.Of(panel.Outputs, heights(panel), Product.Depth, set))) },
    };
}
