using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>Chooses the tiles of a depthwise step.</summary>
internal static class DepthwisePlanner
{
    // Two multiply-adds a cycle with a latency of four cycles keep 8 sums busy; 12 to 14 leave room for late loads and,
    // with a weight, fit 16 registers.
    private const int Accumulators = 14;

    // Filling vectors by runs of pixels costs a filter repeated for each call, and columns share fewer inputs.
    private const double WorthARun = 1.1;

    // The repeated filter is read once a tile: beyond a third of L1 (48 KB) it would displace the image.
    private const int LargestRepeatedFilter = 4096;

    // NEON holds all weights of a run with 4 rows: 4 sums, 25 weights and an input are 30 registers. (Of the
    // constants of HardSwish, the largest activation, one goes to the stack.)
    private const int LargestRunOnNeon = 25;

    // Registers that NEON keeps for the constants of an activation, which the JIT loads before the loop.
    private const int Constants = 4;

    /// <summary>The plan of a step.</summary>
    /// <param name="spec">The step.</param>
    /// <param name="image">What is known of the image.</param>
    /// <param name="set">The instruction set.</param>
    /// <param name="fused">Whether a pointwise step follows, so that the result goes to scratch.</param>
    /// <param name="brevity">How much is written out.</param>
    public static DepthwisePlan Plan(DepthwiseSpec spec, ImageSpec image, InstructionSet set, bool fused = false, Brevity brevity = default)
    {
        if (image.IsSequence)
        {
            return WithBlocks(SequencePlanner.Plan(spec, image, set, brevity), image, fused);
        }

        int channels = spec.OutputChannels;
        int lanes = set.LanesFor(channels);
        int? interior = image.Width is int width ? spec.Columns.Interior(spec.Padding, width) : null;
        int? output = image.Width is int input ? spec.Columns.OutputSize(spec.Padding, input) : null;
        (int runLanes, int run) = Run(spec, interior, set, lanes);
        if (run == 1 && Sliding(spec, image, set) is { } sliding)
        {
            return WithBlocks(sliding, image, fused);
        }

        (int rows, int columns, int vectors) = run > 1 ? (RunRows(spec, set), 3, 1) : DepthwiseShapes.Choose(spec, output, set);

        List<DepthwiseTile> inside = [];
        if (run > 1)
        {
            inside.Add(Tile(spec, set, brevity, rows, 1, run, runLanes));
        }

        if (run == 1 || lanes > 1)
        {
            inside.Add(Tile(spec, set, brevity, rows, columns, 1, lanes, vectors));
        }

        DepthwiseTile[] border = [.. inside.Select(tile => WithLoops(tile with { Rows = 1 }, spec, set, TapLoop.Ranged, brevity))];
        DepthwisePlan plan = new(
            spec,
            set == InstructionSet.Scalar ? default : new(inside),
            new(border),
            null,
            null,
            EdgeColumns.Pixels,
            Pixel(channels, lanes));
        plan = WithBlocks(DepthwiseEdges.Choose(plan, image, WithLoops(Tile(spec, set, brevity, 1, 1, 1, lanes, vectorsAtMost: 2), spec, set, TapLoop.Ranged, brevity)), image, fused);

        // a part of a row may be narrower than its tiles
        return plan is { Parts: true, Pixel: null } ? WithBlocks(plan with { Pixel = Pixel(channels, lanes) }, image, fused) : plan;
    }

    private static DepthwisePlan WithBlocks(DepthwisePlan plan, ImageSpec image, bool fused)
    {
        bool repeats = plan.Spec.Multiplier > 1 && plan.Tiles.All(tile => CanRepeat(tile, plan.Spec));
        return DepthwiseBlocks.Choose(plan with { Repeats = repeats }, image, fused);
    }

    // A load that repeats channels is the same for every step of the channel loop where a vector takes a whole number of
    // channels, or a channel a whole number of steps. It costs a shuffle, but the expanded input is neither written nor read
    // (whose pixels straddle cache lines more often): 3×3 on 112×112×3 with multipliers 2, 4 and 8 took 11, 20 and 39 µs with
    // it, and takes 8, 15 and 29; 7×7 on 64×64×64 with 2 took 276 and takes 213 (AVX-512; AVX2 gains as much).
    private static bool CanRepeat(DepthwiseTile tile, DepthwiseSpec spec) =>
        (tile.Lanes % spec.Multiplier == 0 || spec.Multiplier % tile.Step == 0)
        && (tile.Run == 1 || spec.Columns.Stride == 1);

