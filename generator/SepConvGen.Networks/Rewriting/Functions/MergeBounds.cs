using System;
using System.Collections.Generic;
using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Rewriting.Functions;

/// <summary>Bounds of bounds become one Clip; a Clip from 0 on becomes a Relu.</summary>
internal sealed class MergeBounds : Rewrite
{
    public override string Name => "merge bounds";

    public override string? Apply(Node node, GraphEditor graph)
    {
        if (Bounds.Of(node) is not Bounds outer)
        {
            return null;
        }

        if (graph.Producer(node.Inputs[0]) is Node before && Bounds.Of(before) is Bounds inner && graph.ReadOnce(node.Inputs[0]!))
        {
            Bounds both = new(Math.Max(inner.Min, outer.Min), Math.Min(inner.Max, outer.Max));
            if (both.Min > both.Max)
            {
                return null;
            }

            graph.Replace(node, Made(graph, both, before.Inputs[0]!, node.Outputs[0], Making.Names(before, node)));
            return $"{before.Name} and {node.Name}";
        }

        if (node.Operator == "Clip" && outer.Min == 0 && float.IsPositiveInfinity(outer.Max))
        {
            graph.Replace(node, Made(graph, outer, node.Inputs[0]!, node.Outputs[0], [node.Name]));
            return $"{node.Name} is a Relu";
        }

        return null;
    }

    private static Node Made(GraphEditor graph, Bounds bounds, Value x, Value output, IEnumerable<string> names)
    {
        if (bounds.Min == 0 && float.IsPositiveInfinity(bounds.Max))
        {
            return Making.New("Relu", names, [x], output);
        }

        return Making.New("Clip", names, [x, Bound(bounds.Min), Bound(bounds.Max)], output);

        Value? Bound(float number) => float.IsInfinity(number) ? null : graph.Constant(output.Name, [], [number]);
    }
}
