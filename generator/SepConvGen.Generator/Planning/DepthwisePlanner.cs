using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>Chooses the tiles of a depthwise step.</summary>
internal static class DepthwisePlanner
{
    // Straight code of more multiply-adds than this falls off the JIT's limits (20,000 instructions, 8,000 references to
    // locals): 5×5 with 14 accumulators, 350 of them, runs at full speed; with 28 it ran ten times slower.
    private const int LargestTile = 360;

    // Two multiply-adds a cycle with a latency of four cycles keep 8 sums busy; 12 leave room for late loads and still
    // fit 16 registers with a weight. On AVX-512, 12 beat both 6 and 24 on 3×3 (183 against 150 and 140 GFLOP/s).
    private const int Accumulators = 12;

    // Filling vectors by runs of pixels costs a filter repeated for each call; it has to save a tenth of the work.
    private const double WorthARun = 1.1;

    // The repeated filter is read once a tile: beyond a third of L1 (48 KB) it would displace the image.
    private const int LargestRepeatedFilter = 4096;

    public static DepthwisePlan Plan(DepthwiseSpec spec, ImageSpec image, InstructionSet set)
    {
        int channels = spec.OutputChannels;
        int lanes = set.LanesFor(channels);
        int? interior = image.Width is int width ? spec.Columns.Interior(spec.Padding, width) : null;
        (int runLanes, int run) = Run(spec, interior, set, lanes);
        (int rows, int columns) = Shape(spec, interior, run > 1);

        List<DepthwiseTile> inside = [];
        if (run > 1)
        {
            inside.Add(Tile(spec, set, rows, 1, run, runLanes));
        }

        if (run == 1 || lanes > 1)
        {
            inside.Add(Tile(spec, set, rows, columns, 1, lanes));
        }

        return new(
            spec,
            rows,
            new(inside),
            new(inside.Select(tile => WithLoops(tile with { Rows = 1 }, spec, TapLoop.Ranged))),
            new(1, 1, 1, VectorsFor(channels, lanes, 4), lanes, channels, TapLoop.Ranged, TapLoop.Ranged, TapOrder.Taps));
    }

    // Output rows × columns. Rows share inputs and weights, so three rows of four columns load 39 operands for 36
    // multiply-adds a kernel row; a kernel of more than three rows has too much code for three.
    private static (int Rows, int Columns) Shape(DepthwiseSpec spec, int? interior, bool runs)
    {
        if (runs)
        {
            return (4, 3);
        }

        int rows = spec.Rows.Kernel <= 3 ? 3 : 2;
        int widest = spec.Columns.Stride == 1 ? 4 : 2;
        return (rows, interior is > 0 and int known ? Columns(known, widest, rows) : widest);
    }

    // A known interior is divided evenly where that is possible: 5 columns are one tile of 5, not 4 and an overlap of 3.
    private static int Columns(int interior, int widest, int rows) =>
        Enumerable.Range(1, (Accumulators + 2) / rows)
            .Where(columns => columns <= interior)
            .OrderBy(columns => (interior + columns - 1) / columns * columns * 4 / interior)
            .ThenBy(columns => Math.Abs(columns - widest))
            .First();

    // Neighbouring pixels that together fill whole vectors, for a stride of 1 (where they are neighbours in the input too).
    private static (int Lanes, int Run) Run(DepthwiseSpec spec, int? interior, InstructionSet set, int lanes)
    {
        int channels = spec.OutputChannels;
        for (int wide = set.Lanes; spec.Columns.Stride == 1 && wide >= 4; wide /= 2)
        {
            int run = wide / GreatestCommonDivisor(channels, wide);
            double saved = (double)((channels + lanes - 1) / lanes) / ((double)channels / wide);
            if (run > 1 && saved >= WorthARun && run * channels * spec.Taps <= LargestRepeatedFilter && (interior ?? run) >= run)
            {
                return (wide, run);
            }
        }

        return (lanes, 1);
    }

    private static DepthwiseTile Tile(DepthwiseSpec spec, InstructionSet set, int rows, int columns, int run, int lanes)
    {
        int channels = spec.OutputChannels * run;
        int most = set.MemoryOperands
            ? Accumulators / (rows * columns)
            : Math.Min(Accumulators / (rows * columns), (set.Registers - 2) / ((rows * columns) + spec.Columns.Kernel));
        int vectors = VectorsFor(channels, lanes, Math.Max(1, most));
        TapOrder order = set.MemoryOperands ? TapOrder.Taps : TapOrder.Inputs;
        return WithLoops(new(rows, columns, run, vectors, lanes, channels, TapLoop.Unrolled, TapLoop.Unrolled, order), spec, TapLoop.Looped);
    }

    private static DepthwiseTile WithLoops(DepthwiseTile tile, DepthwiseSpec spec, TapLoop rows)
    {
        bool columnsFit = tile.Accumulators * spec.Columns.Kernel <= LargestTile;
        bool allFit = tile.Accumulators * spec.Taps <= LargestTile;
        return tile with
        {
            KernelRows = rows == TapLoop.Looped && allFit ? TapLoop.Unrolled : rows,
            KernelColumns = columnsFit ? TapLoop.Unrolled : TapLoop.Looped,
            Order = columnsFit ? tile.Order : TapOrder.Taps,
        };
    }

    // As many vectors as allowed that divide the channels evenly; else as many as allowed, the last step overlapping.
    private static int VectorsFor(int channels, int lanes, int most)
    {
        int available = channels / lanes;
        int limit = Math.Min(most, available);
        return Enumerable.Range(1, limit).LastOrDefault(vectors => channels % (vectors * lanes) == 0 && vectors * 2 > limit) is > 0 and int even
            ? even
            : limit;
    }

    private static int GreatestCommonDivisor(int a, int b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);
}
