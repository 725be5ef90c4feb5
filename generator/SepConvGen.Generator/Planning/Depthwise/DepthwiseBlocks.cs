using System;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>The scratch of a depthwise step that is done block by block, in elements.</summary>
internal static class DepthwiseBlocks
{
    /// <summary>What a block may take.</summary>
    public static int Budget(this DepthwiseStage plan) => plan.StoredAs.ElementsIn(plan.FromScratch ? Caches.InputBlock : Caches.Block);

    /// <summary>What a part of rows may take: the budget, or twice the input that two neighbouring parts both need, if that is more.</summary>
    public static long PartBudget(this DepthwiseStage plan) => plan.FromScratch
        ? Math.Max(plan.Budget(), 2L * plan.Spec.Columns.Extent * plan.InputStride * (((plan.StripRows - 1) * plan.Spec.Rows.Stride) + plan.Spec.Rows.Extent))
        : plan.Budget();

    /// <summary>Output rows that a block needs beside its own, for the input rows that it shares with the next.</summary>
    public static int Halo(this DepthwiseStage plan) => plan.FromScratch ? (plan.Spec.Rows.Extent - 1) / plan.Spec.Rows.Stride : 0;

    /// <summary>What an output column takes in one row.</summary>
    public static long ColumnFloats(this DepthwiseStage plan) =>
        (plan.FromScratch ? (long)plan.Spec.Rows.Stride * plan.Spec.Columns.Stride * plan.InputStride : 0) + (plan.ToScratch ? plan.OutputStride : 0);

    /// <summary>What an output column takes in all rows that are computed at once.</summary>
    public static long StripFloats(this DepthwiseStage plan) => (plan.StripRows + plan.Halo()) * plan.ColumnFloats();

    /// <summary>Whether a row may be too long for the scratch of a block.</summary>
    public static bool MayNeedParts(this DepthwiseStage plan, ImageSpec image) => plan.Blocks
        && !(image.Width is int width && plan.Spec.Columns.OutputSize(plan.Spec.Padding, width) * plan.StripFloats() <= plan.PartBudget());
}
