using System;
using System.Linq;
using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Rewriting.Folding;

/// <summary>A BatchNormalization goes into the weights and the bias of what is before it.</summary>
internal sealed class FoldBatchNormalization : Rewrite
{
    public override string Name => "fold batch normalisation";

    public override string? Apply(Node node, GraphEditor graph)
    {
        if (node.Operator != "BatchNormalization"
            || Linear.Plain(graph, node.Inputs[0]!) is not Node linear
            || Linear.ChannelAxis(linear) != 1)
        {
            return null;
        }

        (double[] factor, double[] shift) = Line(node);
        if (Linear.Scaled(graph, linear, factor, shift, node) is not Node folded)
        {
            return null;
        }

        graph.Remove(linear);
        graph.Replace(node, folded);
        return $"{node.Name} into {linear.Head()}";
    }

    /// <summary>The factors and shifts of its channels.</summary>
    public static (double[] Factor, double[] Shift) Line(Node node)
    {
        float[] scale = Elements(1);
        float[] bias = Elements(2);
        float[] mean = Elements(3);
        float[] variance = Elements(4);
        double epsilon = node.Float("epsilon");
        double[] factor = [.. scale.Select((number, channel) => number / Math.Sqrt(variance[channel] + epsilon))];
        return (factor, [.. bias.Select((number, channel) => number - (mean[channel] * factor[channel]))]);

        float[] Elements(int input) => node.Inputs[input]!.Constant!.Floats!;
    }
}
