using System;
using SepConvGen.Networks.Graphs;
using SepConvGen.Networks.Import;

namespace SepConvGen.Networks.Rewriting.Fusion;

/// <summary>A sum of two images goes into the convolution or product that computes one of them; of two, the later one.</summary>
internal sealed class FuseResidual : Rewrite
{
    public override string Name => "fuse residual";

    public override string? Apply(Node node, GraphEditor graph)
    {
        if (node.Operator != "Add"
            || node.Inputs[0]!.Constant is not null
            || node.Inputs[1]!.Constant is not null
            || !Shapes.Same(node.Inputs[0]!.Shape, node.Inputs[1]!.Shape))
        {
            return null;
        }

        Node? first = Linear.Plain(graph, node.Inputs[0]!);
        Node? second = Linear.Plain(graph, node.Inputs[1]!);
        if (first is null && second is null)
        {
            return null;
        }

        bool useSecond = first is null || (second is not null && graph.Position(second) > graph.Position(first));
        Node linear = (useSecond ? second : first)!;
        Value residual = node.Inputs[useSecond ? 0 : 1]!;
        Node fused = Making.Extended(linear, node, node.Outputs[0]);
        fused.SetInput(Linear.Residual, residual);

        // Where it was, or where its residual is there too.
        int there = graph.Producer(residual) is Node producer ? graph.Position(producer) + 1 : 0;
        int position = Math.Max(graph.Position(linear), there);
        graph.Insert(position, fused);
        graph.Remove(linear);
        graph.Remove(node);
        return $"{node.Head()} into {linear.Head()}";
    }
}
