using System.Linq;
using SepConvGen.Networks.Graphs;
using SepConvGen.Networks.Import;

namespace SepConvGen.Networks.Rewriting.Functions;

/// <summary>
/// (x − mean) / √(mean of squares + epsilon) over the last axes becomes a LayerNormalization, with a scale of ones and a bias of
/// zeros; over the channels of an image, one between Transposes, which cost nothing where images have their channels last.
/// </summary>
internal sealed class RecognizeLayerNormalization : Rewrite
{
    public override string Name => "recognise layer normalisation";

    public override string? Apply(Node node, GraphEditor graph)
    {
        if (Quotient(graph, node) is not { } quotient
            || graph.Producer(quotient.Difference, "Sub") is not Node subtraction
            || graph.Producer(quotient.Root.Inputs[0], "Add") is not Node addition
            || Constants.Split(addition) is not { } sum
            || Constants.Scalar(sum.Constant) is not double epsilon
            || graph.Producer(sum.X, "ReduceMean") is not Node variance
            || graph.Producer(variance.Inputs[0], "Mul") is not Node square
            || square.Inputs[0] != quotient.Difference
            || square.Inputs[1] != quotient.Difference
            || graph.Producer(subtraction.Inputs[1], "ReduceMean") is not Node mean
            || mean.Inputs[0] != subtraction.Inputs[0]
            || !mean.Integers("axes").SequenceEqual(variance.Integers("axes"))
            || mean.Integer("keepdims") != 1
            || variance.Integer("keepdims") != 1)
        {
            return null;
        }

        Value x = subtraction.Inputs[0]!;
        string[] names = [.. Making.Names(mean, subtraction, square, variance, addition, quotient.Root, node)];
        long[] axes = mean.Integers("axes");
        int rank = x.Shape.Length;
        if (Trailing(axes, x.Shape))
        {
            graph.Replace(node, Made(graph, names, x, node.Outputs[0], (int)axes[0], epsilon));
            return node.Name;
        }

        if (rank is < 3 or > 4 || axes.Length != 1 || axes[0] != 1)
        {
            return null;
        }

        int[] order = [0, .. Enumerable.Range(2, rank - 2), 1];
        int[] back = [0, rank - 1, .. Enumerable.Range(1, rank - 2)];
        Value last = graph.NewValue(x.Name, [.. order.Select(axis => x.Shape[axis])]);
        Value normalized = graph.NewValue(node.Outputs[0].Name, last.Shape);
        graph.Replace(
            node,
            Making.New("Transpose", [mean.Name], [x], last, ("perm", Making.Is([.. order.Select(axis => (long)axis)]))),
            Made(graph, names, last, normalized, rank - 1, epsilon),
            Making.New("Transpose", [node.Name], [normalized], node.Outputs[0], ("perm", Making.Is([.. back.Select(axis => (long)axis)]))));
        return node.Name;
    }

    private static Node Made(GraphEditor graph, string[] names, Value x, Value result, int axis, double epsilon)
    {
        int[] shape = [.. x.Shape.Skip(axis)];
        int count = Shapes.Count(shape);
        return Making.New(
            "LayerNormalization",
            names,
            [x, graph.Constant($"{x.Name}.scale", shape, [.. Enumerable.Repeat(1f, count)]), graph.Constant($"{x.Name}.bias", shape, new float[count])],
            result,
            ("axis", Making.Is(axis)),
            ("epsilon", Making.Is((float)epsilon)));
    }

    /// <summary>difference / √…, or difference · (1 / √…).</summary>
    private static (Value Difference, Node Root)? Quotient(GraphEditor graph, Node node)
    {
        if (node.Operator == "Div" && graph.Producer(node.Inputs[1], "Sqrt") is Node divisor)
        {
            return (node.Inputs[0]!, divisor);
        }

        for (int i = 0; node.Operator == "Mul" && i < 2; i++)
        {
            if (graph.Producer(node.Inputs[i]) is Node inverse
                && (inverse.Operator == "Reciprocal" || (inverse.Operator == "Div" && Constants.All(inverse.Inputs[0], 1)))
                && graph.Producer(inverse.Inputs[inverse.Operator == "Div" ? 1 : 0], "Sqrt") is Node root)
            {
                return (node.Inputs[1 - i]!, root);
            }
        }

        return null;
    }

    /// <summary>Whether all axes from the first one on belong to the mean.</summary>
    private static bool Trailing(long[] axes, int[] shape) =>
        axes.Length > 0 && Enumerable.Range((int)axes[0], shape.Length - (int)axes[0]).All(axis => shape[axis] == 1 || axes.Contains(axis));
}
