using System;
using System.Linq;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>Chooses the panels and tiles of a pointwise step.</summary>
internal static class PointwisePlanner
{
    /// <summary>The plan of a step.</summary>
    /// <param name="spec">The step.</param>
    /// <param name="buffered">Whether all weights are copied anyway.</param>
    /// <param name="set">The instruction set.</param>
    /// <param name="inputStride">Floats from a pixel of the input to the next.</param>
    /// <param name="pixels">All its pixels, where they are known.</param>
    /// <param name="brevity">How much is written out.</param>
    /// <param name="forced">The tiles that it is to have; null where they are to be chosen.</param>
    public static PointwisePlan Plan(PointwiseSpec spec, bool buffered, InstructionSet set, int inputStride, long? pixels = null, Brevity brevity = default, ProductChoice? forced = null)
    {
        int few = (int)Math.Max(Math.Min(pixels ?? InstructionSet.BusySums, InstructionSet.BusySums), 1);
        int vectors = forced?.Vectors ?? Vectors(few, set);
        MatrixProduct product = ProductPlanner.Plan(spec.InputChannels, spec.OutputChannels, groups: 1, buffered, set, vectors, brevity);
        PixelWalk walk = new(new(product.Panels.Select(Tiles)), inputStride);
        int block = set.Element.Stored.ElementsIn(Caches.Block) / spec.InputChannels / walk.Highest;
        return new(spec, product, walk) { BlockPixels = Math.Max(block, 1) * walk.Highest };

        TiledPanel Tiles(OutputPanel panel)
        {
            int highest = TileHeights.Highest(panel.Vectors, set, inputStride, forced);
            if (vectors > OutputPanel.Pair && forced is null)
            {
                highest = Math.Min(highest, few);
            }

            return TiledPanel.Of(panel, brevity.Of([.. TileHeights.Halves(highest)]), product.Depth, set);
        }
    }

    // A pair, but more where a pair of each of few pixels are not enough sums: a fully connected layer took 52 µs with two and
    // 45 with eight (1280 → 1000, AVX-512; AVX2 73 and 53).
    private static int Vectors(int pixels, InstructionSet set)
    {
        int vectors = InstructionSet.BusySums / pixels;
        while (vectors > OutputPanel.Pair && ProductBudget.OfTile(pixels, vectors, run: 1, set).Used > set.Registers)
        {
            vectors--;
        }

        return Math.Max(vectors, OutputPanel.Pair);
    }
}
