using System;
using System.Globalization;
using System.Linq;
using SepConvGen.Networks.Manifest;

namespace SepConvGen.Generator.Planning.Networks;

/// <summary>The settings of a layer as numbers.</summary>
internal static class LayerSettings
{
    /// <summary>A list of whole numbers; one of ones where the layer has none of that name.</summary>
    public static int[] Integers(this ManifestLayer layer, string name, int count = 0) =>
        layer.Setting(name) is { } text ? Integers(text) : [.. Enumerable.Repeat(1, count)];

    /// <summary>A whole number.</summary>
    public static int Integer(this ManifestLayer layer, string name, int other) => layer.Setting(name) is { } text ? Integers(text)[0] : other;

    /// <summary>A number.</summary>
    public static float Number(this ManifestLayer layer, string name, float other) => layer.Setting(name) is { } text ? Number(text) : other;

    /// <summary>A function with its arguments: "clamp(0,6)".</summary>
    public static (string Name, float[] Arguments) Function(string text)
    {
        int open = text.IndexOf('(');
        return open < 0
            ? (text, [])
            : (text.Substring(0, open), [.. text.Substring(open + 1).TrimEnd(')').Split(',').Select(Number)]);
    }

    private static int[] Integers(string text) => [.. text.Split(',').Select(item => int.Parse(item, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture))];

    private static float Number(string text) => float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
