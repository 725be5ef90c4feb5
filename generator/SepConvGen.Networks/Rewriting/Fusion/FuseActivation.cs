using SepConvGen.Networks.Graphs;
using SepConvGen.Networks.Manifest;
using SepConvGen.Networks.Rewriting.Functions;

namespace SepConvGen.Networks.Rewriting.Fusion;

/// <summary>An activation becomes the last step of the convolution or product before it.</summary>
internal sealed class FuseActivation : Rewrite
{
    public override string Name => "fuse activation";

    public override string? Apply(Node node, GraphEditor graph)
    {
        string? activation = Text(node);
        if ((activation is null && node.Operator != "PRelu") || Linear.Open(graph, node.Inputs[0]!) is not Node linear)
        {
            return null;
        }

        Node fused = Making.Extended(linear, node, node.Outputs[0]);
        if (activation is not null)
        {
            fused.Attributes.Add("activation", Making.Is(activation));
        }
        else if (Linear.ChannelAxis(linear) == 1)
        {
            fused.SetInput(Linear.Slope, node.Inputs[1]!);
        }
        else
        {
            return null;
        }

        graph.Remove(node);
        graph.Replace(linear, fused);
        return $"{node.Head()} into {linear.Head()}";
    }

    /// <summary>As the manifest has it; null for what is no last step of a layer.</summary>
    public static string? Text(Node node) => node.Operator switch
    {
        "Relu" => "relu",
        "Clip" => Bounds.Of(node) switch
        {
            null => null,
            { Min: 0, Max: 6 } => "relu6",
            { Min: 0, Max: float.PositiveInfinity } => "relu",
            { } bounds => $"clamp({ManifestNumbers.Text(bounds.Min)},{ManifestNumbers.Text(bounds.Max)})",
        },
        "LeakyRelu" => $"leaky-relu({ManifestNumbers.Text(node.Float("alpha"))})",
        "HardSwish" => "hard-swish",
        "HardSigmoid" => RecognizeHardSigmoid.Is(node) ? "hard-sigmoid" : null,
        "Sigmoid" => "sigmoid",
        "Silu" => "silu",
        "Tanh" => "tanh",
        "Gelu" => node.Attributes["approximate"].Text == "none" ? "gelu" : null,
        _ => null,
    };
}
