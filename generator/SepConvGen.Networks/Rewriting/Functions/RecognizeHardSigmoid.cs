using System.Linq;
using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Rewriting.Functions;

/// <summary>clip(x + 3, 0, 6) / 6, or clip(x / 6 + ½, 0, 1), becomes a HardSigmoid.</summary>
internal sealed class RecognizeHardSigmoid : Rewrite
{
    public const float Sixth = 1f / 6;

    public override string Name => "recognise hard sigmoid";

    public override string? Apply(Node node, GraphEditor graph)
    {
        // The number behind the bounds, if there is one.
        Product? product = Product.Of(graph, node);
        if (product is { Factors.Count: not 1 })
        {
            return null;
        }

        Value? bounded = product is null ? node.Outputs[0] : product.Factors[0];
        Node? clip = product is null ? node : graph.ReadOnce(bounded) ? graph.Producer(bounded) : null;
        if (clip is null || Argument(graph, clip, product?.Number ?? 1) is not Value x)
        {
            return null;
        }

        graph.Replace(node, Making.New(
            "HardSigmoid",
            [clip.Name, .. product?.Nodes.Select(part => part.Name) ?? []],
            [x],
            node.Outputs[0],
            ("alpha", Making.Is(Sixth)),
            ("beta", Making.Is(0.5f))));
        return node.Name;
    }

    /// <summary>x, if number · clip(…) is relu6(x + 3) / 6.</summary>
    public static Value? Argument(GraphEditor graph, Node clip, double number)
    {
        if (clip.Operator != "Clip" || Bounds.Of(clip) is not Bounds bounds || bounds.Min != 0 || !Constants.Near(number * bounds.Max, 1))
        {
            return null;
        }

        foreach (Affine way in Affine.Ways(graph, clip.Inputs[0]!))
        {
            if (Constants.Near(number * way.Factor, 1.0 / 6) && Constants.Near(number * way.Offset, 0.5))
            {
                return way.Inner;
            }
        }

        return null;
    }

    /// <summary>Whether a node is the one hard sigmoid that is spelled so.</summary>
    public static bool Is(Node node) => node.Operator == "HardSigmoid" && Constants.Near(node.Float("alpha"), 1.0 / 6) && Constants.Near(node.Float("beta"), 0.5);
}
