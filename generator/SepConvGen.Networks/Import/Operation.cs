using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Networks.Graphs;
using SepConvGen.Networks.Import.Folding;
using SepConvGen.Networks.Onnx;

namespace SepConvGen.Networks.Import;

/// <summary>One node of the file while it is brought to the graph's form: what it reads, and the nodes that it becomes.</summary>
/// <param name="node">The node.</param>
/// <param name="inputs">What it reads; null for what is left out.</param>
/// <param name="opset">The version of the operators.</param>
/// <param name="budget">What may still be evaluated.</param>
/// <param name="name">Makes a name for a value that the file does not have.</param>
internal sealed class Operation(OnnxNode node, IReadOnlyList<Value?> inputs, int opset, FoldingBudget budget, Func<string, string> name)
{
    private readonly Dictionary<int, Value> results = [];
    private readonly HashSet<Value> own = [];

    public string Operator => node.Operator;

    public int Opset => opset;

    public int InputCount => inputs.Count;

    public int OutputCount => node.Outputs.Count;

    /// <summary>The nodes that it becomes.</summary>
    public List<Node> Nodes { get; } = [];

    public Value Input(int index) => Optional(index) ?? throw Fault($"lacks its input {index}");

    public Value? Optional(int index) => index < inputs.Count ? inputs[index] : null;

    /// <summary>Whether an output is given a name.</summary>
    public bool Wants(int output) => output < node.Outputs.Count && node.Outputs[output].Length > 0;

    public bool Has(string attribute) => node.Attributes.ContainsKey(attribute);

    public long Integer(string attribute, long otherwise) =>
        node.Attributes.TryGetValue(attribute, out OnnxAttribute? found) ? found.Integer ?? (Plain(found) ? 0 : throw Wrong(attribute)) : otherwise;

    public float Float(string attribute, float otherwise) =>
        node.Attributes.TryGetValue(attribute, out OnnxAttribute? found) ? found.Float ?? (Plain(found) ? 0 : throw Wrong(attribute)) : otherwise;

    public string Text(string attribute, string otherwise) =>
        node.Attributes.TryGetValue(attribute, out OnnxAttribute? found) ? found.Text ?? (Plain(found) ? "" : throw Wrong(attribute)) : otherwise;

    public long[]? Integers(string attribute) => node.Attributes.TryGetValue(attribute, out OnnxAttribute? found) ? [.. found.Integers] : null;

    public float[]? Floats(string attribute) => node.Attributes.TryGetValue(attribute, out OnnxAttribute? found) ? [.. found.Floats] : null;

    public Tensor? Tensor(string attribute) => node.Attributes.TryGetValue(attribute, out OnnxAttribute? found) ? found.Tensor?.Read() : null;

    /// <summary>An input that must be a constant.</summary>
    public Tensor Constant(int index, string what) => Input(index).Constant ?? throw new UnsupportedException($"its {what} depend on the network's input", "they must be constants");

    public float[] FloatConstant(int index, string what) => Constant(index, what).Floats ?? throw Fault($"has integers as {what}");

    public long[] IntegerConstant(int index, string what) => Constant(index, what).Integers ?? throw Fault($"has {what} that are no integers");

    /// <summary>What older versions have as an attribute and newer ones as a constant input; null where it is left out.</summary>
    public long[]? AttributeOrInput(string attribute, int index) =>
        Integers(attribute) ?? (Optional(index) is null ? null : IntegerConstant(index, attribute));

    /// <summary>An axis counted from the front.</summary>
    public int Axis(long axis, int rank) => axis >= -rank && axis < rank
        ? (int)(axis < 0 ? axis + rank : axis)
        : throw Fault($"has an axis {axis} where there are {rank}");

    /// <summary>Axes counted from the front, in their order, each once.</summary>
    public int[] Axes(long[] axes, int rank)
    {
        int[] sorted = [.. axes.Select(axis => Axis(axis, rank)).OrderBy(axis => axis)];
        return sorted.Distinct().Count() == sorted.Length ? sorted : throw Fault("names an axis twice");
    }

