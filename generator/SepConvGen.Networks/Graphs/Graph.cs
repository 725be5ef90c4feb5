using System.Collections.Generic;

namespace SepConvGen.Networks.Graphs;

/// <summary>
/// A model's graph after its import: every shape is known, whatever does not depend on the inputs is a constant, and no node is
/// left that only makes shapes. Operators are ONNX's, in its axes (NCHW), of whatever opset the file had, brought to one form:
/// what later opsets made inputs is an input, what was an attribute with a default is stated.
/// </summary>
internal sealed class Graph
{
    public string Name { get; set; } = "";

    /// <summary>Whether the number of images was left open: shapes are those of one.</summary>
    public bool DynamicBatch { get; set; }

    public List<Value> Inputs { get; } = [];

    public List<Value> Outputs { get; } = [];

    /// <summary>In an order in which they can run.</summary>
    public List<Node> Nodes { get; } = [];
}

/// <summary>What a node writes, or an input, or a constant.</summary>
internal sealed class Value(string name, int[] shape)
{
    public string Name { get; } = name;

    public int[] Shape { get; set; } = shape;

    /// <summary>What it holds, if that does not depend on the inputs.</summary>
    public Tensor? Constant { get; set; }

    /// <summary>Whether it holds places: whole numbers, whatever type they have.</summary>
    public bool IsPlaces { get; set; }

    public override string ToString() => $"{Name} [{string.Join(", ", Shape)}]";
}

/// <summary>A constant's elements: floats, or integers (positions and shapes; booleans too), of which one is null.</summary>
internal sealed class Tensor
{
    public Tensor(int[] shape, float[] floats)
    {
        Shape = shape;
        Floats = floats;
    }

    public Tensor(int[] shape, long[] integers)
    {
        Shape = shape;
        Integers = integers;
    }

    public int[] Shape { get; }

    public float[]? Floats { get; }

    public long[]? Integers { get; }
}

/// <summary>A node.</summary>
internal sealed class Node(string @operator, string name)
{
    /// <summary>ONNX's name of what it computes, or one of ours for what a rewrite made of several: "Gelu", "Silu".</summary>
    public string Operator { get; } = @operator;

    /// <summary>Its name in the file, or its operator and number there: "Conv_12". Of a rewritten node, those of all it came from, with " + " between.</summary>
    public string Name { get; } = name;

    /// <summary>null for one that is left out.</summary>
    public List<Value?> Inputs { get; } = [];

    public List<Value> Outputs { get; } = [];

    public Dictionary<string, NodeAttribute> Attributes { get; } = [];
}

/// <summary>An attribute of a node; of its parts those are set that it has.</summary>
internal sealed class NodeAttribute
{
    public long? Integer { get; set; }

    public float? Float { get; set; }

    public string? Text { get; set; }

    public long[]? Integers { get; set; }

    public float[]? Floats { get; set; }

    public Tensor? Tensor { get; set; }
}
