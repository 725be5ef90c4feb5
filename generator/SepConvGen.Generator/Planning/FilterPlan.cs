using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>How the result is made of the sum: (sum + Bias) / 2^Shift, or Scale · sum + Offset, rounded half to even.</summary>
/// <param name="Shifts">Whether it is the first form.</param>
/// <param name="Shift">Bits of fraction.</param>
/// <param name="Bias">What is added first.</param>
/// <param name="Scale">The factor of the second form.</param>
/// <param name="Offset">The summand of the second form.</param>
/// <param name="ClampsLeast">Whether results may be below the output's least value.</param>
/// <param name="ClampsMost">Whether results may be above the output's greatest value.</param>
internal sealed record FilterFinish(bool Shifts, int Shift, int Bias, double Scale, double Offset, bool ClampsLeast, bool ClampsMost);

/// <summary>How an image filter runs on one instruction set.</summary>
/// <param name="Spec">What it computes.</param>
/// <param name="Lane">What the sums are held in; 16 bits hold them modulo 2¹⁶, and the type tells whether results have a sign.</param>
/// <param name="Lanes">Sums in a vector.</param>
/// <param name="Phases">
/// Vectors of sums that a vector of samples is taken apart into: with 2, those of the even samples and of the odd ones.
/// Masks and shifts do that, and put results together again, without moving anything between lanes. 1 where samples and
/// results differ in size, or are as wide as the sums.
/// </param>
/// <param name="Rows">Output rows of a strip: each sample read serves all of their column sums.</param>
/// <param name="Block">Samples of a row whose sums are in scratch at a time.</param>
/// <param name="ColumnTerms">The chain down a column.</param>
/// <param name="RowTerms">The chain along a row.</param>
/// <param name="Finish">From sum to result.</param>
/// <param name="Exact">Whether the result is that of exact arithmetic, rounded once.</param>
internal sealed record FilterPlan(
    FilterSpec Spec,
    ElementType Lane,
    int Lanes,
    int Phases,
    int Rows,
    int Block,
    EquatableArray<FilterTerm> ColumnTerms,
    EquatableArray<FilterTerm> RowTerms,
    FilterFinish Finish,
    bool Exact) : StagePlan
{
    public override StepSpec Step => Spec;

    public override int StripRows => Rows;

    public override IEnumerable<int> SumLanes => [Lanes];

    public override int ResultStride => Spec.Channels;

    /// <summary>Bytes of a sum.</summary>
    public int LaneSize => Lane.Size();

    /// <summary>Samples that one step reads and writes.</summary>
    public int StepSamples => Lanes * Phases;

    /// <summary>A remainder of the row shorter than this goes to the block before it.</summary>
    public int LeastBlock => System.Math.Max(StepSamples, 64);

    /// <summary>Steps that hold the samples left of a block, for a border that fetches them from the other end.</summary>
    public int LeftSteps => RoundUp(Spec.Left, StepSamples) / StepSamples;

    /// <summary>Steps that hold the samples right of a block.</summary>
    public int RightSteps => RoundUp(Spec.Right, StepSamples) / StepSamples;

    /// <summary>Sums of a phase before that of sample 0: whole cache lines.</summary>
    public int Lead => RoundUp((LeftSteps * Lanes) + 1, 64 / LaneSize);

    /// <summary>Sums from the start of a phase, or of a row without phases, to the next.</summary>
    public int Pitch => RoundUp(Lead + (RoundUp(Block + LeastBlock, Phases) / Phases) + ((RightSteps + 2) * Lanes), 64 / LaneSize);

    /// <summary>Samples from a row copied to scratch to the next.</summary>
    public int StagedPitch => Spec.Border == Border.Constant ? RoundUp(Block + LeastBlock + Spec.Left + Spec.Right, 64) : RoundUp(StepSamples, 64);

    public static int RoundUp(int value, int multiple) => (value + multiple - 1) / multiple * multiple;
}
