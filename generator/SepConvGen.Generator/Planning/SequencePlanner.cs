using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>Chooses the tiles of a depthwise step over sequences: all of one row.</summary>
internal static class SequencePlanner
{
    public static DepthwisePlan Plan(DepthwiseSpec spec, ImageSpec image, InstructionSet set)
    {
        int channels = spec.OutputChannels;
        int lanes = set.LanesFor(channels);
        (int runLanes, int run) = DepthwisePlanner.Run(spec, null, set, lanes);
        List<DepthwiseTile> tiles = [];
        if (run > 1)
        {
            int vectors = RunVectors(spec, channels * run / runLanes);
            tiles.Add(Tile(spec, set, Math.Max(Sums(set) / vectors, 1), run, vectors, runLanes));
            tiles.Add(Tile(spec, set, 1, run, vectors, runLanes));
        }
        else if (lanes > 1)
        {
            (int steps, int vectors) = Shape(spec, set, lanes);
            tiles.Add(Tile(spec, set, steps, 1, vectors, lanes));
        }

        // a step alone, for what is left: pieces of a stream are often no longer
        tiles.Add(Tile(spec, set, 1, 1, DepthwisePlanner.VectorsFor(channels, lanes, 4), lanes));
        bool edges = image.Width is int width
            ? spec.Columns.OutputSize(spec.Padding, width) > spec.Columns.Interior(spec.Padding, width)
            : spec.Padding is Padding.Same or Padding.SameLower || spec.Columns.Before + spec.Columns.After > 0;
        return new(
            spec,
            default,
            new(tiles),
            null,
            null,
            EdgeColumns.Pixels,
            edges ? DepthwisePlanner.Pixel(channels, lanes) with { KernelRows = TapLoop.Unrolled } : null)
        {
            IsSequence = true,
        };
    }

    // Sums that keep the multiply-adds busy (two a cycle, four cycles each) and leave registers for the weights of a short
    // window, so that each input is loaded once.
    private static int Sums(InstructionSet set) => 12;

    // Neighbouring vectors of a step use whole cache lines; steps share inputs and weights.
    private static (int Steps, int Vectors) Shape(DepthwiseSpec spec, InstructionSet set, int lanes) => (Sums(set), 1);

    // A run's vectors share neither inputs nor weights; under a stride their inputs are joined all at once.
    private static int RunVectors(DepthwiseSpec spec, int vectors) => spec.Columns.Stride > 1 ? vectors : 1;

    private static DepthwiseTile Tile(DepthwiseSpec spec, InstructionSet set, int columns, int run, int vectors, int lanes) =>
        DepthwisePlanner.WithLoops(
            new(1, columns, run, vectors, lanes, spec.OutputChannels * run, TapLoop.Unrolled, TapLoop.Unrolled, TapOrder.Taps),
            spec,
            set,
            TapLoop.Looped) with { KernelRows = TapLoop.Unrolled };
}
