using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>Chooses the tiles of a depthwise step over sequences: all of one row.</summary>
/// <remarks>
/// Measured with 512-bit vectors on 64 K floats in and out, so that a window of 3 is bound by L2 (130 GB/s in all):
/// Evidence/depthwise-sequences.csv. 12 steps × 1 vector win up to 256 channels, 6×2 at 512, 3×4 at 1,024.
/// </remarks>
internal static class SequencePlanner
{
    // Sums that keep the multiply-adds busy (two a cycle, four cycles each), and leave registers for the weights of a window
    // of up to 18 taps, so that each input is loaded once; 16 registers hold them and a weight.
    private const int Sums = 12;

    // A tile reads the repeated filter once for all its columns, so it may come from L2: 64 KB, every window of one channel.
    private const int LargestRepeatedFilter = 64 * 1024;

    /// <summary>The plan of a step.</summary>
    /// <param name="spec">The step.</param>
    /// <param name="image">What is known of the sequence.</param>
    /// <param name="set">The instruction set.</param>
    /// <param name="brevity">How much is written out.</param>
    /// <param name="canJoin">Whether neighbouring steps of its input are neighbours in memory.</param>
    /// <param name="forced">The tile that is to do most of the work; null where it is to be chosen.</param>
    public static DepthwisePlan Plan(DepthwiseSpec spec, ImageSpec image, InstructionSet set, Brevity brevity, bool canJoin, DepthwiseTile? forced = null)
    {
        int channels = spec.OutputChannels;
        int lanes = set.LanesFor(channels);
        (int joinedLanes, int joined) = canJoin ? PixelJoining.Choose(spec, null, set, lanes, LargestRepeatedFilter) : (lanes, 1);
        DepthwiseTile? along = forced is null ? SlidingSteps.Tile(spec, image, set, brevity, joined, joinedLanes) : forced.SlidesAlong ? forced : null;
        List<DepthwiseTile> tiles = [];
        if (joined > 1 || lanes > 1)
        {
            DepthwiseTile main = (along is null ? forced : null) ?? Main(spec, set, brevity, joined, joined > 1 ? joinedLanes : lanes);
            tiles.Add(main);
            if (main.JoinedPixels > 1)
            {
                tiles.AddRange(new[] { main.Columns / 3, 1 }.Where(columns => columns > 0 && columns < main.Columns).Distinct()
                    .Select(columns => Tile(spec, set, brevity, columns, main.JoinedPixels, main.Vectors, main.Lanes)));
            }
        }

        // a step alone, for what is left: pieces of a stream are often no longer
        tiles.Add(Tile(spec, set, brevity, 1, 1, DepthwiseTiles.VectorsFor(channels, lanes, 4), lanes));
        bool edges = image.Width is int width
            ? spec.Columns.OutputSize(spec.Padding, width) > spec.Columns.Interior(spec.Padding, width)
            : spec.Padding is Padding.Same or Padding.SameLower || spec.Columns.Before + spec.Columns.After > 0;
        return new(
            spec,
            default,
            new(tiles),
            null,
            null,
            EdgeMethod.Pixels,
            edges ? DepthwiseTiles.OfOnePixel(channels, lanes) with { KernelRows = TapLoop.Unrolled } : null)
        {
            IsSequence = true,
            Along = along,
        };
    }

    private static DepthwiseTile Main(DepthwiseSpec spec, InstructionSet set, Brevity brevity, int joined, int lanes)
    {
        if (joined == 1)
        {
            (int steps, int vectors) = Shape(spec, set, lanes);
            return Tile(spec, set, brevity, steps, 1, vectors, lanes);
        }

        int joinedVectors = JoinedVectors(spec, spec.OutputChannels * joined / lanes);
        return Tile(spec, set, brevity, Math.Max(Sums / joinedVectors, 1), joined, joinedVectors, lanes);
    }

    // Steps 2 KB apart fall into half of L1's sets, those 4 KB (a page) apart into one, which has 12 ways: fewer steps, and
    // as many more neighbouring vectors of each. (Arm's L1 has ways that are four times as long, and its registers must hold
    // the weights, or there are more loads than multiply-adds.)
    private static (int Steps, int Vectors) Shape(DepthwiseSpec spec, InstructionSet set, int lanes)
    {
        int apart = spec.OutputChannels * spec.Columns.Stride;
        int page = set.Element.Stored.ElementsIn(Caches.Page);
        int most = !set.MemoryOperands ? 1 : apart % page == 0 ? 4 : apart % (page / 2) == 0 ? 2 : 1;
        int vectors = DepthwiseTiles.VectorsFor(spec.OutputChannels, lanes, most);
        return (Sums / vectors, vectors);
    }

    // Vectors of joined steps share neither inputs nor weights; under a stride their inputs are joined all at once.
    private static int JoinedVectors(DepthwiseSpec spec, int vectors) => spec.Columns.Stride > 1 ? vectors : 1;

    /// <summary>A tile of so many columns of <paramref name="joined"/> steps each.</summary>
    public static DepthwiseTile Tile(DepthwiseSpec spec, InstructionSet set, Brevity brevity, int columns, int joined, int vectors, int lanes) =>
        DepthwiseTiles.Of(spec, set, brevity, 1, columns, joined, vectors, lanes) with { KernelRows = TapLoop.Unrolled };
}
