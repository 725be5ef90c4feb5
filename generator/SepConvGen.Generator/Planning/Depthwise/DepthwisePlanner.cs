using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>Chooses the tiles of a depthwise step.</summary>
internal static class DepthwisePlanner
{
    /// <summary>The plan of a step.</summary>
    /// <param name="spec">The step.</param>
    /// <param name="image">What is known of the image.</param>
    /// <param name="set">The instruction set.</param>
    /// <param name="toScratch">Whether the result goes to scratch: a pointwise step follows, or the output is staged.</param>
    /// <param name="brevity">How much is written out.</param>
    /// <param name="scratchStride">Floats from a pixel to the next in the scratch that it reads; null for the kernel's own input.</param>
    /// <param name="forced">The tile that is to do most of the work; null where it is to be chosen.</param>
    public static DepthwisePlan Plan(
        DepthwiseSpec spec, ImageSpec image, InstructionSet set, bool toScratch = false, Brevity brevity = default, int? scratchStride = null, DepthwiseTile? forced = null)
    {
        DepthwisePlan Blocks(DepthwisePlan tiles) =>
            WithBlocks(tiles with { Small = SmallImages.Of(tiles, image, set, brevity), Narrow = NarrowRows.Of(tiles, image, set, brevity), ScratchStride = scratchStride, ToScratch = toScratch, StoredAs = set.Element.Stored }, image);
        DepthwisePlan Image(bool rowEnds) => Blocks(OfImage(spec, image, set, brevity, CanJoin(spec, scratchStride), rowEnds, forced));
        DepthwisePlan plan = image.IsSequence ? Blocks(SequencePlanner.Plan(spec, image, set, brevity, CanJoin(spec, scratchStride), forced)) : Image(rowEnds: true);

        // a part of a row has no end of its own
        plan = plan is { Parts: true, Edges: EdgeMethod.RowEnds } ? Image(rowEnds: false) : plan;

        // a part of a row may be narrower than its tiles
        plan = plan is { Parts: true, Pixel: null, IsSequence: false }
            ? WithBlocks(plan with { Pixel = DepthwiseTiles.OfOnePixel(spec.OutputChannels, set.LanesFor(spec.OutputChannels)) }, image)
            : plan;
        return plan is { Parts: false, IsSequence: false } && image.Width is int width ? Fitting(plan, spec.Columns.Interior(spec.Padding, width)) : plan;
    }

    // Of several widths of tiles the one that fits all rows.
    private static DepthwisePlan Fitting(DepthwisePlan plan, int interior) => plan.RowTiles[0].Width > interior ? plan : plan with
    {
        StripTiles = new(plan.StripTiles.Take(1)),
        RowTiles = new(plan.RowTiles.Take(1)),
        Pixel = plan.Edges == EdgeMethod.Pixels ? plan.Pixel : null,
    };

    /// <summary>Whether a tile loops over taps because, written out, they would be more than the JIT optimises.</summary>
    public static bool IsCapped(DepthwisePlan plan) => plan.Tiles.Any(tile =>
        (tile.KernelRows == TapLoop.Looped || tile.KernelColumns == TapLoop.Looped) && tile.Accumulators * plan.Spec.Taps > default(Brevity).LargestTile);

    /// <summary>False where no tile is capped, whatever it is: its sums are in registers. Told without a plan, since an editor asks at each keystroke.</summary>
    public static bool MayBeCapped(DepthwiseSpec spec, InstructionSet set) => set.Registers * spec.Taps > default(Brevity).LargestTile;

    private static DepthwisePlan WithBlocks(DepthwisePlan plan, ImageSpec image)
    {
        bool repeats = plan.Spec.Multiplier > 1 && plan.Tiles.All(tile => RepeatedChannels.CanBeLoaded(tile, plan.Spec));
        plan = plan with { Repeats = repeats };
        return plan with { Parts = !plan.Slides && plan.Edges != EdgeMethod.WholeWidth && plan.MayNeedParts(image) };
    }

    // Pixels that stand apart cannot be joined.
    private static bool CanJoin(DepthwiseSpec spec, int? scratchStride) => (scratchStride ?? spec.InputStride) == spec.InputChannels && spec.ResultsAreDense;

    private static DepthwisePlan OfImage(DepthwiseSpec spec, ImageSpec image, InstructionSet set, Brevity brevity, bool canJoin, bool rowEnds, DepthwiseTile? forced)
    {
        int lanes = set.LanesFor(spec.OutputChannels);
        int? output = image.Width is int input ? spec.Columns.OutputSize(spec.Padding, input) : null;
        (int joinedLanes, int joined) = canJoin ? PixelJoining.Choose(spec, image.Width, set, lanes) : (lanes, 1);
        DepthwiseTile? slide = forced ?? (joined == 1 ? SlidingDepthwise.Tile(spec, image, set) : null);
        if (slide is { KernelRows: TapLoop.Sliding })
        {
            if (Sliding(spec, image, slide) is { } sliding)
            {
                return sliding;
            }

            // a sliding tile that cannot be
            forced = null;
        }

        DepthwiseTile main = forced ?? (joined > 1
            ? DepthwiseTiles.OfJoined(spec, set, brevity, PixelJoining.Rows(spec, set), joined, joinedLanes)
            : OfShape(DepthwiseShapes.Choose(spec, output, set)));
        List<DepthwiseTile> strips = [main];
        if (main.JoinedPixels > 1 && lanes > 1)
        {
            strips.Add(DepthwiseTiles.OfPixels(spec, set, brevity, main.Rows, 3, lanes, vectorsAtMost: 1));
        }

        DepthwiseTile OfShape((int Rows, int Columns, int Vectors) shape) =>
            DepthwiseTiles.OfPixels(spec, set, brevity, shape.Rows, shape.Columns, lanes, shape.Vectors);

        DepthwiseTile OneRow(DepthwiseTile tile) => DepthwiseTiles.OneRow(tile, spec, set, brevity);
        DepthwisePlan plan = new(
            spec,
            new(strips.Where(strip => strip.Rows > 1)),
            new(strips.Select(OneRow)),
            null,
            null,
            EdgeMethod.Pixels,
            DepthwiseTiles.OfOnePixel(spec.OutputChannels, lanes));
        return DepthwiseEdges.Choose(plan, image, rowEnds, OneRow(DepthwiseTiles.OfPixels(spec, set, brevity, 1, 1, lanes, vectorsAtMost: 2)));
    }

    // Only where the edges are tiles too: pixel by pixel they would not slide.
    private static DepthwisePlan? Sliding(DepthwiseSpec spec, ImageSpec image, DepthwiseTile tile)
    {
        DepthwisePlan plan = DepthwiseEdges.Choose(new(spec, default, new([tile]), null, null, EdgeMethod.Pixels, tile), image, rowEnds: false, tile);
        return plan.Edges == EdgeMethod.Pixels ? null : plan with { Pixel = null };
    }
}
