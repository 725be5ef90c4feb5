using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>
/// How a depthwise step runs whose channels have planes of their own, in the input and in the output: where they are, with neighbouring columns of a plane as
/// lanes. The weights of a plane are the same in all lanes, and stay in registers.
/// </summary>
/// <param name="Spec">What it computes.</param>
/// <param name="Lanes">Columns of a vector.</param>
/// <param name="Rows">Output rows of a tile.</param>
/// <param name="Height">Output rows, if that is known.</param>
/// <param name="Width">Output columns, if that is known.</param>
internal sealed record PlanarDepthwise(DepthwiseSpec Spec, int Lanes, int Rows, int? Height, int? Width) : StagePlan
{
    // Weights that registers hold beside sums. Those of 5×5 do not: 28×28×120 takes 52 µs so, and 35 by way of pixels.
    private const int MostTaps = 12;

    // As many columns apart as strided loads join.
    private const int LargestStride = 4;

    // Rows of a tile: fewer than these leave multiply-adds waiting for one another, more load hardly less. 7 divide the maps of most networks.
    private const int FewestRows = 4;
    private const int UsualRows = 7;
    private const int MostRows = 8;

    public override StepSpec Step => Spec;

    public override IEnumerable<int> SumLanes => [Lanes];

    public override int StripRows => Rows;

    public override int ResultStride => Spec.OutputStride;

    /// <summary>Whether images stand side by side.</summary>
    public bool HasBatch { get; init; }

    /// <summary>The rows of its tiles: a single one for fewer than the other has, of a low image or a share of one.</summary>
    public IEnumerable<int> Heights => new[] { Rows, 1 }.Distinct();

    /// <summary>Input rows under a tile of so many rows.</summary>
    public int RowsUnder(int rows) => ((rows - 1) * Spec.Rows.Stride) + Spec.Rows.Extent;

    /// <summary>Input columns from the first under a vector to the last.</summary>
    public int ColumnsUnder => ((Lanes - 1) * Spec.Columns.Stride) + Spec.Columns.Extent;

    /// <summary>Whether columns are no fewer than lanes, so that each vector is stored whole.</summary>
    public bool StoresWhole => Width >= Lanes;

    /// <summary>
    /// The last rows of a tile whose vectors, stored whole, may reach beyond the rows that it is to compute: others reach into rows after them, whose own
    /// results follow.
    /// </summary>
    public int PartialRows(int rows) => Width is int width ? Math.Min(Integers.DivideUp(Lanes, Math.Max(width, 1)) - 1, rows) : rows;

    /// <summary>Whether a vector may have lanes whose tap is outside the image.</summary>
    public bool HasEdges => Enumerable.Range(0, Spec.Columns.Kernel).Any(MayBeOutside);

    /// <summary>Whether all vectors of a row are at one of its ends.</summary>
    public bool HasInterior => !(Width is int width && (width <= Lanes || (width <= 2 * Lanes && HasBothEnds)));

    private bool HasBothEnds => Spec.Columns.MostOverhang(Spec.Padding) is { Before: > 0, After: > 0 } && Spec.Columns.Stride == 1;

    /// <summary>Whether a kernel column may be outside the image under an output of it.</summary>
    public bool MayBeOutside(int column)
    {
        (int before, int after) = Spec.Columns.MostOverhang(Spec.Padding);
        int at = column * Spec.Columns.Dilation;
        return at < before || Spec.Columns.Extent - 1 - at < after;
    }

    /// <summary>Whether an input row under a tile of so many rows may be outside the image.</summary>
    public bool RowMayBeOutside(int row, int rows)
    {
        (int before, int after) = Spec.Rows.MostOverhang(Spec.Padding);
        return row < before || RowsUnder(rows) - 1 - row < after;
    }

    /// <summary>The registers of a tile, and what it does for a vector of columns.</summary>
    public DepthwiseBudget Budget(InstructionSet set)
    {
        int inputRows = Enumerable.Range(0, RowsUnder(Rows)).Count(row => Enumerable.Range(0, Rows).Any(output => DepthwiseTile.KernelRow(row, output, Spec.Rows) is not null));
        return new(new(Rows, Spec.Taps, 1, set.Registers), Rows * Spec.Taps, inputRows * Spec.Columns.Kernel);
    }

    /// <summary>Whether a kernel runs so on an instruction set: a depthwise step alone, all of whose operands lie densely, plane by plane.</summary>
    public static bool Serves(KernelSpec spec, InstructionSet set) =>
        !set.IsScalar && spec is { Steps.Count: 1, Image.IsSequence: false, HasGaps: false, StatesResults: false, InputView.IsStated: false } && spec.First is DepthwiseSpec depthwise
        && InPlanes(spec.InputForm, spec.InputChannels) && InPlanes(spec.OutputForm, spec.OutputChannels) && (spec.Residual is null || InPlanes(spec.ResidualForm, spec.OutputChannels))
        && depthwise.Taps <= MostTaps && depthwise.Columns.Stride <= LargestStride;

    // The only plane of one channel is the image.
    private static bool InPlanes(StoredForm form, int channels) => form.Compact is null && (form.Layout == Layout.Nchw || channels == 1);

    /// <summary>The plan of such a kernel.</summary>
    public static PlanarDepthwise Of(KernelSpec spec, InstructionSet set)
    {
        DepthwiseSpec depthwise = (DepthwiseSpec)spec.First;
        ImageSpec output = spec.Image.Under(depthwise.Window);
        int lanes = output.Width is int width ? PlanarTiles.Holding(width, set) : set.Lanes;
        int rows = RowsOf(output.Height, set.Registers - depthwise.Taps - 2);
        return new(depthwise, lanes, rows, output.Height, output.Width)
        {
            HasBatch = spec.Image.HasBatch,
            StoredAs = set.Element.Stored,
        };
    }

    // As many as registers hold beside the weights; of known rows a number that leaves few to be done twice.
    private static int RowsOf(int? height, int registers)
    {
        int most = Math.Max(Math.Min(registers, MostRows), FewestRows);
        return height is int known
            ? known <= most ? Math.Max(known, 1) : Enumerable.Range(FewestRows, most - FewestRows + 1).OrderBy(rows => Integers.RoundUp(known, rows)).ThenByDescending(rows => rows).First()
            : Math.Min(most, UsualRows);
    }
}
