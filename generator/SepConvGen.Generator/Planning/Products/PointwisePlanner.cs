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
    /// <param name="brevity">How much is written out.</param>
    /// <param name="forced">The tiles that it is to have; null where they are to be chosen.</param>
    public static PointwisePlan Plan(PointwiseSpec spec, bool buffered, InstructionSet set, int inputStride, Brevity brevity = default, ProductChoice? forced = null)
    {
        MatrixProduct product = ProductPlanner.Plan(spec.InputChannels, spec.OutputChannels, groups: 1, buffered, set, forced?.Vectors ?? OutputPanel.Pair);
        PixelWalk walk = new(new(product.Panels.Select(Tiles)), inputStride);
        int block = set.Element.Stored.ElementsIn(Caches.Block) / spec.InputChannels / walk.Highest;
        return new(spec, product, walk) { BlockPixels = Math.Max(block, 1) * walk.Highest };

        TiledPanel Tiles(OutputPanel panel)
        {
            int highest = TileHeights.Highest(panel.Vectors, set, inputStride, forced);
            return TiledPanel.Of(panel, brevity.Of([.. TileHeights.Halves(highest)]), product.Depth, set);
        }
    }
}
