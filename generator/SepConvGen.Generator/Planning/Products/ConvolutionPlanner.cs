using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>Chooses the panels, tiles and walk of a convolution.</summary>
internal static class ConvolutionPlanner
{
    // Pixels so many floats apart are one by one: the offsets within a tile are ints, and no image is so wide.
    private const int Far = 1 << 24;

    /// <summary>The plan of a step.</summary>
    /// <param name="spec">The step.</param>
    /// <param name="image">What is known of the image.</param>
    /// <param name="buffered">Whether all weights are copied anyway.</param>
    /// <param name="set">The instruction set.</param>
    /// <param name="brevity">How much is written out.</param>
    /// <param name="forced">The tiles that it is to have, if it has any; null where they are to be chosen.</param>
    /// <param name="sweeps">Whether small groups may be swept: not where the residual's rows lie otherwise than those of the output.</param>
    public static ConvolutionPlan Plan(
        ConvolutionSpec spec, ImageSpec image, bool buffered, InstructionSet set, Brevity brevity = default, ProductChoice? forced = null, bool sweeps = true)
    {
        // groups of fewer outputs than lanes: a vector holds outputs of several. A sweep spreads an input once for all rows of a
        // kernel; a sequence has one.
        if (sweeps && spec.ResultsAreDense && spec.InputStride == spec.InputChannels && spec.Groups > 1 && !image.IsSequence && GroupSweepPlanner.Plan(spec, image, set, brevity) is { } sweep)
        {
            return new(spec, ProductPlanner.Swept(spec.Depth, spec.OutputChannels, sweep.Lanes, sweep.Sweep.Panels.Select(panel => panel.Outputs)), sweep.Sweep);
        }

        MatrixProduct product = ProductPlanner.Plan(spec.Depth, spec.OutputChannels, spec.Groups, buffered, set, forced?.Vectors ?? OutputPanel.Pair, brevity);
        return new(spec, product, Walks(spec, image, product, set, brevity, forced).OfType<TiledWalk>().First());
    }

    // Those that may fit, the best first: the first that does is taken.
    private static IEnumerable<TiledWalk?> Walks(ConvolutionSpec spec, ImageSpec image, MatrixProduct product, InstructionSet set, Brevity brevity, ProductChoice? forced)
    {
        int stride = (int)Math.Min((long)spec.Columns.Stride * spec.InputStride, Far);
        bool edges = spec.Columns.MayOverhang(spec.Padding, image.Width);
        int Highest(OutputPanel panel) => TileHeights.Highest(panel.Vectors, set, stride, forced);
        List<TiledPanel> Tiles(Func<OutputPanel, IEnumerable<int>> heights) => [.. product.Panels.Select(panel => TiledPanel.Of(panel, heights(panel), spec.RunInputs, set))];
        List<TiledPanel> inside = Tiles(panel => InteriorHeights(spec, image, stride, Highest(panel), brevity));
        if (image.IsSequence)
        {
            // weights that do not stay in L2, or so many edge steps that they fill tiles
            yield return StepPartWalk.Of(spec, image, inside, product.Lanes, stride, set.Element.Stored);

            // sums of all taps in registers: no other sequence has anything to gain from parts
            yield return new StepWalk(new(inside), stride, edges);
            yield break;
        }

        if (stride < Far && brevity.EdgeTiles)
        {
            // all is known: equal tiles, and none for edge columns
            yield return ImageRow.Of(spec, image) is { } row && product.Panels.All(panel => KnownWidthWalk.Fits(row, Highest(panel)))
                ? new KnownWidthWalk(new(Tiles(panel => row.Heights(Highest(panel)))), stride, row)
                : null;

            // edges that are the same at many widths: a text for each height, none for edge columns
            yield return AnyWidthWalk.Edges(spec, image) is { } known && product.Panels.All(panel => Highest(panel) > 1)
                ? new AnyWidthWalk(new(Tiles(panel => AnyWidthWalk.Heights(panel, Highest(panel), brevity))), stride, spec.Columns, known.Before, known.After)
                : null;
        }

        // any edges, and the shortest text
        yield return new InteriorWalk(new(inside), stride, edges);
    }

    // The highest tile, or one that fits as many of them into a known width with fewer pixels done twice (12 columns: 12, not
    // 7 + 3 + 1 + 1); then halves.
    private static IEnumerable<int> InteriorHeights(ConvolutionSpec spec, ImageSpec image, int stride, int highest, Brevity brevity)
    {
        if (stride == Far)
        {
            return [1];
        }

        if (image.Width is int width && spec.Columns.Interior(spec.Padding, width) is var columns and > 0)
        {
            int tiles = Integers.DivideUp(columns, highest);
            highest = Integers.DivideUp(columns, tiles);
        }

        return brevity.Of([.. TileHeights.Halves(highest)]);
    }
}
