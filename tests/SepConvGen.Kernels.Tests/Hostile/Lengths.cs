using System.Globalization;
using System.Text.RegularExpressions;

namespace SepConvGen.Kernels.Tests.Hostile;

/// <summary>Reads from a kernel's message what it wants: "filter of shape [3, 3, 4, 1] must have 36 elements, but has 0.".</summary>
internal static partial class Lengths
{
    public static int? Wanted(string message) =>
        Text().Match(message) is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"must have (\d+) elements")]
    private static partial Regex Text();
}
