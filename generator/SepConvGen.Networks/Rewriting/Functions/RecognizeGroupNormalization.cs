using System.Linq;
using SepConvGen.Networks.Graphs;
using SepConvGen.Networks.Import;

namespace SepConvGen.Networks.Rewriting.Functions;

/// <summary>An InstanceNormalization without scale and bias between a Reshape to [N, groups, …] and one back becomes a GroupNormalization.</summary>
internal sealed class RecognizeGroupNormalization : Rewrite
{
    public override string Name => "recognise group normalisation";

    public override string? Apply(Node node, GraphEditor graph)
    {
        if (node.Operator != "Reshape"
            || graph.Producer(node.Inputs[0], "InstanceNormalization") is not Node instance
            || !Constants.All(instance.Inputs[1], 1)
            || !Constants.All(instance.Inputs[2], 0)
            || graph.Producer(instance.Inputs[0], "Reshape") is not Node apart)
        {
            return null;
        }

        Value x = apart.Inputs[0]!;
        int[] grouped = apart.Outputs[0].Shape;
        if (!Shapes.Same(x.Shape, node.Outputs[0].Shape) || x.Shape.Length < 2 || grouped.Length < 3 || grouped[0] != x.Shape[0] || x.Shape[1] % grouped[1] != 0)
        {
            return null;
        }

        int channels = x.Shape[1];
        graph.Replace(node, Making.New(
            "GroupNormalization",
            Making.Names(apart, instance, node),
            [x, graph.Constant($"{x.Name}.scale", [channels], [.. Enumerable.Repeat(1f, channels)]), graph.Constant($"{x.Name}.bias", [channels], new float[channels])],
            node.Outputs[0],
            ("num_groups", Making.Is(grouped[1])),
            ("epsilon", instance.Attributes["epsilon"])));
        return instance.Name;
    }
}
