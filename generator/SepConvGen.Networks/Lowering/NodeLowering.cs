using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Networks.Graphs;
using SepConvGen.Networks.Manifest;

namespace SepConvGen.Networks.Lowering;

/// <summary>A node while it becomes layers.</summary>
/// <param name="node">The node.</param>
/// <param name="layers">Where its layers go.</param>
/// <param name="values">Where the values before it are stored; what it writes is added.</param>
/// <param name="writers">The nodes that write values.</param>
internal sealed class NodeLowering(Node node, LayerList layers, Dictionary<Value, StoredValue> values, IReadOnlyDictionary<Value, Node> writers)
{
    public Node Node => node;

    public string Operator => node.Operator;

    public int InputCount => node.Inputs.Count;

    /// <summary>The shape of what it writes.</summary>
    public int[] Result => node.Outputs[0].Shape;

    public Value Input(int index) => Optional(index) ?? throw new UnsupportedLoweringException($"it lacks its input {ManifestNumbers.Text(index)}");

    public Value? Optional(int index) => index < node.Inputs.Count ? node.Inputs[index] : null;

    public Node? Writer(Value value) => writers.TryGetValue(value, out Node? writer) ? writer : null;

    public long Integer(string attribute) => Attribute(attribute).Integer!.Value;

    public int Int(string attribute) => checked((int)Integer(attribute));

    public float Float(string attribute) => Attribute(attribute).Float!.Value;

    public string Text(string attribute) => Attribute(attribute).Text!;

    public string? OptionalText(string attribute) => node.Attributes.TryGetValue(attribute, out NodeAttribute? found) ? found.Text : null;

    public int[] Integers(string attribute) => [.. Attribute(attribute).Integers!.Select(number => checked((int)number))];

    public float[] Floats(string attribute) => Attribute(attribute).Floats!;

    /// <summary>The elements of a constant input, in the graph's order; null where the input is left out.</summary>
    public float[]? OptionalConstant(int index) => Optional(index) is null ? null : Constant(index);

    public float[] Constant(int index) =>
        Input(index).Constant?.Floats ?? throw new UnsupportedLoweringException($"its input {ManifestNumbers.Text(index)} is no constant of floats");

    /// <summary>Where a value is stored.</summary>
    public StoredValue Stored(Value value)
    {
        if (values.TryGetValue(value, out StoredValue? stored))
        {
            return stored;
        }

        float[] floats = value.Constant?.Floats ?? throw new UnsupportedLoweringException($"'{value.Name}' holds integers");
        return values[value] = new(new(value.Shape) { Floats = floats }, value.Shape, Orders.Logical(value.Shape.Length));
    }

    public StoredValue Stored(int index) => Stored(Input(index));

    /// <summary>A value with its axes stored in this order.</summary>
    public LoweredTensor In(StoredValue value, int[] order) => layers.Stored(value, order, Source(" (moved)"));

    public LoweredTensor In(int index, int[] order) => In(Stored(index), order);

    public StoredValue Padded(StoredValue value, int rank) => value.Padded(rank, View);

    /// <summary>A value as [images, rows, columns, channels]; a sequence has one row.</summary>
    public LoweredTensor Image(Value value)
    {
        int rank = value.Shape.Length;
        if (rank is < 3 or > 4)
        {
            throw new UnsupportedLoweringException($"it has {ManifestNumbers.Text(rank - 2)} spatial axes, and 1 or 2 are supported");
        }

        LoweredTensor stored = In(Stored(value), Orders.ChannelsLast(rank));
        return rank == 4 ? stored : View(stored, [stored.Sizes[0], 1, .. stored.Sizes.Skip(1)]);
    }

    /// <summary>The result as an image.</summary>
    public int[] ResultImage
    {
        get
        {
            int[] sizes = Orders.Sizes(Result, Orders.ChannelsLast(Result.Length));
            return Result.Length == 4 ? sizes : [sizes[0], 1, .. sizes.Skip(1)];
        }
    }

    public LoweredTensor Transpose(LoweredTensor tensor, int[] order) => layers.Transpose(tensor, order, Source(" (moved)"));

    public LoweredTensor View(LoweredTensor tensor, int[] sizes) => layers.View(tensor, sizes, node.Name);

    public LoweredTensor Layer(
        string @operator, int[] sizes, IEnumerable<(string Name, LoweredTensor? Tensor)> operands, params (string Name, string? Value)[] settings) =>
        layers.Add(@operator, sizes, operands, settings, node.Name);

    public static LoweredTensor Vector(float[] elements) => new([elements.Length]) { Floats = elements };

    public static LoweredTensor? OptionalVector(float[]? elements) => elements is null ? null : Vector(elements);

    /// <summary>Says where the result is stored.</summary>
    public void Return(LoweredTensor tensor, int[] order) =>
        values[node.Outputs[0]] = new(View(tensor, Orders.Sizes(Result, order)), Result, order);

    /// <summary>The result is an image, or a sequence as one.</summary>
    public void ReturnImage(LoweredTensor image) => Return(image, Orders.ChannelsLast(Result.Length));

    private string Source(string more) => node.Name + more;

    private NodeAttribute Attribute(string name) =>
        node.Attributes.TryGetValue(name, out NodeAttribute? found) ? found : throw new InvalidOperationException($"{node.Operator} '{node.Name}' has no attribute '{name}'");
}

/// <summary>A node becomes no layers; the lowering goes on, to find all of them.</summary>
internal sealed class UnsupportedLoweringException(string why, string help = "") : Exception(why)
{
    public string Help { get; } = help;
}
