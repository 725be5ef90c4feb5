using System.Collections.Generic;
using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Rewriting.Functions;

/// <summary>Factor · Inner + Offset.</summary>
internal readonly record struct Affine(double Factor, double Offset, Value Inner)
{
    /// <summary>
    /// All ways to see a value so, from itself on through sums, differences, products and quotients with single numbers whose
    /// results nobody else reads.
    /// </summary>
    public static IEnumerable<Affine> Ways(GraphEditor graph, Value value)
    {
        Affine way = new(1, 0, value);
        yield return way;
        while (graph.ReadOnce(way.Inner) && graph.Producer(way.Inner) is Node node && Step(way, node) is Affine next)
        {
            way = next;
            yield return way;
        }
    }

    private static Affine? Step(Affine way, Node node)
    {
        if (node.Operator == "Neg")
        {
            return new Affine(-way.Factor, way.Offset, node.Inputs[0]!);
        }

        if (Constants.Split(node) is not { } split || Constants.Scalar(split.Constant) is not double number)
        {
            return null;
        }

        return (node.Operator, split.ConstantFirst) switch
        {
            ("Add", _) => new Affine(way.Factor, way.Offset + (way.Factor * number), split.X),
            ("Sub", false) => new Affine(way.Factor, way.Offset - (way.Factor * number), split.X),
            ("Sub", true) => new Affine(-way.Factor, way.Offset + (way.Factor * number), split.X),
            ("Mul", _) => new Affine(way.Factor * number, way.Offset, split.X),
            ("Div", false) => new Affine(way.Factor / number, way.Offset, split.X),
            _ => null,
        };
    }
}
