using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Tests.Harness;

/// <summary>Runs a graph as ONNX defines its operators: in double, one element after the other, as plainly as can be.</summary>
internal sealed class GraphRun
{
    private readonly Dictionary<Value, double[]> values = [];

    private GraphRun()
    {
    }

    /// <summary>The outputs of a graph by name, for one set of inputs.</summary>
    public static Dictionary<string, double[]> Of(Graph graph, IReadOnlyDictionary<string, double[]> inputs)
    {
        GraphRun run = new();
        foreach (Value input in graph.Inputs)
        {
            run.values[input] = inputs[input.Name];
        }

        foreach (Node node in graph.Nodes)
        {
            run.values[node.Outputs.Single()] = run.Result(node);
        }

        return graph.Outputs.ToDictionary(output => output.Name, output => run.values[output]);
    }

    /// <summary>The positions of a shape, in their order.</summary>
    public static IEnumerable<int[]> Positions(int[] shape)
    {
        int[] at = new int[shape.Length];
        int count = shape.Aggregate(1, (all, size) => all * size);
        for (int i = 0; i < count; i++)
        {
            yield return at;
            for (int axis = shape.Length - 1; axis >= 0 && ++at[axis] == shape[axis]; axis--)
            {
                at[axis] = 0;
            }
        }
    }

    /// <summary>Where a position is stored; axes of size 1 repeat, and a shape of fewer axes lacks the first.</summary>
    public static int Offset(int[] shape, int[] at)
    {
        int offset = 0;
        for (int axis = 0; axis < shape.Length; axis++)
        {
            offset = (offset * shape[axis]) + (shape[axis] == 1 ? 0 : at[axis + at.Length - shape.Length]);
        }

        return offset;
    }

    private double[] Elements(Value value) => value.Constant is null ? values[value]
        : value.Constant.Floats is float[] floats ? [.. floats.Select(element => (double)element)]
        : [.. value.Constant.Integers!.Select(element => (double)element)];

