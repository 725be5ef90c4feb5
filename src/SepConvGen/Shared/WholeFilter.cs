using System;
using System.Collections.Generic;
using System.Linq;

namespace SepConvGen;

/// <summary>
/// A filter over integer samples whose taps are whole numbers: sample · tap · tap is added exactly, and the result is
/// <c>round(sum · Scale + Offset)</c>. The generator compiles this file too: one definition of when sums are exact.
/// </summary>
internal sealed class WholeFilter
{
    // Sums, and with them the steps of a rounding, stay within an int; a float holds whole numbers to 2^24 exactly.
    private const long LargestSum = 1L << 30;
    private const long LargestFloatSum = 1L << 24;
    private const double SignificantBits53 = 9007199254740992;

    private WholeFilter(int[] columnTaps, int[] rowTaps, double scale, double offset, long least, long most)
    {
        ColumnTaps = columnTaps;
        RowTaps = rowTaps;
        Scale = scale;
        Offset = offset;
        Least = least;
        Most = most;
    }

    /// <summary>Taps along the height, whole numbers without a common factor of 2.</summary>
    public int[] ColumnTaps { get; }

    /// <summary>Taps along the width, whole numbers without a common factor of 2.</summary>
    public int[] RowTaps { get; }

    /// <summary>What the whole sum is multiplied by: the user's scale and the powers of two of the taps.</summary>
    public double Scale { get; }

    /// <summary>What is added then.</summary>
    public double Offset { get; }

    /// <summary>The least sum.</summary>
    public long Least { get; }

    /// <summary>The greatest sum.</summary>
    public long Most { get; }

    /// <summary>The whole form of a filter over samples from <paramref name="leastSample"/> to <paramref name="mostSample"/>; null if there is none.</summary>
    public static WholeFilter? Of(
        IReadOnlyList<float> columnTaps, IReadOnlyList<float> rowTaps, float scale, float offset, int leastSample, int mostSample, bool toFloat)
    {
        if (!Whole(columnTaps, out int[] columns, out double columnUnit) || !Whole(rowTaps, out int[] rows, out double rowUnit))
        {
            return null;
        }

        // the sum of all positive products of taps, and of all negative ones
        (long positiveColumn, long negativeColumn) = Parts(columns);
        (long positiveRow, long negativeRow) = Parts(rows);
        if (Math.Max(positiveColumn, -negativeColumn) > LargestSum || Math.Max(positiveRow, -negativeRow) > LargestSum)
        {
            return null;
        }

        double positive = ((double)positiveColumn * positiveRow) + ((double)negativeColumn * negativeRow);
        double negative = ((double)positiveColumn * negativeRow) + ((double)negativeColumn * positiveRow);
        double least = (positive * leastSample) + (negative * mostSample);
        double most = (positive * mostSample) + (negative * leastSample);
        double extreme = Math.Max(Math.Max(most, -least), (positive - negative) * Math.Max(mostSample, -leastSample));
        double wholeScale = scale * columnUnit * rowUnit;
        return extreme <= (toFloat ? LargestFloatSum : LargestSum) && FitsDouble(extreme, wholeScale, offset)
            ? new WholeFilter(columns, rows, wholeScale, offset, (long)least, (long)most)
            : null;
    }

    /// <summary>The result before it is rounded: exact, because it has at most 53 significant bits.</summary>
    public double Value(long sum) => (sum * Scale) + Offset;

    // The taps as integers · unit, unit a power of two, the integers without a common factor of 2.
    private static bool Whole(IReadOnlyList<float> taps, out int[] whole, out double unit)
    {
        double[] values = [.. taps.Select(tap => (double)tap)];
        unit = values.Where(value => value != 0).Select(Unit).DefaultIfEmpty(1).Min();
        double divisor = unit;
        bool fits = values.All(value => Math.Abs(value / divisor) <= LargestSum);
        whole = fits ? [.. values.Select(value => (int)(value / divisor))] : [];
        return fits;
    }

    private static (long Positive, long Negative) Parts(int[] taps) =>
        (taps.Where(tap => tap > 0).Sum(tap => (long)tap), taps.Where(tap => tap < 0).Sum(tap => (long)tap));

    // All values are multiples of the smaller unit, and none is larger than 2^53 of it: then none needs more than 53 bits.
    private static bool FitsDouble(double extreme, double scale, double offset)
    {
        double unit = offset == 0 ? Unit(scale) : Math.Min(Unit(scale), Unit(offset));
        return (extreme * Math.Abs(scale)) + Math.Abs(offset) <= SignificantBits53 * unit;
    }

    // The largest power of two of which a number is a multiple.
    private static double Unit(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(Math.Abs(value));
        long mantissa = (bits & ((1L << 52) - 1)) | (1L << 52);
        double lowest = BitConverter.Int64BitsToDouble(bits & ~((1L << 52) - 1)) / (1L << 52);
        return lowest * (mantissa & -mantissa);
    }
}
