using System;
using System.Linq;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>What the sums of an image filter are held in, and how results are made of them.</summary>
/// <param name="Lane">The type of the sums.</param>
/// <param name="ColumnTaps">The taps down a column, in that type.</param>
/// <param name="RowTaps">The taps along a row, in that type.</param>
/// <param name="Finish">From sum to result.</param>
/// <param name="Exact">Whether the result is that of exact arithmetic, rounded once.</param>
internal sealed record FilterArithmetic(
    ElementType Lane, EquatableArray<double> ColumnTaps, EquatableArray<double> RowTaps, FilterFinish Finish, bool Exact)
{
    /// <summary>The narrowest that gives the exact result; float32 where none can.</summary>
    public static FilterArithmetic Of(FilterSpec spec)
    {
        if (spec.Input == ElementType.Single)
        {
            return Single(spec, null);
        }

        WholeFilter? whole = WholeFilter.Of(
            [.. spec.ColumnTaps], [.. spec.RowTaps], spec.Scale, spec.Offset, spec.Input.Least(), spec.Input.Most(), spec.Output == ElementType.Single);
        return whole is null ? Single(spec, null)
            : ShiftedSums.In(ElementType.UInt16, spec, whole)
            ?? ShiftedSums.In(ElementType.Int16, spec, whole)
            ?? (FloatExactness.Holds(spec, whole) ? Single(spec, whole) : null)
            ?? ShiftedSums.In(ElementType.Int32, spec, whole)
            ?? Doubled(whole);
    }

    private static FilterArithmetic Single(FilterSpec spec, WholeFilter? whole)
    {
        bool converts = spec.Output != ElementType.Single;
        double[] ends = whole is null ? [double.NegativeInfinity, double.PositiveInfinity] : [Math.Round(whole.Value(whole.Least)), Math.Round(whole.Value(whole.Most))];
        var finish = new FilterFinish(
            false, 0, 0, spec.Scale, spec.Offset, converts && ends.Min() < spec.Output.Least(), converts && ends.Max() > spec.Output.Most());
        return new(ElementType.Single, new(spec.ColumnTaps.Select(tap => (double)tap)), new(spec.RowTaps.Select(tap => (double)tap)), finish, whole is not null);
    }

    // whole sums of 32 bits, whose result is computed in double
    private static FilterArithmetic Doubled(WholeFilter whole)
    {
        var finish = new FilterFinish(false, 0, 0, whole.Scale, whole.Offset, ClampsLeast: true, ClampsMost: true);
        return new(ElementType.Int32, new(whole.ColumnTaps.Select(tap => (double)tap)), new(whole.RowTaps.Select(tap => (double)tap)), finish, Exact: true);
    }
}
