using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>Chooses what an image filter's sums are held in, and how many rows are done at once.</summary>
internal static class FilterPlanner
{
    private const int FloatExact = 1 << 24;
    private const int MostTerms = 128;

    public static FilterPlan Plan(FilterSpec spec, InstructionSet set)
    {
        WholeFilter? whole = spec.Input == ElementType.Single
            ? null
            : WholeFilter.Of(
                [.. spec.ColumnTaps], [.. spec.RowTaps], spec.Scale, spec.Offset, spec.Input.Least(), spec.Input.Most(), spec.Output == ElementType.Single);
        return (whole is null ? null : Shifted(spec, whole, ElementType.UInt16, set) ?? Shifted(spec, whole, ElementType.Int16, set))
            ?? (whole is null || FloatIsExact(spec, whole) ? Single(spec, whole, set) : null)
            ?? Shifted(spec, whole!, ElementType.Int32, set)
            ?? Doubled(spec, whole!, set);
    }

    // (sum + bias) / 2^shift with the scale's odd part in the row taps; null if it does not fit the lane
    private static FilterPlan? Shifted(FilterSpec spec, WholeFilter whole, ElementType lane, InstructionSet set)
    {
        bool narrow = lane != ElementType.Int32;
        if (spec.Output == ElementType.Single || (narrow && spec.Input != ElementType.Byte))
        {
            return null;
        }

        // scale = factor / 2^shift with whole numbers, and the offset a whole number of 2^-shift
        double factor = whole.Scale;
        double bias = whole.Offset;
        int shift = 0;
        while (factor != Math.Floor(factor) || bias != Math.Floor(bias))
        {
            (factor, bias, shift) = (factor * 2, bias * 2, shift + 1);
            if (shift > 30)
            {
                return null;
            }
        }

        double half = shift == 0 ? 0 : 1 << (shift - 1);
        double least = Math.Min(whole.Least * factor, whole.Most * factor) + bias;
        double most = Math.Max(whole.Least * factor, whole.Most * factor) + bias;
        (double floor, double ceiling) = lane switch
        {
            ElementType.UInt16 => (0d, (double)ushort.MaxValue),
            ElementType.Int16 => (short.MinValue, short.MaxValue),
            _ => (int.MinValue, int.MaxValue),
        };
        int limit = narrow ? short.MaxValue : int.MaxValue;
        if (least < floor || most + half > ceiling || Math.Abs(bias) > limit || Math.Abs(factor) > limit
            || whole.ColumnTaps.Any(tap => Math.Abs(tap) > limit) || whole.RowTaps.Any(tap => Math.Abs(tap * factor) > limit))
        {
            return null;
        }

        double unit = 1 << shift;
        var finish = new FilterFinish(
            true, shift, (int)bias, 1, 0, Math.Round(least / unit) < spec.Output.Least(), Math.Round(most / unit) > spec.Output.Most());
        return Make(spec, set, lane, whole.ColumnTaps.Select(tap => (double)tap), whole.RowTaps.Select(tap => tap * factor), finish, exact: true);
    }

    private static FilterPlan Single(FilterSpec spec, WholeFilter? whole, InstructionSet set)
    {
        bool converts = spec.Output != ElementType.Single;
        double[] ends = whole is null ? [double.NegativeInfinity, double.PositiveInfinity] : [Math.Round(whole.Value(whole.Least)), Math.Round(whole.Value(whole.Most))];
        var finish = new FilterFinish(
            false, 0, 0, spec.Scale, spec.Offset, converts && ends.Min() < spec.Output.Least(), converts && ends.Max() > spec.Output.Most());
        return Make(spec, set, ElementType.Single, spec.ColumnTaps.Select(tap => (double)tap), spec.RowTaps.Select(tap => (double)tap), finish, whole is not null);
    }

    private static FilterPlan Doubled(FilterSpec spec, WholeFilter whole, InstructionSet set)
    {
        var finish = new FilterFinish(false, 0, 0, whole.Scale, whole.Offset, ClampsLeast: true, ClampsMost: true);
        return Make(spec, set, ElementType.Int32, whole.ColumnTaps.Select(tap => (double)tap), whole.RowTaps.Select(tap => (double)tap), finish, exact: true);
    }

    /// <summary>
    /// Whether float32 gives the exact result. All sums are whole numbers of less than 25 bits, so that only the last
    /// multiply-add rounds. Where the result is an integer it is rounded a second time; both roundings are monotonous, so
    /// it is enough to look at the sums on either side of each step of the exact result.
    /// </summary>
    internal static bool FloatIsExact(FilterSpec spec, WholeFilter whole)
    {
        if (whole.Most > FloatExact || whole.Least < -FloatExact || spec.Output == ElementType.Single)
        {
            return spec.Output == ElementType.Single;
        }

        double Exact(long sum) => Math.Round(whole.Value(sum));
        double InFloat(long sum) => Math.Round((double)(float)whole.Value(sum));
        int direction = Math.Sign(whole.Scale);
        double first = Math.Max(Math.Min(Exact(whole.Least), Exact(whole.Most)), spec.Output.Least());
        double last = Math.Min(Math.Max(Exact(whole.Least), Exact(whole.Most)), spec.Output.Most());
        for (double result = first; result < last; result++)
        {
            // the first sum beyond the step from this result to the next
            double estimate = (result + 0.5 - whole.Offset) / whole.Scale;
            long sum = (long)Math.Max(Math.Min(Math.Round(estimate), whole.Most), whole.Least);
            while (Exact(sum) > result && sum - direction >= whole.Least && sum - direction <= whole.Most)
            {
                sum -= direction;
            }

            while (Exact(sum) <= result && sum + direction >= whole.Least && sum + direction <= whole.Most)
            {
                sum += direction;
            }

            long before = sum - direction;
            if (InFloat(sum) <= result || (before >= whole.Least && before <= whole.Most && InFloat(before) > result))
            {
                return false;
            }
        }

        return true;
    }

    private static FilterPlan Make(
        FilterSpec spec, InstructionSet set, ElementType lane, IEnumerable<double> columnTaps, IEnumerable<double> rowTaps, FilterFinish finish, bool exact)
    {
        bool scalar = set == InstructionSet.Scalar;
        if (scalar && lane != ElementType.Single)
        {
            lane = ElementType.Int32;
        }

        int laneSize = lane.Size();
        bool sameSize = spec.Input.Size() == spec.Output.Size();
        int taps = spec.ColumnTaps.Count;

        // All samples of a column under the strip are held in registers while its sums are made: three quarters of them,
        // which leaves the rest to sums and constants.
        int held = set.Registers * 3 / 4;
        int rows = scalar ? 1 : taps + 3 <= held ? 4 : taps + 1 <= held ? 2 : 1;

        // Each phase writes all taps out once more. Four times 127 terms in a method are more than the JIT optimises (8 MP/s
        // instead of 53 with a 127×127 box), so that long filters widen and narrow instead.
        int phases = scalar || !sameSize ? 1 : laneSize / spec.Input.Size();
        bool isLong = laneSize == 4 && Math.Max(taps, spec.RowTaps.Count) * phases > MostTerms;

        // The sums of a strip take 16 KB (measured against 32 KB and 64 KB: a tenth faster): with as much input and a row of output they stay in an L1 of 32 KB or 48 KB.
        int block = 16384 / 4 / laneSize;
        return new FilterPlan(
            spec,
            lane,
            set.LanesOf(lane),
            isLong ? 1 : phases,
            rows,
            block,
            FilterTerm.Chain([.. columnTaps]),
            FilterTerm.Chain([.. rowTaps]),
            finish,
            exact);
    }
}
