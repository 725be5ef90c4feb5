using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>
/// How a convolution runs whose outputs do not fill vectors: strip by strip of columns, the rows of a strip are brought into planes,
/// and vectors hold neighbouring columns. A ring of planes holds the rows under the kernel, so that each row is brought there once.
/// </summary>
/// <param name="Spec">What it computes.</param>
/// <param name="Tiles">What is computed at once.</param>
/// <param name="Type">What planes hold.</param>
internal sealed record PlanarConvolution(ConvolutionSpec Spec, PlanarTiles Tiles, ElementType Type) : StagePlan
{
    // A ring that stays in L2 beside input and results.
    private const int LargestRing = 2 * Caches.Block;

    // What a row of one vector takes besides its multiply-adds, masks at both ends and calls, in tenths of those of an input and times the filter's depth, a longer one
    // in all of its vectors half of that; short products have such costs, too, and AnyRow is what is left of it for deep ones (10 columns, 32 → 8 channels 1.39). 14 columns, 3×3, time in that of outputs as lanes: 1 → 3 channels 1.41, 1 → 6 0.91,
    // 1 → 8 1.27, 3 → 3 1.36, 3 → 6 0.83, 3 → 8 1.41, 16 → 3 0.84, 16 → 8 1.05 (Evidence/planar-rows.csv); 28 columns 3 → 17 1.38, 112 1.02 (Evidence/planar-halves.csv).
    private const int ShortRow = 5800;
    private const int ShortDepth = 18;
    private const int AnyRow = 10;

    public override StepSpec Step => Spec;

    public override IEnumerable<int> SumLanes => Short is null ? [Tiles.Lanes] : Short.Plan.SumLanes.Prepend(Tiles.Lanes);

    /// <summary>Whether something is added to its results, which stands in planes too.</summary>
    public bool Adds { get; init; }

    public override int ResultStride => Spec.OutputStride;

    public override int Strip => IsSequence ? Tiles.Strip : StripRows;

    /// <summary>Whether it runs over sequences, which have one row.</summary>
    public bool IsSequence { get; init; }

    /// <summary>Rows that have outputs as lanes instead; null for none.</summary>
    public ShortRows? Short { get; init; }

    /// <summary>Columns that stand in a plane of their own: with a stride, the columns under a tap are so many apart.</summary>
    public int Phases => Enumerable.Range(0, Spec.Columns.Kernel).Max(tap => tap * Spec.Columns.Dilation % Spec.Columns.Stride) + 1;

    /// <summary>Elements from a plane to the next.</summary>
    public int Plane => Tiles.Plane((Spec.Columns.Extent - 1) / Spec.Columns.Stride, Type);

    /// <summary>Elements of the planes of a row.</summary>
    public int RowPlanes => Phases * Spec.InputChannels * Plane;

    /// <summary>Rows of the ring.</summary>
    public int Ring => Spec.Rows.Extent;

    /// <summary>Pixels of a row that have taps before the image, or after it, at most.</summary>
    public int Beyond => Integers.DivideUp(Math.Max(Spec.Columns.Extent - 1, Math.Max(Spec.Columns.Before, Spec.Columns.After)), Spec.Columns.Stride);

    /// <summary>Pixels that the last vector of a tile of more than two must have room for, so that it alone has taps after the image.</summary>
    public int LeastAtEnd => Beyond > Tiles.Lanes ? 1 : Math.Max(Beyond, 1);

    /// <summary>
    /// Whether a vector of a tile can have lanes whose tap is outside the image: the first, and the last, in which a tile of more than two ends only if that
    /// has room for all pixels with such taps (<see cref="LeastAtEnd"/>). All vectors where the kernel is longer than one.
    /// </summary>
    /// <remarks>
    /// Two masks beside 24 sums, 4 inputs, a weight and a product are all registers: with a third the JIT keeps a sum on the stack, in the loop without masks, too
    /// (56×56×32 → 12, sizes free, 1.27 times the time).
    /// </remarks>
    /// <param name="vector">The vector.</param>
    /// <param name="vectors">Vectors of the tile.</param>
    public bool IsAtEdge(int vector, int vectors) => IsAtStart(vector) || IsAtEnd(vector, vectors);

