using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>The numbers of pixels that a step without a window is given at a time, where the width of the images is fixed.</summary>
internal static class PixelCounts
{
    /// <summary>The stages; those without a window keep only the tiles that they come to, and where each row is done by itself have equal ones.</summary>
    public static IEnumerable<StagePlan> Reach(KernelSpec spec, IReadOnlyList<StagePlan> stages, InstructionSet set)
    {
        ImageSpec image = spec.Image;
        for (int index = 0; index < stages.Count; index++)
        {
            yield return stages[index] is not PointwisePlan plan ? stages[index]
                : RowLength(spec, stages, plan, image) is int length ? PixelRows.Equal(plan, length, set)
                : Of(spec, stages, index, image) is { } counts ? ReachedTiles.In(plan, [.. counts.Distinct()])
                : plan;
            image = stages[index].Step.Window is { } window ? image.Under(window) : image;
        }
    }

    // Pixels of the rows that a stage does one by one; null where they are not known, or not done at once. `image` is what it reads.
    private static int? RowLength(KernelSpec spec, IReadOnlyList<StagePlan> stages, PointwisePlan plan, ImageSpec image) =>
        plan.Rows is not null && image is { IsSequence: false, Width: int width and > 0 }
        && (spec.HasWindow ? RowBlocks.Of(spec, Staging.Of(spec), stages)?.Budgeted is not null : width <= plan.BlockPixels) && PixelRows.Fits(plan, width)
            ? width
            : null;

    // Null where they are not known. `image` is what the stage reads.
    private static IEnumerable<int>? Of(KernelSpec spec, IReadOnlyList<StagePlan> stages, int index, ImageSpec image)
    {
        if (image is not { IsSequence: false, Width: int width })
        {
            return null;
        }

        PointwisePlan plan = (PointwisePlan)stages[index];
        if (plan.Rows is not null)
        {
            // whole rows have equal tiles; what is left are parts of rows
            return spec.HasWindow ? null : Blocks(width, plan.BlockPixels);
        }

        if (!spec.HasWindow && !Staging.Of(spec).IsNone)
        {
            // an image ends anywhere in a block
            return null;
        }

        if (!spec.HasWindow)
        {
            return plan.Block is int block
                ? Rows(spec, image.Height, block).SelectMany(rows => Blocks((long)rows * width, block))
                : AnyRows(spec.Image.HasBatch ? null : image.Height, plan).Select(rows => rows * width);
        }

        if (RowBlocks.Of(spec, Staging.Of(spec), stages)?.Budgeted is not int most)
        {
            return null;
        }

        // before a window: rows of its input, as many as a block needs
        bool isLast = stages.Skip(index).All(stage => stage.Step.Window is null);
        IEnumerable<int> rows = isLast
            ? Rows(spec, image.Height, most).SelectMany(all => Blocks(all, most))
            : AnyRows(image.Height, plan);
        return rows.Select(count => count * width);
    }

    // Rows that a Run may be given: any, of one image at most all of it. After so many, the same are left behind the blocks.
    private static IEnumerable<int> Rows(KernelSpec spec, int? height, int most) =>
        Enumerable.Range(1, height is int all && !spec.Image.HasBatch ? Math.Min(all, most) : most);

    // All of it in blocks, and the last one.
    private static IEnumerable<int> Blocks(long all, int block) => all < block ? [(int)all] : [block, (int)(all % block)];

    // Tiles come again with every so many pixels.
    private static IEnumerable<int> AnyRows(int? height, PointwisePlan plan) => Enumerable.Range(1, Math.Min(height ?? int.MaxValue, 2 * plan.Walk.Highest));
}
