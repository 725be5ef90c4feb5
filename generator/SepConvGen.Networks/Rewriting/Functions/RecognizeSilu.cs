using System.Linq;
using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Rewriting.Functions;

/// <summary>x · Sigmoid(x) becomes a Silu.</summary>
internal sealed class RecognizeSilu : Rewrite
{
    public override string Name => "recognise silu";

    public override string? Apply(Node node, GraphEditor graph)
    {
        if (Product.Of(graph, node) is not { Factors.Count: 2, Number: 1 } product)
        {
            return null;
        }

        foreach (Value factor in product.Factors)
        {
            if (graph.Producer(factor, "Sigmoid") is Node gate && product.Beside(factor) == gate.Inputs[0])
            {
                graph.Replace(node, Making.New("Silu", [gate.Name, .. product.Nodes.Select(part => part.Name)], [gate.Inputs[0]], node.Outputs[0]));
                return node.Name;
            }
        }

        return null;
    }
}
