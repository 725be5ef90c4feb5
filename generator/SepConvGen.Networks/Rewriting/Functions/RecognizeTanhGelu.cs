using System;
using System.Linq;
using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Rewriting.Functions;

/// <summary>½ · x · (1 + tanh(√(2/π) · (x + 0.044715 · x³))), in any order, becomes a Gelu by tanh.</summary>
internal sealed class RecognizeTanhGelu : Rewrite
{
    private const double Cubic = 0.044715;

    public override string Name => "recognise gelu by tanh";

    public override string? Apply(Node node, GraphEditor graph)
    {
        if (Product.Of(graph, node) is not { Factors.Count: 2 } product)
        {
            return null;
        }

        foreach (Value factor in product.Factors)
        {
            Value x = product.Beside(factor)!;
            if (RecognizeGelu.Half(graph, factor, product.Number, "Tanh") is Node tanh
                && Product.Of(graph, graph.Producer(tanh.Inputs[0])) is Product argument
                && Constants.Near(argument.Number, Math.Sqrt(2 / Math.PI))
                && (Sum(graph, argument, x) || Factored(graph, argument, x)))
            {
                graph.Replace(node, RecognizeGelu.Made(node, product, tanh, x, "tanh"));
                return node.Name;
            }
        }

        return null;
    }

    /// <summary>x + 0.044715 · x · x · x.</summary>
    private static bool Sum(GraphEditor graph, Product argument, Value x)
    {
        if (argument.Factors.Count != 1 || graph.Producer(argument.Factors[0], "Add") is not Node add)
        {
            return false;
        }

        Value? cube = add.Inputs[0] == x ? add.Inputs[1] : add.Inputs[1] == x ? add.Inputs[0] : null;
        return Product.Of(graph, graph.Producer(cube)) is { Factors.Count: 3 } product
            && Constants.Near(product.Number, Cubic)
            && product.Factors.TrueForAll(factor => factor == x);
    }

    /// <summary>x · (1 + 0.044715 · x · x).</summary>
    private static bool Factored(GraphEditor graph, Product argument, Value x) =>
        argument.Beside(x) is Value other
        && Affine.Ways(graph, other).Any(way =>
            Constants.Near(way.Factor, Cubic)
            && way.Offset == 1
            && graph.Producer(way.Inner, "Mul") is Node square
            && square.Inputs[0] == x
            && square.Inputs[1] == x);
}
