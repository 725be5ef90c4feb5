using System;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>Chooses how many samples and rows of an image filter are done at once.</summary>
internal static class FilterPlanner
{
    // Each phase writes all taps out once more. Four times 127 terms in a method are more than the JIT optimises (8 MP/s
    // instead of 53 with a 127×127 box), so that long filters widen and narrow instead.
    private const int MostTerms = 128;

    // The sums of a strip (measured against 32 KB and 64 KB: a tenth faster): with as much input and a row of output they stay in an L1 of 32 KB or 48 KB.
    private const int StripBytes = 16384;

    // Of the tallest strip.
    private const int MostRows = 4;

    public static FilterPlan Plan(FilterSpec spec, InstructionSet set)
    {
        FilterArithmetic arithmetic = FilterArithmetic.Of(spec);
        bool scalar = set.IsScalar;
        ElementType lane = scalar && arithmetic.Lane != ElementType.Single ? ElementType.Int32 : arithmetic.Lane;
        return new FilterPlan(
            spec,
            lane,
            set.LanesOf(lane),
            scalar ? 1 : Phases(spec, lane.Size()),
            FilterStrip.RowsFor(spec.ColumnTaps.Count, set),
            StripBytes / MostRows / lane.Size(),
            new(FilterTerm.Chain(arithmetic.ColumnTaps)),
            new(FilterTerm.Chain(arithmetic.RowTaps)),
            arithmetic.Finish,
            arithmetic.Exact);
    }

    private static int Phases(FilterSpec spec, int laneSize)
    {
        int phases = spec.Input.Size() == spec.Output.Size() ? laneSize / spec.Input.Size() : 1;
        bool isLong = laneSize == sizeof(float) && Math.Max(spec.ColumnTaps.Count, spec.RowTaps.Count) * phases > MostTerms;
        return isLong ? 1 : phases;
    }
}
