using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>The tiles that could do most of the work of a depthwise step.</summary>
internal static class DepthwiseCandidates
{
    private const int MostRows = 4;

    private const int MostJoinedRows = 6;

    private const int MostColumns = 8;

    private const int MostSteps = 24;

    private const int MostVectors = 4;

    /// <summary>Those that fit the registers and the JIT's limits, in every order; none for scalar code.</summary>
    /// <param name="own">The planner's own plan.</param>
    /// <param name="image">What is known of the image.</param>
    /// <param name="set">The instruction set.</param>
    public static IEnumerable<DepthwiseTile> Of(DepthwisePlan own, ImageSpec image, InstructionSet set)
    {
        if (set.Lanes == 1)
        {
            return [];
        }

        DepthwiseSpec spec = own.Spec;
        IEnumerable<DepthwiseTile> tiles = Pixels(spec, image, set);
        if (own.Main.JoinedPixels > 1)
        {
            tiles = tiles.Concat(Joined(own.Main, spec, image, set));
        }

        return tiles
            .Where(tile => tile.KernelColumns == TapLoop.Unrolled && tile.Accumulators >= (tile.JoinedPixels > 1 ? InstructionSet.BusySums / 2 : InstructionSet.BusySums))
            .SelectMany(tile => TapLoops.Orders(tile, spec, set).Select(order => Ordered(tile, order, spec, image, set)))
            .Where(tile => DepthwiseRegisters.Of(tile, spec, set).Free >= 0)
            .Concat(image.IsSequence ? SlidingSteps.All(spec, set, default, own.Main.JoinedPixels, own.Main.Lanes) : [])
            .Concat(!image.IsSequence && SlidingDepthwise.Widest(spec, image, set) is { } sliding ? [sliding] : Enumerable.Empty<DepthwiseTile>());
    }

    // Of whole pixels, where an eighth of a known width at most is done twice.
    private static IEnumerable<DepthwiseTile> Pixels(DepthwiseSpec spec, ImageSpec image, InstructionSet set)
    {
        int lanes = set.LanesFor(spec.OutputChannels);
        int? width = image.Width is int input ? spec.Columns.OutputSize(spec.Padding, input) : null;
        return
            from rows in Enumerable.Range(1, image.IsSequence ? 1 : MostRows)
            from columns in Enumerable.Range(1, image.IsSequence ? MostSteps : MostColumns)
            where lanes > 1 && (width is not int known || (columns <= known && Integers.RoundUp(known, columns) * 8 <= known * 9))
            from vectors in Enumerable.Range(1, MostVectors)
            where vectors * lanes <= spec.OutputChannels && DepthwiseTiles.VectorsFor(spec.OutputChannels, lanes, vectors) == vectors
            select Tile(spec, image, set, rows, columns, 1, vectors, lanes);
    }

    // Of as many joined pixels as the planner's own.
    private static IEnumerable<DepthwiseTile> Joined(DepthwiseTile own, DepthwiseSpec spec, ImageSpec image, InstructionSet set) =>
        from rows in Enumerable.Range(1, image.IsSequence ? 1 : MostJoinedRows)
        from columns in Enumerable.Range(1, image.IsSequence ? MostSteps : 1)
        from vectors in own.LoadsStrided(spec) ? [own.Vectors] : Enumerable.Range(1, MostVectors)
        where vectors * own.Lanes <= own.Channels && own.Channels % (vectors * own.Lanes) == 0
        select Tile(spec, image, set, rows, columns, own.JoinedPixels, vectors, own.Lanes);

    private static DepthwiseTile Tile(DepthwiseSpec spec, ImageSpec image, InstructionSet set, int rows, int columns, int joined, int vectors, int lanes) => image.IsSequence
        ? SequencePlanner.Tile(spec, set, default, columns, joined, vectors, lanes)
        : DepthwiseTiles.Of(spec, set, default, rows, columns, joined, vectors, lanes);

    private static DepthwiseTile Ordered(DepthwiseTile tile, TapOrder order, DepthwiseSpec spec, ImageSpec image, InstructionSet set)
    {
        DepthwiseTile ordered = TapLoops.Choose(tile, spec, set, TapLoop.Looped, default, order);
        return image.IsSequence ? ordered with { KernelRows = TapLoop.Unrolled } : ordered;
    }
}