    /// <summary>
    /// Whether of a tap the lanes before the image and those after it are never in one tile, so that only one of its ends needs a mask: a row has no more pixels than its
    /// image, and no taps but near its ends. Where 512 bits are selected by the ports that multiply (Intel Xeon), a mask takes as long as a multiply-add:
    /// 56×56×32 → 12 takes 0.89 of the time (Evidence/planar-masks.csv).
    /// </summary>
    public bool EdgesAreApart => !IsSequence && Beyond <= Tiles.Lanes && Spec.Columns.Before + Spec.Columns.After <= Spec.Columns.Extent;

    /// <summary>Whether a vector of a tile can have lanes whose tap is before the image.</summary>
    /// <param name="vector">The vector.</param>
    public bool IsAtStart(int vector) => vector == 0 || Beyond > Tiles.Lanes;

    /// <summary>Whether a vector of a tile can have lanes whose tap is after the image.</summary>
    /// <param name="vector">The vector.</param>
    /// <param name="vectors">Vectors of the tile.</param>
    public bool IsAtEnd(int vector, int vectors) => vector == vectors - 1 || vectors == 2 || Beyond > Tiles.Lanes;

    /// <summary>Elements of the ring.</summary>
    public long RingLength => (long)Ring * RowPlanes;

    /// <summary>The plan of a step; null where outputs as lanes are faster, or its operands do not lie densely.</summary>
    /// <param name="spec">The step.</param>
    /// <param name="image">What is known of the image.</param>
    /// <param name="adds">Whether something is added to its results.</param>
    /// <param name="set">The instruction set.</param>
    public static PlanarConvolution? Of(ConvolutionSpec spec, ImageSpec image, bool adds, InstructionSet set)
    {
        bool isNear = Planes(spec) <= LargestRing && (long)spec.Columns.Stride * spec.InputStride <= PlanarTiles.Near;
        if (set.IsScalar || spec.Groups > 1 || !spec.ResultsAreDense || !isNear)
        {
            return null;
        }

        int? width = image.Under(spec.Window).Width is int known ? Math.Max(known, 1) : null;
        PlanarTiles tiles = TilesOf(spec, width, set);
        PlanarConvolution plan = new(spec, tiles, set.Element.Stored)
        {
            IsSequence = image.IsSequence,
            Adds = adds,
        };
        bool fits = spec.Columns.Extent - 1 <= tiles.Strip * spec.Columns.Stride && plan.RingLength <= plan.Type.ElementsIn(LargestRing);
        return fits && IsFaster(spec, tiles, ProductPlanner.Plan(spec.Depth, spec.OutputChannels, groups: 1, buffered: false, set), width, set) ? plan : null;
    }

    /// <summary>The tiles of rows of so many outputs, if that is known.</summary>
    public static PlanarTiles TilesOf(ConvolutionSpec spec, int? width, InstructionSet set) => PlanarTiles.Of(spec.OutputChannels, (int)Planes(spec), width, set);

    /// <summary>Whether rows are faster with pixels as lanes than with outputs as lanes.</summary>
    /// <param name="spec">The step.</param>
    /// <param name="tiles">Their tiles.</param>
    /// <param name="product">The step with outputs as lanes.</param>
    /// <param name="width">Outputs of a row, if that is known.</param>
    /// <param name="set">The instruction set.</param>
    public static bool IsFaster(ConvolutionSpec spec, PlanarTiles tiles, MatrixProduct product, int? width, InstructionSet set)
    {
        int taps = Math.Max(spec.Taps / spec.Rows.Stride / spec.Columns.Stride, 1);
        return tiles.IsFaster(product, taps, width, AnyRow + (ShortRow / (spec.Depth + ShortDepth)), set);
    }

    // Those that a strip reads.
    private static long Planes(ConvolutionSpec spec) => (long)spec.Rows.Extent * spec.Columns.Stride * spec.InputChannels;
}
