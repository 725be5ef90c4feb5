using System;
using System.Linq;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>Whole sums whose result is (sum + bias) / 2^shift, with the odd part of the scale in the row taps.</summary>
internal static class ShiftedSums
{
    private const int MostShift = 30;

    /// <summary>Null if they do not fit the lane.</summary>
    public static FilterArithmetic? In(ElementType lane, FilterSpec spec, WholeFilter whole)
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
            if (shift > MostShift)
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
        return new(lane, new(whole.ColumnTaps.Select(tap => (double)tap)), new(whole.RowTaps.Select(tap => tap * factor)), finish, Exact: true);
    }
}
