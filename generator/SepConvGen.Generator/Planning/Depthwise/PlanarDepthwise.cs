using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;
using SepConvGen.Runtime;

namespace SepConvGen.Generator.Planning;

/// <summary>
/// How a depthwise step runs on rows as they lie in memory, with neighbouring elements of a row as lanes. Where channels have planes of their own, a row is one of a plane,
/// whose weights are the same in all lanes, and stay in registers. Where a pixel has a few channels, a row is one of pixels: the next column is so many
/// elements on, and weights are repeated along it.
/// </summary>
/// <param name="Spec">What it computes.</param>
/// <param name="Image">The images that it reads.</param>
/// <param name="Pixel">Elements from a column to the next: 1 in a plane.</param>
/// <param name="Lanes">Elements of a vector.</param>
/// <param name="Rows">Output rows of a tile.</param>
internal sealed record PlanarDepthwise(DepthwiseSpec Spec, ImageSpec Image, int Pixel, int Lanes, int Rows) : StagePlan
{
    // Of many planes, weights that registers hold beside sums. Those of 5×5 do not: 28×28×120 takes 1.1, 7×7×960 1.7 times as long as by way of pixels (14×14×480 0.87).
    private const int MostTaps = 12;

    // Of rows of pixels, and of a single plane of stated width, tiles of fewer rows, and weights from memory where multiply-adds can read them there, still gain:
    // 5×5 on 224×224×3 takes 0.90 of the time of joined pixels, 28×28×3 0.70, 14×14×3 0.29, 8×8×3 0.15, 14×14×1 0.35, 28×28×1 0.86 (but 1.3 where its width is not
    // stated); with AVX2 0.93, 0.84, 0.58, 0.17, 0.58 and 0.93.
    private const int MostTapsOfRows = 25;

    // As many columns apart as strided loads join.
    private const int LargestStride = 4;

    // Rows of a tile: fewer than these leave multiply-adds waiting for one another, more load hardly less. 7 divide the maps of most networks, 8 most images.
    private const int FewestRows = 4;
    private const int RowsOfMaps = 7;
    private const int MostColours = 4;
    private const int MostRows = 8;

    // Vectors of repeated weights: 3 for 3, 6, 12 and 24 channels, one for 2, 4 and 8.
    private const int MostPhases = 3;

    public override StepSpec Step => Spec;

    public override IEnumerable<int> SumLanes => [Lanes];

    public override int StripRows => Rows;

    public override int ResultStride => Spec.OutputStride;

    /// <summary>Planes of the input: all channels of pixels are in one.</summary>
    public int InputPlanes => Pixel > 1 ? 1 : Spec.InputChannels;

    /// <summary>Planes of the output.</summary>
    public int OutputPlanes => Pixel > 1 ? 1 : Spec.OutputChannels;

    /// <summary>Whether the row has one vector.</summary>
    public bool IsOne => Length <= Lanes;

    /// <summary>
    /// How often weights of pixels are repeated: until a vector ends with a pixel, if that takes few vectors, of which none lies across two cache lines
    /// (TensorFlow's example, 8×8×3, takes 0.96 of the time). Otherwise so that a vector can begin with any channel.
    /// </summary>
    public int Repeats => Phases <= MostPhases ? Lanes / Common : Integers.DivideUp(Lanes + Pixel - 1, Pixel);

    /// <summary>What vectors of repeated weights there are, one after the other; null where one begins with each weight.</summary>
    public RepeatedVectors? WeightVectors => Phases <= MostPhases
        ? new(Pixel / Phases, Phases, Enumerable.Range(1, Phases).First(vectors => vectors * Lanes % Pixel == Common % Pixel))
        : null;

    private int Common => Integers.GreatestCommonDivisor(Lanes, Pixel);

    private int Phases => Pixel / Common;

    /// <summary>Weights from a tap to the next.</summary>
    public int TapStride => Pixel > 1 ? Repeats * Pixel : Spec.OutputChannels;

    /// <summary>The rows of the image, where they are stated.</summary>
    public Axis? RowAxis => AxisOf(Spec.Rows, Image.Height);

    /// <summary>Its columns, where they are.</summary>
    public Axis? ColumnAxis => AxisOf(Spec.Columns, Image.Width);

    /// <summary>Elements of an output row, if that is known.</summary>
    public int? Length => LengthOf(Image, Spec, Pixel);

    /// <summary>
    /// The rows of its tiles, the highest first: where the height is not known, a lower one for what others leave (of many taps it would be much text), and always a
    /// single one for fewer than the others have, of a low image or a share of one.
    /// </summary>
    public IReadOnlyList<int> Heights => [.. new[] { Rows, Image.Height is null && Spec.Taps <= MostTaps ? (Rows + 1) / 2 : 1, 1 }.Distinct()];

    /// <summary>Input rows under a tile of so many rows.</summary>
    public int RowsUnder(int rows) => ((rows - 1) * Spec.Rows.Stride) + Spec.Rows.Extent;

    /// <summary>Elements from the first under the taps of an output to the last.</summary>
    public int Extent => ((Spec.Columns.Extent - 1) * Pixel) + 1;

    /// <summary>Elements from the first under a vector to the last.</summary>
    public int ElementsUnder => ((Lanes - 1) * Spec.Columns.Stride) + Extent;

    /// <summary>Whether a row has no fewer elements than lanes, so that each vector is stored whole.</summary>
    public bool StoresWhole => Length >= Lanes;

