using System.Collections.Generic;

namespace SepConvGen.Generator.Planning;

/// <summary>How many pixels the tiles of a matrix product have.</summary>
internal static class TileHeights
{
    // Pixels a page (4 KB) apart fall into one set of L1, which has 12 ways and through which the weights stream too. A
    // tile of 7 pixels keeps its inputs (Evidence/product-heights.csv).
    private const int Ways = 7;

    /// <summary>A height, and half of each height before it, down to one pixel.</summary>
    public static IEnumerable<int> Halves(int highest)
    {
        for (int height = highest; height > 0; height /= 2)
        {
            yield return height;
        }
    }

    /// <summary>
    /// The highest tile of so many vectors. On NEON 8 pixels stay 8: 7 would have 56 multiply-adds on 15 loads, fewer than 4 a load,
    /// and Arm's L1 has 4 ways anyway.
    /// </summary>
    /// <param name="vectors">Vectors of outputs.</param>
    /// <param name="set">The instruction set.</param>
    /// <param name="inputStride">Floats from the input of a pixel to that of its neighbour.</param>
    /// <param name="forced">What tiles of so many vectors are to be instead; null where all are to be chosen.</param>
    public static int Highest(int vectors, InstructionSet set, int inputStride, ProductChoice? forced)
    {
        if (forced is not null && forced.Vectors == vectors)
        {
            return forced.Pixels;
        }

        int highest = Highest(vectors, set);
        return inputStride % set.Element.Stored.ElementsIn(Caches.Page) == 0 && set.MemoryOperands && highest > Ways ? Ways : highest;
    }

    // Pixels of the highest tile, by the registers of sums + weights + inputs:
    //   32, broadcast from memory:  14×2 + 2 + 1 = 31,  9×3 + 3 + 1 = 31,  14×1 + 1 + 1 = 16 (more pixels add no reuse)
    //   16, broadcast from memory:   6×2 + 2 + 1 = 15,  4×3 + 3 + 1 = 16,  12×1 + 1 + 1 = 14
    //   NEON multiplies by an element of a vector of four inputs, so each pixel holds one more register:
    //                                8×2 + 2 + 8 = 26 (64 multiply-adds on 16 loads), 6×3 + 3 + 6 = 27 (72 on 18),
    //                               12×1 + 1 + 12 = 25 (48 on 16; one vector cannot have 4 a load: h pixels, 4h on h + 4);
    //                                no spills in RyuJIT's listing, no broadcasts
    private static int Highest(int vectors, InstructionSet set) => (set.Registers, set.MemoryOperands, vectors) switch
    {
        (32, true, 1) => 14,
        (32, true, 2) => 14,
        (32, true, _) => 9,
        (32, false, 1) => 12,
        (32, false, 2) => 8,
        (32, false, _) => 6,
        (_, _, 1) => 12,
        (_, _, 2) => 6,
        _ => 4,
    };
}
