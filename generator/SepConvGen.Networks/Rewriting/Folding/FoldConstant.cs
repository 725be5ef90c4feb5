using System.Linq;
using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Rewriting.Folding;

/// <summary>A product, quotient, sum or difference with one constant, or one for each channel, goes into the weights and the bias of what is before it.</summary>
internal sealed class FoldConstant : Rewrite
{
    public override string Name => "fold constant";

    public override string? Apply(Node node, GraphEditor graph)
    {
        if (Constants.Split(node) is not { } split
            || Linear.Plain(graph, split.X) is not Node linear
            || Constants.Along(split.Constant, split.X.Shape, Linear.ChannelAxis(linear)) is not double[] numbers
            || Line(node, numbers, split.ConstantFirst) is not { } line
            || Linear.Scaled(graph, linear, line.Factor, line.Shift, node) is not Node folded)
        {
            return null;
        }

        graph.Remove(linear);
        graph.Replace(node, folded);
        return $"{node.Name} into {linear.Head()}";
    }

    /// <summary>What the node does to each channel, as a factor and a shift; null for a constant divided by what varies.</summary>
    public static (double[] Factor, double[] Shift)? Line(Node node, double[] numbers, bool constantFirst)
    {
        double[] ones = [.. Enumerable.Repeat(1.0, numbers.Length)];
        double[] zeros = new double[numbers.Length];
        return (node.Operator, constantFirst) switch
        {
            ("Mul", _) => (numbers, zeros),
            ("Div", false) => ([.. numbers.Select(number => 1 / number)], zeros),
            ("Add", _) => (ones, numbers),
            ("Sub", false) => (ones, [.. numbers.Select(number => -number)]),
            ("Sub", true) => ([.. ones.Select(number => -number)], numbers),
            _ => null,
        };
    }
}
