using System.Linq;
using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Rewriting.Functions;

/// <summary>x · clip(x + 3, 0, 6) / 6, in any order, and x · HardSigmoid(x) become a HardSwish.</summary>
internal sealed class RecognizeHardSwish : Rewrite
{
    public override string Name => "recognise hard swish";

    public override string? Apply(Node node, GraphEditor graph)
    {
        if (Product.Of(graph, node) is not { Factors.Count: 2 } product)
        {
            return null;
        }

        foreach (Value factor in product.Factors)
        {
            if (graph.Producer(factor) is Node gate && Argument(graph, gate, product.Number) is Value x && product.Beside(factor) == x)
            {
                graph.Replace(node, Making.New("HardSwish", [gate.Name, .. product.Nodes.Select(part => part.Name)], [x], node.Outputs[0]));
                return node.Name;
            }
        }

        return null;
    }

    private static Value? Argument(GraphEditor graph, Node gate, double number) =>
        RecognizeHardSigmoid.Is(gate) && Constants.Near(number, 1) ? gate.Inputs[0] : RecognizeHardSigmoid.Argument(graph, gate, number);
}