    private double[] Result(Node node)
    {
        double[]?[] inputs = [.. node.Inputs.Select(input => input is null ? null : Elements(input))];
        Value x = node.Inputs[0]!;
        double[] a = inputs[0]!;
        int[] shape = node.Outputs[0].Shape;
        float Float(string name) => node.Attributes[name].Float!.Value;
        int Integer(string name) => (int)node.Attributes[name].Integer!.Value;
        int[] Integers(string name) => [.. node.Attributes[name].Integers!.Select(number => (int)number)];
        double[] Each(Func<double, double> function) => [.. a.Select(function)];
        double[] Both(Func<double, double, double> function) =>
            [.. Positions(shape).Select(at => function(a[Offset(x.Shape, at)], inputs[1]![Offset(node.Inputs[1]!.Shape, at)]))];
        double[] From(Func<int[], int[]?> source, double otherwise = 0) =>
            [.. Positions(shape).Select(at => source(at) is int[] from ? a[Offset(x.Shape, from)] : otherwise)];

        switch (node.Operator)
        {
            case "Add": return Both((p, q) => p + q);
            case "Sub": return Both((p, q) => p - q);
            case "Mul": return Both((p, q) => p * q);
            case "Div": return Both((p, q) => p / q);
            case "Relu": return Each(p => Math.Max(p, 0));
            case "LeakyRelu": return Each(p => p < 0 ? p * Float("alpha") : p);
            case "HardSigmoid": return Each(p => Math.Clamp((p * Float("alpha")) + Float("beta"), 0, 1));
            case "HardSwish": return Each(p => p * Math.Clamp((p / 6) + 0.5, 0, 1));
            case "Sigmoid": return Each(Sigmoid);
            case "Silu": return Each(p => p * Sigmoid(p));
            case "Tanh": return Each(Math.Tanh);
            case "Erf": return Each(ErrorFunction);
            case "Gelu":
                return node.Attributes.TryGetValue("approximate", out NodeAttribute? approximate) && approximate.Text == "tanh"
                    ? Each(p => 0.5 * p * (1 + Math.Tanh(Math.Sqrt(2 / Math.PI) * (p + (0.044715 * p * p * p)))))
                    : Each(p => 0.5 * p * (1 + ErrorFunction(p / Math.Sqrt(2))));
            case "Exp": return Each(Math.Exp);
            case "Log": return Each(Math.Log);
            case "Sqrt": return Each(Math.Sqrt);
            case "Neg": return Each(p => -p);
            case "Abs": return Each(Math.Abs);
            case "Reciprocal": return Each(p => 1 / p);
            case "Clip": return Each(p => Math.Min(Math.Max(p, inputs[1]?[0] ?? double.NegativeInfinity), inputs.ElementAtOrDefault(2)?[0] ?? double.PositiveInfinity));
            case "PRelu": return [.. Positions(shape).Select(at => a[Offset(x.Shape, at)] is double p && p < 0 ? p * inputs[1]![at[1]] : a[Offset(x.Shape, at)])];
            case "Reshape": return a;
            case "Expand": return From(at => at);
            case "Transpose":
                int[] order = Integers("perm");
                return From(at => [.. Enumerable.Range(0, order.Length).Select(axis => at[Array.IndexOf(order, axis)])]);
            case "Slice":
                int[] axes = Integers("axes");
                return From(at => [.. at.Select((i, axis) => Array.IndexOf(axes, axis) is int k and >= 0 ? Integers("starts")[k] + (i * Integers("steps")[k]) : i)]);
            case "Gather": return From(at => [.. at.Select((i, axis) => axis == Integer("axis") ? (int)inputs[1]![i] : i)]);
            case "Pad": return From(at => Padded(at, x.Shape, Integers("pads"), node.Attributes["mode"].Text!), Float("value"));
            case "Concat": return [.. Positions(shape).Select(at => Joined(node, inputs, at, Integer("axis")))];
            case "ReduceMean": return Means(a, x.Shape, Integers("axes"));
            case "ArgMax": return Lines(a, x.Shape, Integer("axis"), line => [Integer("select_last_index") != 0 ? Array.LastIndexOf(line, line.Max()) : Array.IndexOf(line, line.Max())]);
            case "Softmax": return Lines(a, x.Shape, Integer("axis"), line => [.. line.Select(p => Math.Exp(p - line.Max()) / line.Sum(q => Math.Exp(q - line.Max())))]);
            case "LogSoftmax": return Lines(a, x.Shape, Integer("axis"), line => [.. line.Select(p => p - line.Max() - Math.Log(line.Sum(q => Math.Exp(q - line.Max()))))]);
            case "Gemm":
                return [.. Positions(shape).Select(at => (Float("alpha") * Product(
                    Integer("transA") != 0 ? x.Shape[0] : x.Shape[1],
                    k => a[Offset(x.Shape, Integer("transA") != 0 ? [k, at[0]] : [at[0], k])],
                    k => inputs[1]![Offset(node.Inputs[1]!.Shape, Integer("transB") != 0 ? [at[1], k] : [k, at[1]])]))
                    + (inputs.ElementAtOrDefault(2) is double[] c ? Float("beta") * c[Offset(node.Inputs[2]!.Shape, at)] : 0))];
            case "MatMul":
                return [.. Positions(shape).Select(at => Product(
                    x.Shape[^1],
                    k => a[Offset(x.Shape, [.. at[..^1], k])],
                    k => inputs[1]![Offset(node.Inputs[1]!.Shape, [.. at[..^2], k, at[^1]])]))];
            case "BatchNormalization":
                return [.. Positions(shape).Select(at => ((a[Offset(shape, at)] - inputs[3]![at[1]]) / Math.Sqrt(inputs[4]![at[1]] + Float("epsilon")) * inputs[1]![at[1]]) + inputs[2]![at[1]])];
            case "InstanceNormalization": return Normalized(a, shape, at => (at[0] * shape[1]) + at[1], Float("epsilon"), at => inputs[1]![at[1]], at => inputs[2]![at[1]]);
            case "GroupNormalization":
                int each = shape[1] / Integer("num_groups");
                return Normalized(a, shape, at => (at[0] * shape[1]) + (at[1] / each), Float("epsilon"), at => inputs[1]![at[1]], at => inputs[2]![at[1]]);
            case "LayerNormalization":
                int from = Integer("axis");
                return Normalized(
                    a,
                    shape,
                    at => Offset(shape[..from], at[..from]),
                    Float("epsilon"),
                    at => inputs[1]![Offset(shape[from..], at[from..])],
                    at => inputs.ElementAtOrDefault(2)?[Offset(shape[from..], at[from..])] ?? 0);
            default: return ImageRun.Result(node, inputs);
        }
    }

