using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SepConvGen.Generator.Planning.Networks;
using SepConvGen.Networks.Manifest;

namespace SepConvGen.Generator.Emission.Networks;

/// <summary>The call of the library's operator that computes a layer without weights of its own.</summary>
/// <param name="plan">All shapes and places.</param>
/// <param name="floats">The C# of a tensor's elements, given its name.</param>
/// <param name="integers">The C# of a constant's positions, given its name.</param>
internal sealed class OperatorCall(NetworkPlan plan, Func<string, string> floats, Func<string, string> integers)
{
    private const string Operators = "global::SepConvGen.Runtime.NetworkOperators";

    // The parameter of the steps' method; operators that may be large share their rows as kernels do.
    private const string Threads = "parallelOptions";

    // The library's methods for words of the manifest that are said in several places.
    private static readonly Dictionary<string, string> Methods = new()
    {
        ["add"] = "Add",
        ["subtract"] = "Subtract",
        ["multiply"] = "Multiply",
        ["divide"] = "Divide",
        ["hard-sigmoid"] = "HardSigmoid",
        ["gelu"] = "Gelu",
        ["gelu-tanh"] = "GeluTanh",
        ["erf"] = "Erf",
        ["exp"] = "Exp",
        ["log"] = "Log",
        ["sqrt"] = "Sqrt",
        ["negate"] = "Negate",
        ["abs"] = "Abs",
        ["reciprocal"] = "Reciprocal",
        ["constant"] = "Constant",
        ["reflect"] = "Reflect",
        ["edge"] = "Edge",
    };

    /// <summary>The statements; the last one ends the layer.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="output">The C# of the span that it writes.</param>
    public IEnumerable<string> Statements(ManifestLayer layer, string output)
    {
        string input = layer.Inputs.Any() ? floats(layer.Inputs.First()) : "";
        int[] shape = layer.Inputs.Any() ? plan.Tensors.Shape(layer.Inputs.First()) : [];
        int[] result = [.. layer.Output.Shape];
        switch (layer.Operator)
        {
            case "max-pool":
                yield return Call("MaxPool", input, Numbers(shape), Window(layer), Numbers(layer.Pads().Take(2)), Numbers(result.Skip(1).Take(2)), output, Threads);
                break;
            case "average-pool":
                string counts = layer.Setting("count-padding") == "true" ? "countPadding: true" : "countPadding: false";
                yield return Call("AveragePool", input, Numbers(shape), Window(layer), Numbers(layer.Pads()), counts, Numbers(result.Skip(1).Take(2)), output, Threads);
                break;
            case "mean":
                yield return Call("Mean", input, Numbers(shape), output);
                break;
            case "arg-max":
                yield return Call("ArgMax", input, Numbers(shape), layer.Setting("last") == "true" ? "last: true" : "last: false", output, Threads);
                break;
            case "matmul":
                string[] sides = [.. layer.Inputs];
                int[] right = plan.Tensors.Shape(sides[1]);
                yield return Call("MatMul", input, Numbers(shape), floats(sides[1]), Number(right[0]), Number(right[2]), output, Threads);
                break;
            case "add" or "subtract" or "multiply" or "divide":
                string[] operands = [.. layer.Inputs];
                yield return Call(Methods[layer.Operator], floats(operands[0]), Span(plan.Tensors.Shape(operands[0])), floats(operands[1]), Span(plan.Tensors.Shape(operands[1])), output, Threads);
                break;
            case "activation":
                yield return Activation(layer, input, output);
                break;
            case "prelu":
                yield return Call("PRelu", input, floats(layer.Operand("slope")!), output);
                break;
            case "softmax":
                yield return Call("Softmax", input, Numbers(shape), output, Threads);
                break;
            case "log-softmax":
                yield return Call("LogSoftmax", input, Numbers(shape), output, Threads);
                break;
            case "normalize":
                yield return Call(
                    "Normalize", input, Numbers(shape), Number(layer.Integer("groups", 1)), Optional(layer, "scale"), Optional(layer, "bias"), Number(layer.Number("epsilon", 0)), output, Threads);
                break;
            case "resize-nearest":
                yield return Call("ResizeNearest", input, Numbers(shape), integers(layer.Operand("rows")!), integers(layer.Operand("columns")!), output, Threads, PixelStrideOf(layer));
                break;
            case "resize-linear":
                yield return Call(
                    "ResizeLinear",
                    input,
                    Numbers(shape),
                    integers(layer.Operand("rows")!),
                    floats(layer.Operand("row-weights")!),
                    integers(layer.Operand("columns")!),
                    floats(layer.Operand("column-weights")!),
                    output,
                    Threads,
                    PixelStrideOf(layer));
                break;
            case "concat":
                foreach (string part in Concatenation(layer, output))
                {
                    yield return part;
                }

                break;
            case "slice":
                int[] steps = layer.Integers("steps");
                int[] strides = Strides(layer.Inputs.First());
                int start = layer.Integers("starts").Select((first, axis) => first * strides[axis]).Sum();
                yield return Call("Copy", input, Number(start), Span(strides.Select((stride, axis) => stride * steps[axis])), Span(result), output);
                break;
            case "transpose":
                int[] order = layer.Integers("order");
                yield return Call("Copy", input, "0", Span(order.Select(axis => Strides(layer.Inputs.First())[axis])), Span(result), output);
                break;
            case "expand":
                yield return Call("Copy", input, "0", Span(Strides(layer.Inputs.First()).Select((stride, axis) => shape[axis] == 1 ? 0 : stride)), Span(result), output);
                break;
            case "pad":
                string mode = $"global::SepConvGen.Runtime.PadMode.{Methods[layer.Setting("mode")!]}";
                yield return Call("Pad", input, Span(shape), Span(layer.Integers("before")), Span(result), mode, Number(layer.Number("value", 0)), output);
                break;
            case "gather":
                yield return Call("Gather", input, Numbers(shape), integers(layer.Operand("indices")!), output);
                break;
            case "conv-transpose":
                int[] filter = plan.Tensors.Shape(layer.Operand("filter")!);
                yield return Call(
                    "ConvolveTransposed",
                    input,
                    Numbers(shape),
                    floats(layer.Operand("filter")!),
                    Optional(layer, "bias"),
                    Number(result[3]),
                    Number(layer.Integer("groups", 1)),
                    Numbers(filter.Take(2)),
                    Numbers(layer.Integers("strides", 2)),
                    Numbers(layer.Integers("dilations", 2)),
                    Numbers(layer.Pads().Take(2)),
                    Numbers(result.Skip(1).Take(2)),
                    output);
                break;
            default:
                throw new InvalidOperationException($"no operator '{layer.Operator}'");
        }
    }