    /// <summary>Adds a node, or evaluates it if it reads constants only.</summary>
    public Value Add(string @operator, Value?[] reads, int[] shape, params (string Name, NodeAttribute Value)[] attributes)
    {
        if (shape.Length > OnnxTensor.MostAxes)
        {
            throw Fault($"makes a result of more than {OnnxTensor.MostAxes} axes");
        }

        _ = Shapes.Count(shape);
        Node added = new(@operator, node.Name);
        added.Inputs.AddRange(reads);
        foreach ((string attribute, NodeAttribute value) in attributes)
        {
            added.Attributes.Add(attribute, value);
        }

        if (reads.All(value => value is null || value.Constant is not null))
        {
            return Constant(Evaluation.Of(added, shape, budget, this));
        }

        if (shape.Contains(0))
        {
            throw new UnsupportedException($"its result {Shapes.Text(shape)} is empty");
        }

        if (!Evaluation.Runs(@operator))
        {
            Value dynamic = reads.First(value => value is not null && value.Constant is null)!;
            throw new UnsupportedException($"it reads '{dynamic.Name}', which depends on the network's input", "it is understood on constants only");
        }

        Value result = Own(shape, null);
        added.Outputs.Add(result);
        Nodes.Add(added);
        return result;
    }

    public Value Constant(Tensor tensor) => Own(tensor.Shape, tensor);

    /// <summary>A constant of so many elements, which are made if the budget is large enough.</summary>
    public Value Made(double count, Func<int, Tensor> make)
    {
        budget.Take(count < int.MaxValue ? (long)count : int.MaxValue, 0);
        return Constant(make((int)count));
    }

    public Value Scalar(float value) => Constant(new Tensor([], new[] { value }));

    public Value Reshape(Value value, int[] shape) => Shapes.Same(value.Shape, shape) ? value : Add("Reshape", [value], shape);

    /// <summary>Says what an output is.</summary>
    public void Return(Value value, int output = 0)
    {
        if (Wants(output))
        {
            results[output] = value;
        }
    }

    /// <summary>The values under the names that the file has for them.</summary>
    public IEnumerable<KeyValuePair<string, Value>> Results()
    {
        Dictionary<Value, Value> renamed = [];
        foreach (KeyValuePair<int, Value> result in results.OrderBy(result => result.Key))
        {
            if (own.Contains(result.Value) && !renamed.ContainsKey(result.Value))
            {
                renamed.Add(result.Value, new Value(node.Outputs[result.Key], result.Value.Shape) { Constant = result.Value.Constant, IsPlaces = result.Value.IsPlaces });
            }
        }

        foreach (Node made in Nodes)
        {
            Rename(made.Outputs!);
            Rename(made.Inputs);
        }

        return [.. results.OrderBy(result => result.Key).Select(result => new KeyValuePair<string, Value>(node.Outputs[result.Key], Named(result.Value)))];

        Value Named(Value value) => renamed.TryGetValue(value, out Value? other) ? other : value;

        void Rename(List<Value?> values)
        {
            for (int i = 0; i < values.Count; i++)
            {
                values[i] = values[i] is Value value ? Named(value) : null;
            }
        }
    }

    public NetworkException Fault(string what) => new($"The model is broken: {node.Operator} '{node.Name}' {what}.");

    private NetworkException Wrong(string attribute) => Fault($"has an attribute '{attribute}' of another type than ONNX says");

    /// <summary>Whether nothing is stored: what is zero or empty need not be.</summary>
    private static bool Plain(OnnxAttribute attribute) =>
        attribute is { Integer: null, Float: null, Text: null, Tensor: null, Integers.Count: 0, Floats.Count: 0 };

    private Value Own(int[] shape, Tensor? constant)
    {
        Value value = new(name(node.Outputs.FirstOrDefault(output => output.Length > 0) ?? node.Name), shape) { Constant = constant };
        _ = own.Add(value);
        return value;
    }
}
