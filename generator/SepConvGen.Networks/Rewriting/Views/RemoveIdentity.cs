using System.Linq;
using SepConvGen.Networks.Graphs;
using SepConvGen.Networks.Import;

namespace SepConvGen.Networks.Rewriting.Views;

/// <summary>
/// What changes nothing goes: products with 1, sums with 0 (that make 0 of −0, and nothing else), paddings by nothing,
/// concatenations of one, Reshapes to the same shape and Transposes to the same order.
/// </summary>
internal sealed class RemoveIdentity : Rewrite
{
    public override string Name => "remove identity";

    public override string? Apply(Node node, GraphEditor graph)
    {
        if (Operand(node) is not Value x || !Shapes.Same(x.Shape, node.Outputs[0].Shape) || x.Constant is not null)
        {
            return null;
        }

        // Bypassed by its first input.
        int index = node.Inputs.IndexOf(x);
        if (index > 0)
        {
            (node.Inputs[0], node.Inputs[index]) = (x, node.Inputs[0]);
        }

        return graph.Bypass(node) ? node.Name : null;
    }

    private static Value? Operand(Node node)
    {
        if (Constants.Split(node) is { } split)
        {
            bool nothing = (node.Operator, split.ConstantFirst) switch
            {
                ("Mul", _) or ("Div", false) => Constants.All(split.Constant, 1),
                ("Add", _) or ("Sub", false) => Constants.All(split.Constant, 0),
                _ => false,
            };
            return nothing ? split.X : null;
        }

        bool same = node.Operator switch
        {
            "Pad" => node.Integers("pads").All(size => size == 0),
            "Concat" => node.Inputs.Count == 1,
            "Reshape" => true,
            "Transpose" => node.Integers("perm").Select((from, to) => from == to).All(stays => stays),
            _ => false,
        };
        return same ? node.Inputs[0] : null;
    }
}
