using System.Globalization;

namespace SepConvGen.Benchmarks.Reporting;

/// <summary>Numbers as text, the same in every country.</summary>
internal static class Text
{
    public static string Number(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
