using System;
using System.Linq;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>Makes the tiles of a depthwise step: how many vectors of channels one of given rows and columns has.</summary>
internal static class DepthwiseTiles
{
    // Two multiply-adds a cycle with a latency of four cycles keep 8 sums busy; 12 to 14 leave room for late loads and,
    // with a weight, fit 16 registers.
    private const int Accumulators = 14;

    /// <summary>A tile of whole pixels.</summary>
    public static DepthwiseTile OfPixels(DepthwiseSpec spec, InstructionSet set, Brevity brevity, int rows, int columns, int lanes, int vectorsAtMost = 3)
    {
        int most = Math.Min(vectorsAtMost, MostVectors(rows * columns, set));
        return Of(spec, set, brevity, rows, columns, 1, VectorsFor(spec.OutputChannels, lanes, Math.Max(1, most)), lanes);
    }

    /// <summary>A tile of one column of joined pixels.</summary>
    public static DepthwiseTile OfJoined(DepthwiseSpec spec, InstructionSet set, Brevity brevity, int rows, int pixels, int lanes)
    {
        int channels = spec.OutputChannels * pixels;
        int most = Math.Min(3, MostVectors(rows, set));
        if (set.Registers >= 32)
        {
            most = Math.Min(most, (set.Registers - 2) / (rows + (spec.Taps <= 12 ? spec.Taps : spec.Columns.Kernel)));

            // One vector and all its weights have as many multiply-adds a load as two, and registers to spare. Larger kernels on x86:
            // 6 sums, 25 weights and an input are 32 registers; several vectors, whose inputs straddle cache lines side by side,
            // take 1.1 to 1.6 times as long (Evidence/joined-pixels.csv). On Arm, where not all weights fit, as many vectors as do not overlap.
            if (set.MemoryOperands ? spec.Taps > 12 : most < 2 || channels / lanes % most != 0 || spec.Taps <= PixelJoining.MostTapsOnNeon)
            {
                most = 1;
            }
        }

        int vectors = spec.Columns.Stride > 1 ? channels / lanes : VectorsFor(channels, lanes, Math.Max(1, most));
        return Of(spec, set, brevity, rows, 1, pixels, vectors, lanes);
    }

    /// <summary>A tile with its loops, of so many vectors.</summary>
    public static DepthwiseTile Of(DepthwiseSpec spec, InstructionSet set, Brevity brevity, int rows, int columns, int pixels, int vectors, int lanes) => TapLoops.Choose(
        new(rows, columns, pixels, vectors, lanes, spec.OutputChannels * pixels, TapLoop.Unrolled, TapLoop.Unrolled, TapOrder.Taps),
        spec,
        set,
        TapLoop.Looped,
        brevity);

    /// <summary>One row of a tile, with as many kernel rows as are inside the image.</summary>
    public static DepthwiseTile OneRow(DepthwiseTile tile, DepthwiseSpec spec, InstructionSet set, Brevity brevity) =>
        TapLoops.Choose(tile with { Rows = 1 }, spec, set, TapLoop.Ranged, brevity);

    /// <summary>A tile of one pixel, with as many kernel rows and columns as are inside the image.</summary>
    public static DepthwiseTile OfOnePixel(int channels, int lanes) =>
        new(1, 1, 1, VectorsFor(channels, lanes, 4), lanes, channels, TapLoop.Ranged, TapLoop.Ranged, TapOrder.Taps);

    /// <summary>As many vectors as allowed, but not so many that the overlap of the last step repeats a quarter of the work.</summary>
    public static int VectorsFor(int channels, int lanes, int most)
    {
        int needed = Integers.DivideUp(channels, lanes);
        int vectors = Math.Min(most, channels / lanes);
        while (Integers.RoundUp(needed, vectors) * 4 > needed * 5)
        {
            vectors--;
        }

        return vectors;
    }

    private static int MostVectors(int pixels, InstructionSet set) =>
        set.Registers >= 32 ? (set.Registers - 4) / pixels : Accumulators / pixels;
}