    /// <summary>Whether a tile loops over taps because, written out, they would be more than the JIT optimises.</summary>
    public static bool IsCapped(DepthwisePlan plan) => plan.Tiles.Any(tile =>
        (tile.KernelRows == TapLoop.Looped || tile.KernelColumns == TapLoop.Looped) && tile.Accumulators * plan.Spec.Taps > default(Brevity).LargestTile);

    // Only where the edges are tiles too: pixel by pixel they would not slide.
    private static DepthwisePlan? Sliding(DepthwiseSpec spec, ImageSpec image, InstructionSet set)
    {
        if (SlidingDepthwise.Tile(spec, image, set, set.MemoryOperands ? 0 : Constants) is not { } tile)
        {
            return null;
        }

        DepthwisePlan plan = DepthwiseEdges.Choose(new(spec, default, new([tile]), null, null, EdgeColumns.Pixels, tile), image, tile);
        return plan.Edges == EdgeColumns.Pixels ? null : plan with { Pixel = null };
    }

    /// <summary>A tile of one pixel, with as many kernel rows and columns as are inside the image.</summary>
    public static DepthwiseTile Pixel(int channels, int lanes) =>
        new(1, 1, 1, VectorsFor(channels, lanes, 4), lanes, channels, TapLoop.Ranged, TapLoop.Ranged, TapOrder.Taps);

    // Columns of runs share no inputs, so rows have to: 6 rows load 24 inputs for 54 multiply-adds of a 3×3 kernel. NEON's
    // listing: 3×3 54 on 34 loads, 5×5 with 4 rows 100 on 66. For larger kernels, and for a stride (whose inputs are joined
    // from two loads each), it stays below one a load: 7×7 42 on 49, 3×3 with stride 2 36 on 77.
    private static int RunRows(DepthwiseSpec spec, InstructionSet set) => set.MemoryOperands
        ? set.Registers >= 32 && spec.Taps <= 12 ? 6 : 4
        : spec.Columns.Stride > 1 || spec.Taps == LargestRunOnNeon ? 4 : 6;

    /// <summary>Neighbouring pixels that together fill whole vectors, and the lanes of those; 1 where one pixel is enough.</summary>
    /// <remarks>
    /// For a stride of 1 they are neighbours in the input too; for another stride their inputs have to be shuffled together,
    /// which pays where one pixel is less than a vector.
    /// </remarks>
    public static (int Lanes, int Run) Run(DepthwiseSpec spec, int? interior, InstructionSet set, int lanes, int largestFilter = LargestRepeatedFilter)
    {
        int channels = spec.OutputChannels;
        bool possible = spec.Columns.Stride == 1 || (channels < 4 && spec.Columns.Stride <= 4);
        for (int wide = set.Lanes; possible && wide >= 4; wide /= 2)
        {
            int run = wide / Integers.GreatestCommonDivisor(channels, wide);
            double saved = (double)((channels + lanes - 1) / lanes) / ((double)channels / wide);
            if (run > 1 && saved >= (spec.Taps <= 12 ? WorthARun : WorthARun + 0.2) && run * channels * spec.Taps <= largestFilter && (interior ?? run) >= run)
            {
                return (wide, spec.Columns.Stride == 1 ? LongRun(run, channels, interior) : run);
            }
        }

        return (lanes, 1);
    }

    // Few channels make short tiles, whose call costs as much as their work: longer runs, where a known width has room for
    // them without a remainder.
    private static int LongRun(int run, int channels, int? interior)
    {
        int best = run;
        for (int longer = run * 2; interior is int known && longer * channels <= 192 && longer <= known; longer *= 2)
        {
            best = ((known + longer - 1) / longer * longer) - known <= known / 20 ? longer : best;
        }

        return best;
    }

