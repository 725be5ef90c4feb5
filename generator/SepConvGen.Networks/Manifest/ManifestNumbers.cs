using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace SepConvGen.Networks.Manifest;

/// <summary>Numbers as a manifest has them, in the invariant culture.</summary>
internal static class ManifestNumbers
{
    /// <summary>A float with as many digits as it needs to be read back to the same bits.</summary>
    public static string Text(float value) => value.ToString("R", CultureInfo.InvariantCulture) is var text && float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture).Equals(value)
        ? text
        : value.ToString("G9", CultureInfo.InvariantCulture);

    public static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>"2,2".</summary>
    public static string List(IEnumerable<int> values) => string.Join(",", values.Select(value => Text(value)));

    /// <summary>"1x96x96x3"; "scalar" for no axes at all.</summary>
    public static string Shape(IEnumerable<int> sizes) => sizes.Any() ? string.Join("x", sizes.Select(size => Text(size))) : "scalar";

    /// <summary>A shape whose elements an int counts, sizes of 0 left out; null for any other text.</summary>
    public static int[]? Shape(string text)
    {
        if (text == "scalar")
        {
            return [];
        }

        List<int> sizes = [];
        long elements = 1;
        foreach (string part in text.Split('x'))
        {
            if (Integer(part) is not (>= 0 and <= int.MaxValue and { } size) || (elements *= Math.Max(1, size)) > int.MaxValue)
            {
                return null;
            }

            sizes.Add((int)size);
        }

        return [.. sizes];
    }

    public static long? Integer(string text) =>
        text.Length <= 20 && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) ? value : null;

    public static float? Float(string text) => float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out float value) ? value : null;

    /// <summary>"2,2" as whole numbers; null for any other text.</summary>
    public static int[]? Integers(string text)
    {
        long?[] values = [.. text.Split(',').Select(Integer)];
        return Array.TrueForAll(values, value => value is >= int.MinValue and <= int.MaxValue) ? [.. values.Select(value => (int)value!.Value)] : null;
    }

    /// <summary>A function with its arguments, "clamp(0,6)"; null for any other text.</summary>
    public static (string Name, float[] Arguments)? Function(string text)
    {
        int open = text.IndexOf('(');
        if (open < 0)
        {
            return (text, []);
        }

        if (!text.EndsWith(")", StringComparison.Ordinal))
        {
            return null;
        }

        float?[] arguments = [.. text.Substring(open + 1, text.Length - open - 2).Split(',').Select(Float)];
        return Array.TrueForAll(arguments, argument => argument is not null) ? (text.Substring(0, open), [.. arguments.Select(argument => argument!.Value)]) : null;
    }
}