    private static double Product(int count, Func<int, double> left, Func<int, double> right) => Enumerable.Range(0, count).Sum(k => left(k) * right(k));

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    /// <summary>By its series near zero, and by its continued fraction beyond.</summary>
    private static double ErrorFunction(double x)
    {
        double size = Math.Abs(x);
        if (size < 2.5)
        {
            double term = x;
            double sum = x;
            for (int n = 1; n < 100; n++)
            {
                term *= -x * x / n;
                sum += term / ((2 * n) + 1);
            }

            return 2 / Math.Sqrt(Math.PI) * sum;
        }

        double fraction = size;
        for (int n = 200; n > 0; n--)
        {
            fraction = size + (n / 2.0 / fraction);
        }

        return Math.Sign(x) * (1 - (Math.Exp(-size * size) / (Math.Sqrt(Math.PI) * fraction)));
    }

    private static int[]? Padded(int[] at, int[] sizes, int[] pads, string mode)
    {
        int[] from = [.. at.Select((i, axis) => i - pads[axis])];
        for (int axis = 0; axis < from.Length; axis++)
        {
            if (from[axis] < 0 || from[axis] >= sizes[axis])
            {
                if (mode == "constant")
                {
                    return null;
                }

                int last = sizes[axis] - 1;
                from[axis] = mode == "edge" ? Math.Clamp(from[axis], 0, last) : from[axis] < 0 ? -from[axis] : (2 * last) - from[axis];
            }
        }

        return from;
    }

    private static double Joined(Node node, double[]?[] inputs, int[] at, int axis)
    {
        int[] within = [.. at];
        int part = 0;
        while (within[axis] >= node.Inputs[part]!.Shape[axis])
        {
            within[axis] -= node.Inputs[part++]!.Shape[axis];
        }

        return inputs[part]![Offset(node.Inputs[part]!.Shape, within)];
    }

    private static double[] Means(double[] a, int[] shape, int[] axes)
    {
        int[] kept = [.. shape.Select((size, axis) => axes.Contains(axis) ? 1 : size)];
        double[] sums = new double[kept.Aggregate(1, (all, size) => all * size)];
        foreach (int[] at in Positions(shape))
        {
            sums[Offset(kept, at)] += a[Offset(shape, at)];
        }

        return [.. sums.Select(sum => sum / (a.Length / sums.Length))];
    }

    /// <summary>Computes the lines along an axis, each into as many elements as the function gives.</summary>
    private static double[] Lines(double[] a, int[] shape, int axis, Func<double[], double[]> function)
    {
        int inner = shape[(axis + 1)..].Aggregate(1, (all, size) => all * size);
        int outer = a.Length / inner / shape[axis];
        double[][] lines = [.. Enumerable.Range(0, outer * inner).Select(i =>
            function([.. Enumerable.Range(0, shape[axis]).Select(k => a[(((i / inner * shape[axis]) + k) * inner) + (i % inner)])]))];
        int size = lines[0].Length;
        return [.. Enumerable.Range(0, outer * size * inner).Select(i => lines[(i / inner / size * inner) + (i % inner)][i / inner % size])];
    }

    private static double[] Normalized(double[] a, int[] shape, Func<int[], int> group, double epsilon, Func<int[], double> scale, Func<int[], double> bias)
    {
        int[] groups = [.. Positions(shape).Select(group)];
        Dictionary<int, double> means = Enumerable.Range(0, a.Length).GroupBy(i => groups[i]).ToDictionary(g => g.Key, g => g.Average(i => a[i]));
        Dictionary<int, double> variances = Enumerable.Range(0, a.Length).GroupBy(i => groups[i]).ToDictionary(g => g.Key, g => g.Average(i => Math.Pow(a[i] - means[g.Key], 2)));
        return [.. Positions(shape).Select((at, i) => ((a[i] - means[groups[i]]) / Math.Sqrt(variances[groups[i]] + epsilon) * scale(at)) + bias(at))];
    }
}
