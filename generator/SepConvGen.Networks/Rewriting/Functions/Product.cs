using System.Collections.Generic;
using SepConvGen.Networks.Graphs;
using SepConvGen.Networks.Import;

namespace SepConvGen.Networks.Rewriting.Functions;

/// <summary>A number times factors of one shape, whatever their order and parentheses are in the graph.</summary>
internal sealed class Product
{
    private Product()
    {
    }

    public double Number { get; private set; } = 1;

    public List<Value> Factors { get; } = [];

    /// <summary>The nodes that multiply, in the graph's order; the last is the one asked for.</summary>
    public List<Node> Nodes { get; } = [];

    /// <summary>null for a node that does not multiply or that repeats an operand.</summary>
    public static Product? Of(GraphEditor graph, Node? node)
    {
        Product product = new();
        return node is not null && product.Add(graph, node) ? product : null;
    }

    /// <summary>The other of two factors; null if there are not two, or this one is none of them.</summary>
    public Value? Beside(Value factor) => Factors.Count != 2 ? null : Factors[0] == factor ? Factors[1] : Factors[1] == factor ? Factors[0] : null;

    private bool Add(GraphEditor graph, Node node)
    {
        if (node.Operator == "Mul" && Shapes.Same(node.Inputs[0]!.Shape, node.Inputs[1]!.Shape) && node.Inputs[0]!.Constant is null && node.Inputs[1]!.Constant is null)
        {
            Add(graph, node.Inputs[0]!);
            Add(graph, node.Inputs[1]!);
        }
        else if (Constants.Split(node) is { } split && Constants.Scalar(split.Constant) is double number && (node.Operator == "Mul" || (node.Operator == "Div" && !split.ConstantFirst)))
        {
            Number = node.Operator == "Mul" ? Number * number : Number / number;
            Add(graph, split.X);
        }
        else
        {
            return false;
        }

        Nodes.Add(node);
        return true;
    }

    private void Add(GraphEditor graph, Value value)
    {
        if (!graph.ReadOnce(value) || graph.Producer(value) is not Node node || !Add(graph, node))
        {
            Factors.Add(value);
        }
    }
}