    private static DepthwiseTile Tile(DepthwiseSpec spec, InstructionSet set, Brevity brevity, int rows, int columns, int run, int lanes, int vectorsAtMost = 3)
    {
        int channels = spec.OutputChannels * run;
        int pixels = rows * columns;
        int most = Math.Min(vectorsAtMost, set.Registers >= 32 ? (set.Registers - 4) / pixels : Accumulators / pixels);
        if (run > 1 && set.Registers >= 32)
        {
            most = Math.Min(most, (set.Registers - 2) / (pixels + (spec.Taps <= 12 ? spec.Taps : spec.Columns.Kernel)));

            // one vector and all its weights have as many multiply-adds a load as two, and registers to spare; where not all
            // fit, as many vectors as do not overlap
            if (!set.MemoryOperands && (most < 2 || channels / lanes % most != 0 || spec.Taps <= LargestRunOnNeon))
            {
                most = 1;
            }
        }

        bool whole = run > 1 && spec.Columns.Stride > 1;
        int vectors = whole ? channels / lanes : VectorsFor(channels, lanes, Math.Max(1, most));
        return WithLoops(new(rows, columns, run, vectors, lanes, channels, TapLoop.Unrolled, TapLoop.Unrolled, TapOrder.Taps), spec, set, TapLoop.Looped, brevity);
    }

    /// <summary>The tile with its loops over taps and their order.</summary>
    public static DepthwiseTile WithLoops(DepthwiseTile tile, DepthwiseSpec spec, InstructionSet set, TapLoop rows, Brevity brevity)
    {
        bool columnsFit = tile.Accumulators * spec.Columns.Kernel <= brevity.LargestTile;
        bool allFit = rows == TapLoop.Looped && tile.Accumulators * spec.Taps <= brevity.LargestTile;
        TapOrder order = columnsFit ? Order(tile, spec, set, allFit) : TapOrder.Taps;

        // written out, what several kernel rows load becomes a common subexpression on Arm, which the JIT keeps in a register
        // until others spill (2×4 to 2×7 tiles of 5×5 with stride 2: 6 to 36 vectors on the stack)
        bool unrolled = allFit && (set.MemoryOperands || order == TapOrder.Inputs);
        return tile with
        {
            KernelRows = unrolled ? TapLoop.Unrolled : rows,
            KernelColumns = columnsFit ? TapLoop.Unrolled : TapLoop.Looped,
            Order = order,
        };
    }

    // As many weights in registers as there are registers for: each input is then loaded fewer times. With many sums, or
    // where only the weights of a row fit, that pays only if loads are slow because they straddle cache lines: the channels
    // are no multiple of a vector (5×5 on 56×56×72: 217 against 210 GFLOP/s; on 14×14×672, which is one, 162 against 199;
    // 3×3 on 14×14×384 with 14 sums: 135 against 143). Loads that repeat channels are slow too.
    private static TapOrder Order(DepthwiseTile tile, DepthwiseSpec spec, InstructionSet set, bool unrolled)
    {
        int constants = set.MemoryOperands || tile.Run > 1 ? 0 : Constants;
        int weights = set.Registers >= 32 ? set.Registers - 1 - constants - tile.Accumulators : 0;
        bool slow = spec.OutputChannels % tile.Lanes != 0 || !set.MemoryOperands || (spec.Multiplier > 1 && CanRepeat(tile, spec));
        bool few = tile.Accumulators <= 12;

        // a run under a stride has no input in common with another, and needs registers to join its parts
        if (!set.MemoryOperands && tile.Run > 1 && spec.Columns.Stride > 1)
        {
            return TapOrder.Taps;
        }

        return unrolled && (slow || few) && spec.Taps * tile.Vectors <= weights ? TapOrder.Inputs
            : (slow || (few && spec.Taps <= 12)) && spec.Columns.Kernel * tile.Vectors <= weights ? TapOrder.KernelRows
            : TapOrder.Taps;
    }

    /// <summary>As many vectors as allowed, but not so many that the overlap of the last step repeats a quarter of the work.</summary>
    public static int VectorsFor(int channels, int lanes, int most)
    {
        int needed = (channels + lanes - 1) / lanes;
        return Enumerable.Range(1, Math.Min(most, channels / lanes))
            .Last(vectors => (needed + vectors - 1) / vectors * vectors * 4 <= needed * 5);
    }
}
