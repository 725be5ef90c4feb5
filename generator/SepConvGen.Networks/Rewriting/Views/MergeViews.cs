using System.Linq;
using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Rewriting.Views;

/// <summary>Two Reshapes, or two Transposes, become one.</summary>
internal sealed class MergeViews : Rewrite
{
    public override string Name => "merge views";

    public override string? Apply(Node node, GraphEditor graph)
    {
        if (node.Operator is not ("Reshape" or "Transpose") || graph.Producer(node.Inputs[0], node.Operator) is not Node before)
        {
            return null;
        }

        Node merged = Making.New(node.Operator, [before.Name, node.Name], [before.Inputs[0]], node.Outputs[0]);
        if (node.Operator == "Transpose")
        {
            long[] first = before.Integers("perm");
            merged.Attributes.Add("perm", Making.Is([.. node.Integers("perm").Select(axis => first[axis])]));
        }

        graph.Replace(node, merged);
        return $"{before.Name} and {node.Name}";
    }
}