    /// <summary>A number as a literal.</summary>
    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Number(float value) =>
        float.IsPositiveInfinity(value) ? "float.PositiveInfinity"
        : float.IsNegativeInfinity(value) ? "float.NegativeInfinity"
        : float.IsNaN(value) ? "float.NaN"
        : value.ToString("R", CultureInfo.InvariantCulture) + "f";

    private static string Numbers(IEnumerable<int> values) => string.Join(", ", values.Select(value => Number(value)));

    private static string Span(IEnumerable<int> values) => $"[{Numbers(values)}]";

    private static string Call(string method, params string?[] arguments) => $"{Operators}.{method}({Text.List(arguments)});";

    private static string Window(ManifestLayer layer) => Numbers([.. layer.Integers("kernel"), .. layer.Integers("strides", 2), .. layer.Integers("dilations", 2)]);

    // Elements from a position of each axis to the next.
    private int[] Strides(string tensor)
    {
        int[] shape = plan.Tensors.Shape(tensor);
        int[] strides = [.. shape.Select((_, axis) => shape.Skip(axis + 1).Aggregate(1, (all, size) => all * size))];
        return PixelStride(tensor) is { } pixel ? [.. strides.Select((stride, axis) => axis == shape.Length - 1 ? 1 : stride / shape[shape.Length - 1] * pixel)] : strides;
    }

    // The argument that says how far the pixels of a result are apart.
    private string? PixelStrideOf(ManifestLayer layer) => PixelStride(layer.Output.Name) is { } pixel ? $"outputPixelStride: {Number(pixel)}" : null;

    // Null where pixels follow each other.
    private int? PixelStride(string tensor) => plan.Places.Of(tensor).PixelStride is var pixel && pixel != plan.Tensors.Shape(tensor).LastOrDefault() && plan.Owner(tensor) == tensor ? pixel : null;

    private string Optional(ManifestLayer layer, string operand) => layer.Operand(operand) is { } name ? floats(name) : "default";

    private static string Activation(ManifestLayer layer, string input, string output)
    {
        string text = layer.Setting("function")!;
        (string name, float[] arguments) = LayerSettings.Function(text);
        if (LayerActivation.Of(text) is { } activation && name != "gelu")
        {
            (float alpha, float beta) = activation.Kind switch
            {
                SepConvGen.Activation.Clamp => (activation.Min, activation.Max),
                _ => (activation.Alpha, 0f),
            };
            return Call("Activate", input, $"global::SepConvGen.Activation.{activation.Kind}", Number(alpha), Number(beta), output, Threads);
        }

        return Call(Methods[name], [input, .. arguments.Select(Number), output, Threads]);
    }

    private IEnumerable<string> Concatenation(ManifestLayer layer, string output)
    {
        int axis = layer.Integer("axis", 0);
        int[] result = [.. layer.Output.Shape];
        int count = result.Take(axis).Aggregate(1, (all, size) => all * size);
        int inner = result.Skip(axis + 1).Aggregate(1, (all, size) => all * size);
        int stride = result[axis] * inner;
        int start = 0;
        foreach (string part in layer.Inputs)
        {
            int length = plan.Tensors.Shape(part)[axis] * inner;
            if (!plan.Places.IsPartOf(part, layer.Output.Name))
            {
                yield return Call("CopyBlocks", floats(part), "0", Number(PixelStride(part) ?? length), output, Number(start), Number(stride), Number(count), Number(length), Threads);
            }

            start += length;
        }
    }
}
