using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Import;

/// <summary>Writes attributes of the graph's nodes.</summary>
internal static class Attributes
{
    public static (string Name, NodeAttribute Value) Is(this string name, long value) => (name, new NodeAttribute { Integer = value });

    public static (string Name, NodeAttribute Value) Is(this string name, float value) => (name, new NodeAttribute { Float = value });

    public static (string Name, NodeAttribute Value) Is(this string name, string value) => (name, new NodeAttribute { Text = value });

    public static (string Name, NodeAttribute Value) Is(this string name, long[] value) => (name, new NodeAttribute { Integers = value });

    public static (string Name, NodeAttribute Value) Is(this string name, float[] value) => (name, new NodeAttribute { Floats = value });
}
