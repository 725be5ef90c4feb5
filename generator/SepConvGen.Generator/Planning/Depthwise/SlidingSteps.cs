using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>
/// Chooses tiles that slide along a sequence of few channels, under a window that is longer than a column of joined steps: an
/// input is loaded once for all columns that have it under a tap.
/// </summary>
/// <remarks>
/// Column after column begins at its first tap as the window reaches it, so that those in work are at taps a column apart: 63 taps over
/// 16 joined steps are 4 columns. Each has its taps in ascending order. Parts of the sequence, side by side, share the weights and
/// keep the multiply-adds busy. A load that straddles cache lines costs two, so that tiles which stay in place wait for 25 loads in
/// 12 multiply-adds, and five parts for 14 in 20: Evidence/sliding-steps.csv.
/// </remarks>
internal static class SlidingSteps
{
    // Two multiply-adds a cycle, each of four cycles.
    private const int FewestSums = 7;

    private const int MostSums = 24;

    private const int MostSumsOfFewRegisters = 12;

    // Each has a reference of its own in a general register.
    private const int MostParts = 6;

    /// <summary>The tile for the inside of a sequence; null where none pays.</summary>
    /// <param name="spec">What it computes.</param>
    /// <param name="image">What is known of the sequence.</param>
    /// <param name="set">The instruction set.</param>
    /// <param name="brevity">How much is written out.</param>
    /// <param name="joined">Steps that a column joins.</param>
    /// <param name="lanes">Lanes of a vector.</param>
    public static DepthwiseTile? Tile(DepthwiseSpec spec, ImageSpec image, InstructionSet set, Brevity brevity, int joined, int lanes)
    {
        int most = set.Registers >= 32 ? MostSums : MostSumsOfFewRegisters;
        DepthwiseTile? tile = All(spec, set, brevity, joined, lanes).LastOrDefault(tile => tile.Rows == 1 || tile.Accumulators <= most);
        bool isLong = spec.Taps * 2 >= joined * 3;
        bool hasRoom = tile is not null && (image.Width is not int width || Rounds(spec.Columns.Interior(spec.Padding, width), tile, spec) >= Fewest(tile));
        return isLong && hasRoom && tile!.Accumulators >= FewestSums ? tile : null;
    }

    /// <summary>Those that fit the registers and the JIT's limits, of one part and more; none where steps share no inputs, or on Arm, which loads each weight for a multiply-add.</summary>
    public static IEnumerable<DepthwiseTile> All(DepthwiseSpec spec, InstructionSet set, Brevity brevity, int joined, int lanes)
    {
        bool possible = set.MemoryOperands && joined > 1 && spec.Taps > joined && spec.Columns is { Stride: 1, Dilation: 1 };
        int columns = Integers.DivideUp(spec.Taps, joined);
        return Enumerable.Range(1, possible ? Math.Min(brevity.LargestTile / spec.Taps, MostParts) : 0)
            .Select(parts => new DepthwiseTile(parts, columns, joined, 1, lanes, spec.OutputChannels * joined, TapLoop.Unrolled, TapLoop.Sliding, TapOrder.Inputs))
            .Where(tile => DepthwiseRegisters.Of(tile, spec, set).Free > 0);
    }

    /// <summary>Steps of output that a round completes, in all parts.</summary>
    public static int StepsOf(DepthwiseTile tile) => tile.Rows * tile.JoinedPixels;

    /// <summary>Steps of input that the last round loads behind the taps of its outputs: columns are of whole vectors, taps may be fewer.</summary>
    public static int Reach(DepthwiseTile tile, DepthwiseSpec spec) => (tile.Columns * tile.JoinedPixels) - spec.Taps;

    /// <summary>The fewest columns of a part: the first is complete after as many rounds as there are columns in work, and those that begin later do not count.</summary>
    public static int Fewest(DepthwiseTile tile) => tile.Columns;

    private static int Rounds(int interior, DepthwiseTile tile, DepthwiseSpec spec) => Math.Max(interior - Reach(tile, spec), 0) / StepsOf(tile);
}
