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

    // Two multiply-adds a cycle with a latency of four cycles keep 8 sums busy; 12 to 14 leave room for late loads and
    // still fit 16 registers with a weight.
    private const int Accumulators = 14;

    // Filling vectors by runs of pixels costs a filter repeated for each call; it has to save a tenth of the work.
    private const double WorthARun = 1.1;

    // The repeated filter is read once a tile: beyond a third of L1 (48 KB) it would displace the image.
    private const int LargestRepeatedFilter = 4096;

    // Rows × columns, the best first. Rows share inputs and weights: 3 × 4 loads 39 operands for 36 multiply-adds a kernel
    // row. The others divide other widths without a remainder.
    private static readonly (int Rows, int Columns)[] Shapes = [(3, 4), (2, 7), (2, 6), (2, 5), (4, 3), (3, 3), (4, 2), (4, 1)];

    public static DepthwisePlan Plan(DepthwiseSpec spec, ImageSpec image, InstructionSet set)
    {
        int channels = spec.OutputChannels;
        int lanes = set.LanesFor(channels);
        int? interior = image.Width is int width ? spec.Columns.Interior(spec.Padding, width) : null;
        int? output = image.Width is int input ? spec.Columns.OutputSize(spec.Padding, input) : null;
        (int runLanes, int run) = Run(spec, interior, set, lanes);
        (int rows, int columns) = run > 1 ? (4, 3) : Shape(spec, output);

        List<DepthwiseTile> inside = [];
        if (run > 1)
        {
            inside.Add(Tile(spec, set, rows, 1, run, runLanes));
        }

        if (run == 1 || lanes > 1)
        {
            inside.Add(Tile(spec, set, rows, columns, 1, lanes));
        }

        (int Before, int After)? overhang = spec.Columns.Overhang(spec.Padding, image.Width);
        bool unrolled = inside[inside.Count - 1].KernelColumns == TapLoop.Unrolled;
        EdgeColumns edges = run > 1 || overhang is null || !unrolled ? EdgeColumns.Pixels : Edges(spec, columns, output, overhang.Value);
        bool pixels = edges == EdgeColumns.Pixels || (edges == EdgeColumns.Tiles && !(interior >= columns));
        return new(
            spec,
            set == InstructionSet.Scalar ? default : new(inside),
            new(inside.Select(tile => WithLoops(tile with { Rows = 1 }, spec, TapLoop.Ranged))),
            edges,
            edges == EdgeColumns.Pixels ? 0 : overhang!.Value.Before,
            edges == EdgeColumns.Pixels ? 0 : overhang!.Value.After,
            pixels ? new(1, 1, 1, VectorsFor(channels, lanes, 4), lanes, channels, TapLoop.Ranged, TapLoop.Ranged, TapOrder.Taps) : null);
    }

    // A known width is divided evenly where that is possible: 7 columns are one tile of 7, not 4 and an overlap of 3.
    private static (int Rows, int Columns) Shape(DepthwiseSpec spec, int? output)
    {
        IEnumerable<(int Rows, int Columns)> shapes = Shapes.Where(shape => shape.Rows <= (spec.Rows.Kernel <= 3 ? 4 : 2));
        if (spec.Columns.Stride > 1)
        {
            // two neighbouring outputs of a stride share few inputs; more vectors of channels use whole cache lines
            shapes = [(3, 2), (2, 3), (2, 2), (3, 1), .. shapes];
        }

        return output is not int known || known == 0
            ? shapes.First()
            : shapes.Where(shape => shape.Columns <= known)
                .DefaultIfEmpty((Rows: 4, Columns: 1))
                .OrderBy(shape => (known + shape.Columns - 1) / shape.Columns * shape.Columns * 8 / known)
                .First();
    }

    // Edge tiles need a tile that reaches from the edge into the interior.
    private static EdgeColumns Edges(DepthwiseSpec spec, int columns, int? output, (int Before, int After) overhang)
    {
        int left = (overhang.Before + spec.Columns.Stride - 1) / spec.Columns.Stride;
        int right = (overhang.After + spec.Columns.Stride - 1) / spec.Columns.Stride;
        return output == columns ? EdgeColumns.Whole
            : left <= columns && right <= columns ? EdgeColumns.Tiles
            : EdgeColumns.Pixels;
    }

    // Neighbouring pixels that together fill whole vectors. For a stride of 1 they are neighbours in the input too; for
    // another stride their inputs have to be shuffled together, which pays where one pixel is less than a vector.
    private static (int Lanes, int Run) Run(DepthwiseSpec spec, int? interior, InstructionSet set, int lanes)
    {
        int channels = spec.OutputChannels;
        bool possible = spec.Columns.Stride == 1 || (channels < 4 && spec.Columns.Stride <= 4);
        for (int wide = set.Lanes; possible && wide >= 4; wide /= 2)
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
