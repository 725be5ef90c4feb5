using System;
using System.Linq;
using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Rewriting.Functions;

/// <summary>½ · x · (1 + erf(x / √2)), in any order, becomes a Gelu.</summary>
internal sealed class RecognizeGelu : Rewrite
{
    public override string Name => "recognise gelu";

    public override string? Apply(Node node, GraphEditor graph)
    {
        if (Product.Of(graph, node) is not { Factors.Count: 2 } product)
        {
            return null;
        }

        foreach (Value factor in product.Factors)
        {
            Value x = product.Beside(factor)!;
            if (Half(graph, factor, product.Number, "Erf") is Node erf
                && Affine.Ways(graph, erf.Inputs[0]!).Any(way => way.Inner == x && way.Offset == 0 && Constants.Near(way.Factor, Math.Sqrt(0.5))))
            {
                graph.Replace(node, Made(node, product, erf, x, "none"));
                return node.Name;
            }
        }

        return null;
    }

    /// <summary>The node of this function, if number · factor is ½ + ½ · function.</summary>
    public static Node? Half(GraphEditor graph, Value factor, double number, string function)
    {
        foreach (Affine way in Affine.Ways(graph, factor))
        {
            if (graph.Producer(way.Inner, function) is Node node && Constants.Near(number * way.Factor, 0.5) && Constants.Near(number * way.Offset, 0.5))
            {
                return node;
            }
        }

        return null;
    }

    public static Node Made(Node node, Product product, Node function, Value x, string approximate) => Making.New(
        "Gelu",
        [function.Name, .. product.Nodes.Select(part => part.Name)],
        [x],
        node.Outputs[0],
        ("approximate", Making.Is(approximate)));
}
