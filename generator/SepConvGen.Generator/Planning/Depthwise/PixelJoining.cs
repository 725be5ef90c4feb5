using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>Joins neighbouring pixels that together fill whole vectors, where the channels of one do not.</summary>
internal static class PixelJoining
{
    // Filling vectors by joined pixels costs a filter repeated for each call, and columns share fewer inputs.
    private const double WorthIt = 1.1;

    // The repeated filter is read once a tile: beyond a third of L1 (48 KB) it would displace the image.
    private const int LargestRepeatedFilter = 16 * 1024;

    // NEON holds all weights of joined pixels with 4 rows: 4 sums, 25 weights and an input are 30 registers. (Of the
    // constants of HardSwish, the largest activation, one goes to the stack.)
    public const int MostTapsOnNeon = 25;

    /// <summary>How many pixels are joined, and the lanes of their vectors; 1 where one pixel is enough.</summary>
    /// <remarks>
    /// For a stride of 1 they are neighbours in the input too; for another stride their inputs have to be shuffled together,
    /// which pays where one pixel is less than a vector.
    /// </remarks>
    public static (int Lanes, int Pixels) Choose(DepthwiseSpec spec, int? width, InstructionSet set, int lanes, int largestFilter = LargestRepeatedFilter)
    {
        int channels = spec.OutputChannels;
        int? interior = width is int columns ? spec.Columns.Interior(spec.Padding, columns) : null;
        bool possible = spec.Columns.Stride == 1 || (channels < 4 && spec.Columns.Stride <= 4);
        for (int wide = set.Lanes; possible && wide >= 4; wide /= 2)
        {
            int pixels = Fewest(channels, wide);
            double saved = (double)Integers.DivideUp(channels, lanes) / ((double)channels / wide);
            if (pixels > 1 && saved >= (spec.Taps <= 12 ? WorthIt : WorthIt + 0.2) && pixels * channels * spec.Taps <= set.Element.Stored.ElementsIn(largestFilter) && ((interior ?? pixels) >= pixels || RowEnd.Meet(spec, wide, width)))
            {
                return (wide, spec.Columns.Stride == 1 ? WithMore(pixels, channels, interior) : pixels);
            }
        }

        return (lanes, 1);
    }

    /// <summary>The fewest pixels whose channels fill whole vectors.</summary>
    public static int Fewest(int channels, int lanes) => lanes / Integers.GreatestCommonDivisor(channels, lanes);

    // Columns of joined pixels share no inputs, so rows have to: 6 rows load 24 inputs for 54 multiply-adds of a 3×3 kernel.
    // NEON's listing: 3×3 54 on 34 loads, 5×5 with 4 rows 100 on 66. For larger kernels, and for a stride (whose inputs are
    // joined from two loads each), it stays below one a load: 7×7 42 on 49, 3×3 with stride 2 36 on 77.
    public static int Rows(DepthwiseSpec spec, InstructionSet set) => set.MemoryOperands
        ? set.Registers >= 32 && (spec.Taps <= 12 || spec.Columns.Stride == 1) ? 6 : 4
        : spec.Columns.Stride > 1 || spec.Taps == MostTapsOnNeon ? 4 : 6;

    // Few channels make short tiles, whose call costs as much as their work: more pixels, where a known width has room for
    // them without a remainder.
    private static int WithMore(int pixels, int channels, int? interior)
    {
        int best = pixels;
        for (int more = pixels * 2; interior is int known && more * channels <= 192 && more <= known; more *= 2)
        {
            best = Integers.RoundUp(known, more) - known <= known / 20 ? more : best;
        }

        return best;
    }
}
