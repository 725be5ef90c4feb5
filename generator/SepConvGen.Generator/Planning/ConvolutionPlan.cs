using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>How a regular or grouped convolution runs on one instruction set: as a matrix product of windows and filter.</summary>
/// <param name="Spec">What it computes.</param>
/// <param name="Product">
/// The product, with one row of the filter for each tap and input channel of a group. Its tiles are so many neighbouring
/// pixels of a row, or of a column at the edges.
/// </param>
/// <param name="Edges">Whether there may be columns of output that have taps left or right of the image.</param>
internal sealed record ConvolutionPlan(ConvolutionSpec Spec, PointwisePlan Product, bool Edges) : StagePlan
{
    public override StepSpec Step => Spec;

    public override IEnumerable<int> SumLanes => [Product.Lanes];

    public override int ResultStride => Spec.OutputChannels;

    /// <summary>Whether it runs over sequences: its tiles are neighbouring steps.</summary>
    public bool IsSequence { get; init; }

    /// <summary>The sweep over small groups, which replaces the tiles; null where there are tiles.</summary>
    public GroupSweep? Sweep { get; init; }

    /// <summary>Rows whose width is known, and whose tiles leave out what is outside the image.</summary>
    public KnownRow? KnownRow { get; init; }

    /// <summary>Such rows of unknown width; where there are neither, edge columns have tiles of their own.</summary>
    public FreeRow? FreeRow { get; init; }

    /// <summary>Sequences in parts of the kernel; null where each tile adds up all taps of its steps.</summary>
    public PartialSums? PartialSums { get; init; }

    /// <summary>
    /// Output rows that are computed at once; where strips are side by side, as many as make their ends, where a sweep has few
    /// kernel rows, rare.
    /// </summary>
    public override int StripRows => Sweep is null ? 1 : Sweep.SideBySide ? 4 * Sweep.Rows : Sweep.Rows;

    public override int Strip => IsSequence ? Product.Panels[0].Heights[0] : StripRows;

    /// <summary>Whether the inputs of a kernel row are neighbours in memory: one run instead of one for each column.</summary>
    public bool Contiguous => Spec.Groups == 1 && Spec.Columns.Dilation == 1;
}
