using System.Linq;
using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Rewriting.Folding;

/// <summary>A BatchNormalization that goes into nothing becomes a Mul and an Add with a constant for each channel.</summary>
internal sealed class SplitBatchNormalization : Rewrite
{
    public override string Name => "batch normalisation as a product and a sum";

    public override bool Needed => true;

    public override string? Apply(Node node, GraphEditor graph)
    {
        if (node.Operator != "BatchNormalization")
        {
            return null;
        }

        Value x = node.Inputs[0]!;
        Value result = node.Outputs[0];
        (double[] factor, double[] shift) = FoldBatchNormalization.Line(node);
        int[] shape = [factor.Length, .. Enumerable.Repeat(1, x.Shape.Length - 2)];
        Value product = graph.NewValue(result.Name, result.Shape);
        graph.Replace(
            node,
            Making.New("Mul", [node.Name], [x, graph.Constant($"{result.Name}.scale", shape, Constants.Rounded(factor))], product),
            Making.New("Add", [node.Name], [product, graph.Constant($"{result.Name}.bias", shape, Constants.Rounded(shift))], result));
        return node.Name;
    }
}
