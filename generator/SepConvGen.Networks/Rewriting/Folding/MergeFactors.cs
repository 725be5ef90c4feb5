using System;
using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Rewriting.Folding;

/// <summary>Products and quotients with two numbers, one after the other, become a product with one.</summary>
internal sealed class MergeFactors : Rewrite
{
    public override string Name => "merge factors";

    public override string? Apply(Node node, GraphEditor graph)
    {
        if (Factor(node) is not { } outer || graph.Producer(outer.X) is not Node before || !graph.ReadOnce(outer.X) || Factor(before) is not { } inner)
        {
            return null;
        }

        // Neither lost nor infinite.
        float both = (float)(outer.Factor * inner.Factor);
        if (!(Math.Abs(both) >= 1e-30f && Math.Abs(both) <= 1e30f))
        {
            return null;
        }

        graph.Replace(node, Making.New("Mul", [before.Name, node.Name], [inner.X, graph.Constant(node.Outputs[0].Name, [], [both])], node.Outputs[0]));
        return $"{before.Name} and {node.Name}";
    }

    private static (Value X, double Factor)? Factor(Node node) =>
        Constants.Split(node) is { } split && Constants.Scalar(split.Constant) is double number && (node.Operator == "Mul" || (node.Operator == "Div" && !split.ConstantFirst))
            ? (split.X, node.Operator == "Mul" ? number : 1 / number)
            : null;
}
