using System.Linq;
using SepConvGen.Networks.Manifest;

namespace SepConvGen.Generator.Planning.Networks;

/// <summary>The settings of a layer as numbers. That they are numbers is a rule of manifests, which was checked when the layer was read.</summary>
internal static class LayerSettings
{
    /// <summary>A list of whole numbers; one of ones where the layer has none of that name.</summary>
    public static int[] Integers(this ManifestLayer layer, string name, int count = 0) =>
        layer.Setting(name) is { } text ? ManifestNumbers.Integers(text)! : [.. Enumerable.Repeat(1, count)];

    /// <summary>A whole number.</summary>
    public static int Integer(this ManifestLayer layer, string name, int other) => layer.Setting(name) is { } text ? ManifestNumbers.Integers(text)![0] : other;

    /// <summary>A number.</summary>
    public static float Number(this ManifestLayer layer, string name, float other) => layer.Setting(name) is { } text ? ManifestNumbers.Float(text)!.Value : other;

    /// <summary>The padding of a window, top, left, bottom and right; none where the layer does not say.</summary>
    public static int[] Pads(this ManifestLayer layer) => layer.Setting("pads") is null ? [0, 0, 0, 0] : layer.Integers("pads");

    /// <summary>A function with its arguments: "clamp(0,6)".</summary>
    public static (string Name, float[] Arguments) Function(string text) => ManifestNumbers.Function(text)!.Value;
}
