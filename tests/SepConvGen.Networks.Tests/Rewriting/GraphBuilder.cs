using System.Globalization;
using SepConvGen.Networks.Graphs;
using SepConvGen.Networks.Import;
using SepConvGen.Networks.Rewriting;

namespace SepConvGen.Networks.Tests.Rewriting;

/// <summary>Makes a small graph node by node; nodes are named by their operators and numbers.</summary>
internal sealed class GraphBuilder
{
    private readonly Random random = new(15);
    private int constants;

    public Graph Graph { get; } = new() { Name = "test" };

    public Value Input(params int[] shape)
    {
        Value input = new(string.Format(CultureInfo.InvariantCulture, "input{0}", Graph.Inputs.Count), shape);
        Graph.Inputs.Add(input);
        return input;
    }

    public void Output(params Value[] values) => Graph.Outputs.AddRange(values);

    /// <summary>Numbers between −1 and 1, none of them 0.</summary>
    public Value Random(params int[] shape) => Constant(shape, [.. Enumerable.Range(0, Shapes.Count(shape)).Select(_ => (random.NextSingle() * 0.9f + 0.1f) * (random.Next(2) == 0 ? -1 : 1))]);

    /// <summary>Numbers between ½ and 1.</summary>
    public Value Positive(params int[] shape) => Constant(shape, [.. Enumerable.Range(0, Shapes.Count(shape)).Select(_ => 0.5f + (random.NextSingle() / 2))]);

    public Value Scalar(float number) => Constant([], [number]);

    public Value Constant(int[] shape, params float[] elements) =>
        new(string.Format(CultureInfo.InvariantCulture, "constant{0}", constants++), shape) { Constant = new Tensor(shape, elements) };

    /// <summary>Adds a node; its result has the shape that its operands have together, or the one stated.</summary>
    public Value Add(string @operator, Value?[] inputs, int[]? shape = null, params (string Name, NodeAttribute Value)[] attributes)
    {
        string name = string.Format(CultureInfo.InvariantCulture, "{0}_{1}", @operator, Graph.Nodes.Count);
        int[] result = shape ?? (@operator is "Add" or "Sub" or "Mul" or "Div" ? Shapes.Broadcast(inputs[0]!.Shape, inputs[1]!.Shape)! : inputs[0]!.Shape);
        Value output = new($"{name}.value", result);
        Graph.Nodes.Add(Making.New(@operator, [name], inputs, output, attributes));
        return output;
    }

    public Value Add(string @operator, params Value?[] inputs) => Add(@operator, inputs, null);

    /// <summary>A convolution over rows and columns, 3×3 with a border of 1 unless stated.</summary>
    public Value Conv(Value x, int channels, int kernel = 3, bool bias = true, int? pad = null, int group = 1)
    {
        int border = pad ?? kernel / 2;
        int rank = x.Shape.Length - 2;
        int[] size = [.. Enumerable.Repeat(kernel, rank)];
        return Add(
            "Conv",
            [x, Random([channels, x.Shape[1] / group, .. size]), bias ? Random(channels) : null],
            [x.Shape[0], channels, .. x.Shape.Skip(2).Select(length => length + (2 * border) - kernel + 1)],
            ("kernel_shape", Making.Is([.. size.Select(length => (long)length)])),
            ("strides", Making.Is([.. size.Select(_ => 1L)])),
            ("dilations", Making.Is([.. size.Select(_ => 1L)])),
            ("pads", Making.Is([.. Enumerable.Repeat((long)border, 2 * rank)])),
            ("group", Making.Is(group)));
    }

    public Value Gemm(Value x, int columns, bool transposed, float alpha = 1, float beta = 1, Value? addend = null) => Add(
        "Gemm",
        [x, transposed ? Random(columns, x.Shape[1]) : Random(x.Shape[1], columns), addend],
        [x.Shape[0], columns],
        ("alpha", Making.Is(alpha)),
        ("beta", Making.Is(beta)),
        ("transA", Making.Is(0)),
        ("transB", Making.Is(transposed ? 1 : 0)));

    public Value MatMul(Value x, int columns) => Add("MatMul", [x, Random(x.Shape[^1], columns)], [.. x.Shape.SkipLast(1), columns]);

    public Value BatchNormalization(Value x) => Add(
        "BatchNormalization",
        [x, Random(x.Shape[1]), Random(x.Shape[1]), Random(x.Shape[1]), Positive(x.Shape[1])],
        null,
        ("epsilon", Making.Is(1e-3f)));

    public Value Mean(Value x, params long[] axes) => Add(
        "ReduceMean",
        [x],
        [.. x.Shape.Select((size, axis) => axes.Contains(axis) ? 1 : size)],
        ("axes", Making.Is(axes)),
        ("keepdims", Making.Is(1)));

    public Value Reshape(Value x, params int[] shape) => Add("Reshape", [x], shape);

    public Value Transpose(Value x, params long[] order) => Add("Transpose", [x], [.. order.Select(axis => x.Shape[axis])], ("perm", Making.Is(order)));

    public Value Pad(Value x, long[] pads, float value = 0, string mode = "constant") => Add(
        "Pad",
        [x],
        [.. x.Shape.Select((size, axis) => size + (int)(pads[axis] + pads[axis + x.Shape.Length]))],
        ("pads", Making.Is(pads)),
        ("mode", Making.Is(mode)),
        ("value", Making.Is(value)));

    /// <summary>The mean of 2×2, with padding above.</summary>
    public Value AveragePool(Value x, long countPadding, long pad = 0) => Add(
        "AveragePool",
        [x],
        [x.Shape[0], x.Shape[1], x.Shape[2] + (int)pad - 1, x.Shape[3] - 1],
        ("kernel_shape", Making.Is([2L, 2L])),
        ("strides", Making.Is([1L, 1L])),
        ("dilations", Making.Is([1L, 1L])),
        ("pads", Making.Is([pad, 0L, 0L, 0L])),
        ("count_include_pad", Making.Is(countPadding)));
}
