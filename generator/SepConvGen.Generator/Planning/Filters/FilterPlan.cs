using System;
using System.Collections.Generic;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

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

    /// <summary>Whether sums are made vector by vector, and not one by one.</summary>
    public bool IsVector => Lanes > 1;

    /// <summary>Bytes of a sum.</summary>
    public int LaneSize => Lane.Size();

    /// <summary>What a sum is in memory.</summary>
    public ElementType Stored => Lane == ElementType.Int16 ? ElementType.UInt16 : Lane;

    /// <summary>Samples that one step reads and writes.</summary>
    public int StepSamples => Lanes * Phases;

    /// <summary>A sample's number shifted right by so many bits is its place among those of its phase.</summary>
    public int PhaseBits => Phases switch { 4 => 2, 2 => 1, _ => 0 };

    /// <summary>A remainder of the row shorter than this goes to the block before it.</summary>
    public int LeastBlock => Math.Max(StepSamples, 64);

    /// <summary>The column sums of a strip, and those of a single row.</summary>
    public IEnumerable<FilterStrip> Strips => Rows == 1 ? [FilterStrip.Of(this, 1)] : [FilterStrip.Of(this, Rows), FilterStrip.Of(this, 1)];

    /// <summary>Whether rows are copied to scratch: those outside the image, and those shorter than a vector.</summary>
    public bool StagesRows => IsVector || Spec.Border == Border.Constant;

    /// <summary>Whether samples beyond an edge are fetched from the row's other end, which may be in another block.</summary>
    public bool Wraps => Spec.Border == Border.Wrap && Spec.RowTaps.Count > 1;

    /// <summary>Samples beyond the left and the right edge.</summary>
    public int EdgeSamples => Spec.Left + Spec.Right;

    /// <summary>Steps that hold the samples left of a block, for a border that fetches them from the other end.</summary>
    public int LeftSteps => Integers.RoundUp(Spec.Left, StepSamples) / StepSamples;

    /// <summary>Samples of these steps.</summary>
    public int LeftSamples => LeftSteps * StepSamples;

    /// <summary>Steps that hold the samples right of a block.</summary>
    public int RightSteps => Integers.RoundUp(Spec.Right, StepSamples) / StepSamples;
}
