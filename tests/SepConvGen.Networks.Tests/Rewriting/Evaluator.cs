using SepConvGen.Networks.Graphs;
using SepConvGen.Networks.Import;
using SepConvGen.Networks.Rewriting;
using Xunit;

namespace SepConvGen.Networks.Tests.Rewriting;

/// <summary>Computes a graph in double, each operator as its definition says it.</summary>
internal sealed class Evaluator
{
    private readonly Dictionary<Value, double[]> values = [];

    private Evaluator()
    {
    }

    /// <summary>The outputs for inputs made by a seed.</summary>
    public static double[][] Run(Graph graph, int seed = 1)
    {
        Random random = new(seed);
        Evaluator evaluator = new();
        foreach (Value input in graph.Inputs)
        {
            evaluator.values[input] = [.. Enumerable.Range(0, Shapes.Count(input.Shape)).Select(_ => (random.NextDouble() * 8) - 4)];
        }

        foreach (Node node in graph.Nodes)
        {
            double[] result = evaluator.Compute(node);
            Assert.Equal(Shapes.Count(node.Outputs[0].Shape), result.Length);
            evaluator.values.Add(node.Outputs[0], result);
        }

        return [.. graph.Outputs.Select(output => evaluator.values[output])];
    }

    private double[] Elements(Value value) => value.Constant is Tensor constant
        ? [.. constant.Floats!.Select(element => (double)element)]
        : values.TryGetValue(value, out double[]? elements) ? elements : throw new InvalidOperationException($"{value} is read before it is there");

    private double[] Compute(Node node)
    {
        Value x = node.Inputs[0]!;
        int[] shape = node.Outputs[0].Shape;
        switch (node.Operator)
        {
            case "Conv":
                return Finished(node, Windows.Conv(node, Elements(x), Elements(node.Inputs[1]!), Optional(node, 2)), 1);
            case "Gemm" or "MatMul":
                return Finished(node, Product(node), shape.Length - 1);
            case "AveragePool":
                return Windows.Average(node, Elements(x));
            case "Add":
                return Binary(node, (a, b) => a + b);
            case "Sub":
                return Binary(node, (a, b) => a - b);
            case "Mul":
                return Binary(node, (a, b) => a * b);
            case "Div":
                return Binary(node, (a, b) => a / b);
            case "PRelu":
                double[] slope = Elements(node.Inputs[1]!);
                return [.. Elements(x).Select((element, index) => element < 0 ? slope[Channel(shape, 1, index)] * element : element)];
            case "Reshape":
                return Elements(x);
            case "Concat":
                return node.Inputs.Count == 1 ? Elements(x) : throw new NotSupportedException();
            case "Transpose":
                int[] strides = Shapes.Strides(x.Shape);
                return [.. Positions(shape).Select(position => Elements(x)[position.Select((at, axis) => at * strides[node.Integers("perm")[axis]]).Sum()])];
            case "Pad":
                return Windows.Pad(node, Elements(x));
            case "ReduceMean":
                return Mean(node);
            case "BatchNormalization":
                (double[] scale, double[] bias, double[] mean, double[] variance) = (Elements(node.Inputs[1]!), Elements(node.Inputs[2]!), Elements(node.Inputs[3]!), Elements(node.Inputs[4]!));
                return [.. Elements(x).Select((element, index) => (index, c: Channel(shape, 1, index), element))
                    .Select(at => ((at.element - mean[at.c]) / Math.Sqrt(variance[at.c] + node.Float("epsilon")) * scale[at.c]) + bias[at.c])];
            case "InstanceNormalization":
                return Normalized(node, Shapes.Count(shape) / shape[0] / shape[1], index => Channel(shape, 1, index));
            case "GroupNormalization":
                return Normalized(node, Shapes.Count(shape) / shape[0] / (int)node.Integer("num_groups"), index => Channel(shape, 1, index));
            case "LayerNormalization":
                int count = Shapes.Count([.. shape.Skip((int)node.Integer("axis"))]);
                return Normalized(node, count, index => index % count);
            default:
                return [.. Elements(x).Select(element => Functions.Of(node, element))];
        }
    }

