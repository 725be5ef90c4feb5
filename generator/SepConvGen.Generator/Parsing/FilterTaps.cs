using System;
using System.Globalization;
using System.Linq;
using SepConvGen.Generator.Diagnostics;

namespace SepConvGen.Generator.Parsing;

/// <summary>The taps of an image filter, by direction or as a matrix of rank 1. After a fault a single tap of 1 stands in.</summary>
internal static class FilterTaps
{
    /// <summary>Taps of one direction: the JIT does not optimise methods with many more.</summary>
    public const int Most = 127;

    private static readonly float[] Identity = [1];

    public static (float[] ColumnTaps, float[] RowTaps) Parse(AttributeArguments arguments, Faults faults)
    {
        if (arguments.Has("taps"))
        {
            return Split(arguments, faults);
        }

        return (Direction(arguments, "columnTaps", faults), Direction(arguments, "rowTaps", faults));
    }

    private static float[] Direction(AttributeArguments arguments, string name, Faults faults)
    {
        if (arguments.Floats(name) is not { } taps || !CheckCount(arguments, name, taps.Length, faults))
        {
            return Identity;
        }

        return CheckValues(arguments, name, taps, faults) ? taps : Identity;
    }

    private static (float[] ColumnTaps, float[] RowTaps) Split(AttributeArguments arguments, Faults faults)
    {
        float[]? taps = arguments.Floats("taps");
        int height = arguments.Get<int>("kernelHeight") ?? 0;
        int width = arguments.Get<int>("kernelWidth") ?? 0;
        if (taps is null || !CheckCount(arguments, "kernelHeight", height, faults) || !CheckCount(arguments, "kernelWidth", width, faults))
        {
            return (Identity, Identity);
        }

        if (taps.Length != height * width)
        {
            faults.Report(Descriptors.FilterMatrixSize, arguments.LocationOf("taps"), taps.Length, height, width, height * width);
            return (Identity, Identity);
        }

        if (!CheckValues(arguments, "taps", taps, faults))
        {
            return (Identity, Identity);
        }

        (float[] Column, float[] Row)? split = RankOne.Split(taps, height, width, out int rank);
        if (split is { } parts)
        {
            return parts;
        }

        faults.Report(Descriptors.FilterRank, arguments.LocationOf("taps"), height, width, rank);
        return (Identity, Identity);
    }

    private static bool CheckCount(AttributeArguments arguments, string name, int count, Faults faults)
    {
        if (count is >= 1 and <= Most)
        {
            return true;
        }

        faults.Report(Descriptors.FilterTapCount, arguments.LocationOf(name), name, count, Most);
        return false;
    }

    private static bool CheckValues(AttributeArguments arguments, string name, float[] taps, Faults faults)
    {
        int wrong = Array.FindIndex(taps, tap => float.IsNaN(tap) || float.IsInfinity(tap));
        if (wrong >= 0)
        {
            faults.Report(Descriptors.FilterTapNotFinite, arguments.LocationOf(name), name, wrong, taps[wrong].ToString(CultureInfo.InvariantCulture));
        }
        else if (taps.All(tap => tap == 0))
        {
            faults.Report(Descriptors.FilterTapsAllZero, arguments.LocationOf(name), name);
        }
        else
        {
            return true;
        }

        return false;
    }
}
