using System.Linq;
using SepConvGen.Networks.Graphs;
using SepConvGen.Networks.Import;

namespace SepConvGen.Networks.Rewriting.Functions;

/// <summary>(x − mean) / √(mean of squares + epsilon) over the last axes becomes a LayerNormalization, with a scale of ones and a bias of zeros.</summary>
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
            || Axis(mean, subtraction.Inputs[0]!.Shape) is not int axis
            || !mean.Integers("axes").SequenceEqual(variance.Integers("axes"))
            || variance.Integer("keepdims") != 1)
        {
            return null;
        }

        Value x = subtraction.Inputs[0]!;
        int[] shape = [.. x.Shape.Skip(axis)];
        graph.Replace(node, Making.New(
            "LayerNormalization",
            Making.Names(mean, subtraction, square, variance, addition, quotient.Root, node),
            [x, graph.Constant($"{x.Name}.scale", shape, [.. Enumerable.Repeat(1f, Shapes.Count(shape))]), graph.Constant($"{x.Name}.bias", shape, new float[Shapes.Count(shape)])],
            node.Outputs[0],
            ("axis", Making.Is(axis)),
            ("epsilon", Making.Is((float)epsilon))));
        return node.Name;
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

    /// <summary>The first axis, if all that follow belong to the mean too.</summary>
    private static int? Axis(Node mean, int[] shape)
    {
        long[] axes = mean.Integers("axes");
        return mean.Integer("keepdims") == 1
            && axes.Length > 0
            && Enumerable.Range((int)axes[0], shape.Length - (int)axes[0]).All(axis => shape[axis] == 1 || axes.Contains(axis))
            ? (int)axes[0]
            : null;
    }
}