    private double[]? Optional(Node node, int index) => node.Input(index) is Value value ? Elements(value) : null;

    /// <summary>The residual and the activation.</summary>
    private double[] Finished(Node node, double[] sums, int axis)
    {
        double[]? residual = Optional(node, Linear.Residual);
        double[]? slope = Optional(node, Linear.Slope);
        return [.. sums.Select((sum, index) =>
        {
            double all = sum + (residual?[index] ?? 0);
            double sloped = slope is not null && all < 0 ? all * slope[Channel(node.Outputs[0].Shape, axis, index)] : all;
            return node.Attributes.TryGetValue("activation", out NodeAttribute? activation) ? Functions.Of(activation.Text!, sloped) : sloped;
        })];
    }

    private double[] Product(Node node)
    {
        (double[] a, double[] b, double[]? c) = (Elements(node.Inputs[0]!), Elements(node.Inputs[1]!), Optional(node, 2));
        int columns = node.Outputs[0].Shape[^1];
        int inner = node.Inputs[0]!.Shape[^1];
        bool gemm = node.Operator == "Gemm";
        bool transposed = gemm && node.Integer("transB") != 0;
        double alpha = gemm ? node.Float("alpha") : 1;
        double beta = gemm ? node.Float("beta") : 1;
        return [.. Enumerable.Range(0, a.Length / inner * columns).Select(index =>
        {
            (int row, int column) = (index / columns, index % columns);
            double sum = Enumerable.Range(0, inner).Sum(k => a[(row * inner) + k] * b[transposed ? (column * inner) + k : (k * columns) + column]);
            return (alpha * sum) + (c is null ? 0 : beta * c[c.Length == 1 ? 0 : c.Length == columns ? column : index]);
        })];
    }

    private double[] Binary(Node node, Func<double, double, double> function)
    {
        int[] shape = node.Outputs[0].Shape;
        (double[] a, double[] b) = (Elements(node.Inputs[0]!), Elements(node.Inputs[1]!));
        return [.. Positions(shape).Select(position => function(a[At(node.Inputs[0]!.Shape, position)], b[At(node.Inputs[1]!.Shape, position)]))];
    }

    /// <summary>Where the element is that is repeated at a position.</summary>
    private static int At(int[] shape, int[] position)
    {
        int[] padded = Shapes.Padded(shape, position.Length);
        int[] strides = Shapes.Strides(padded);
        return position.Select((at, axis) => padded[axis] == 1 ? 0 : at * strides[axis]).Sum();
    }

    private double[] Mean(Node node)
    {
        int[] shape = node.Inputs[0]!.Shape;
        long[] axes = node.Integers("axes");
        double[] x = Elements(node.Inputs[0]!);
        return [.. Positions(shape).Select((position, index) => (Key: string.Join(",", position.Select((at, axis) => axes.Contains(axis) ? 0 : at)), x[index]))
            .GroupBy(pair => pair.Key).Select(group => group.Average(pair => pair.Item2))];
    }

    private double[] Normalized(Node node, int count, Func<int, int> channel)
    {
        double[] x = Elements(node.Inputs[0]!);
        double[] scale = Elements(node.Inputs[1]!);
        double[]? bias = Optional(node, 2);
        double epsilon = node.Float("epsilon");
        return [.. x.Chunk(count).SelectMany(part =>
        {
            double mean = part.Average();
            double variance = part.Average(element => (element - mean) * (element - mean));
            return part.Select(element => (element - mean) / Math.Sqrt(variance + epsilon));
        }).Select((element, index) => (element * scale[channel(index)]) + (bias?[channel(index)] ?? 0))];
    }

    private static int Channel(int[] shape, int axis, int index) => index / Shapes.Strides(shape)[axis] % shape[axis];

    public static IEnumerable<int[]> Positions(int[] shape) =>
        Enumerable.Range(0, Shapes.Count(shape)).Select(index => shape.Select((size, axis) => index / Shapes.Strides(shape)[axis] % size).ToArray());
}