    /// <summary>
    /// The last rows of a tile whose vectors, stored whole, may reach beyond the rows that it is to compute: others reach into rows after them, whose own
    /// results follow.
    /// </summary>
    public int PartialRows(int rows) => Length is int length ? Math.Min(Integers.DivideUp(Lanes, Math.Max(length, 1)) - 1, rows) : rows;

    /// <summary>Whether a vector may have lanes whose tap is outside the image.</summary>
    public bool HasEdges => Enumerable.Range(0, Spec.Columns.Kernel).Any(MayBeOutside);

    /// <summary>Whether all vectors of a row are at one of its ends.</summary>
    public bool HasInterior => !(Length is int length && (length <= Lanes || (length <= 2 * Lanes && HasBothEnds)));

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
        bool holdsWeights = Rows + Spec.Taps + 1 <= set.Registers;
        int weightLoads = !holdsWeights ? Rows * Spec.Taps : Pixel > 1 ? Spec.Taps : 0;
        return new(new(Rows, holdsWeights ? Spec.Taps : 0, 1, set.Registers), Rows * Spec.Taps, (inputRows * Spec.Columns.Kernel) + weightLoads);
    }

    /// <summary>Whether a kernel works on planes where they are: a depthwise step alone, all of whose operands lie densely, plane by plane.</summary>
    public static bool Serves(KernelSpec spec, InstructionSet set) =>
        IsDense(spec, set) && spec.Steps.Count == 1 && spec.First is DepthwiseSpec depthwise
        && Fits(depthwise, set, isRow: depthwise.OutputChannels == 1 && spec.Image.Width is not null)
        && InPlanes(spec.InputForm, spec.InputChannels) && InPlanes(spec.OutputForm, spec.OutputChannels) && (spec.Residual is null || InPlanes(spec.ResidualForm, spec.OutputChannels));

    // Whether a kernel's first step works on rows of pixels: where these fill no whole vectors. Time of joined pixels against it on AVX-512, maps of 112, 28 and
    // 7 pixels: 5 channels 2.0, 1.6 and 5.4, 6 channels 1.2, 1.4 and 3.6, 12 channels 1.1, 1.6 and 3.3, 24 channels 1.0, 1.3 and 2.9. Whole vectors of one pixel
    // are faster: 60 channels 0.8 on 14×14.
    private static bool ServesPixels(KernelSpec spec, DepthwiseSpec depthwise, InstructionSet set) =>
        IsDense(spec, set) && ReferenceEquals(depthwise, spec.First) && spec.InputForm == StoredForm.Working && Fits(depthwise, set, isRow: true)
        && depthwise is { Multiplier: 1, Columns.Stride: 1, OutputChannels: > 1 }
        && (depthwise.OutputChannels < set.Lanes || PixelJoining.Choose(depthwise, spec.Image.Width, set, set.LanesFor(depthwise.OutputChannels)).Pixels > 1);

    private static bool IsDense(KernelSpec spec, InstructionSet set) =>
        !set.IsScalar && spec is { Image.IsSequence: false, HasGaps: false, StatesResults: false, InputView.IsStated: false };

    // Of a row: of pixels, or of a single plane of stated width.
    private static bool Fits(DepthwiseSpec depthwise, InstructionSet set, bool isRow) =>
        depthwise.Taps <= (isRow && set.MemoryOperands ? MostTapsOfRows : MostTaps) && depthwise.Columns.Stride <= LargestStride;

    // The only plane of one channel is the image.
    private static bool InPlanes(StoredForm form, int channels) => form.Compact is null && (form.HasPlanes(channels) || channels == 1);

    /// <summary>The plan of a step of a kernel; null where it runs otherwise.</summary>
    public static PlanarDepthwise? Of(KernelSpec spec, DepthwiseSpec depthwise, InstructionSet set)
    {
        bool pixels = ServesPixels(spec, depthwise, set);
        if (!pixels && !Serves(spec, set))
        {
            return null;
        }

        int pixel = pixels ? depthwise.OutputChannels : 1;
        int lanes = LengthOf(spec.Image, depthwise, pixel) is int known ? PlanarTiles.Holding(known, set) : set.Lanes;
        int usual = depthwise.OutputChannels > MostColours ? RowsOfMaps : MostRows;
        int rows = RowsOf(spec.Image.Under(depthwise.Window).Height, usual, set.Registers - depthwise.Taps - 2);
        return new(depthwise, spec.Image, pixel, lanes, rows) { StoredAs = set.Element.Stored };
    }

    private static int? LengthOf(ImageSpec image, DepthwiseSpec depthwise, int pixel) =>
        image.Under(depthwise.Window).Width is int width ? (int)Math.Min((long)width * pixel, int.MaxValue) : null;

    private Axis? AxisOf(WindowSpec window, int? size) => size is int known ? window.Over(Spec.Padding, known) : null;

    // As many as registers hold beside the weights; of known rows a number that leaves few to be done twice.
    private static int RowsOf(int? height, int usual, int registers)
    {
        int most = Math.Max(Math.Min(registers, MostRows), FewestRows);
        return height is int known
            ? known <= most ? Math.Max(known, 1) : Enumerable.Range(FewestRows, most - FewestRows + 1).OrderBy(rows => Integers.RoundUp(known, rows)).ThenByDescending(rows => rows).First()
            : Math.Min(most, usual);
    }
}

/// <summary>Weights of pixels repeated until a vector ends with a pixel.</summary>
/// <param name="Step">Each begins with a channel that is a multiple of this one.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Next">How many on is the one that begins so many channels later.</param>
internal readonly record struct RepeatedVectors(int Step, int Count, int Next);
