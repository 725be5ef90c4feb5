using System.Linq;
using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Rewriting.Folding;

/// <summary>
/// A Pad of rows and columns with zeros goes into the Conv behind it, or into an AveragePool, which then counts them. Not where a
/// window could lie in the padding alone.
/// </summary>
internal sealed class FoldPadding : Rewrite
{
    public override string Name => "fold padding";

    public override string? Apply(Node node, GraphEditor graph)
    {
        if (node.Operator is not ("Conv" or "AveragePool")
            || graph.Producer(node.Inputs[0], "Pad") is not Node pad
            || !graph.ReadOnce(node.Inputs[0]!)
            || pad.Attributes["mode"].Text != "constant"
            || pad.Float("value") != 0
            || Sum(node, pad) is not long[] pads
            || !Counted(node))
        {
            return null;
        }

        Node folded = Making.New(node.Operator, [pad.Name, node.Name], [pad.Inputs[0], .. node.Inputs.Skip(1)], node.Outputs[0]);
        foreach (string attribute in node.Attributes.Keys)
        {
            folded.Attributes.Add(attribute, node.Attributes[attribute]);
        }

        folded.Attributes["pads"] = Making.Is(pads);
        if (node.Operator == "AveragePool")
        {
            folded.Attributes["count_include_pad"] = Making.Is(1);
        }

        graph.Replace(node, folded);
        return $"{pad.Name} into {node.Name}";
    }

    /// <summary>Whether the zeros count: an AveragePool that does not count its own padding has none.</summary>
    private static bool Counted(Node node) =>
        node.Operator == "Conv" || node.Integer("count_include_pad") != 0 || node.Integers("pads").All(size => size == 0);

    /// <summary>The paddings of both; null if other axes are padded too, or if it is as large as the window.</summary>
    private static long[]? Sum(Node node, Node pad)
    {
        long[] outer = pad.Integers("pads");
        long[] inner = node.Integers("pads");
        long[] kernel = node.Integers("kernel_shape");
        long[] dilations = node.Integers("dilations");
        int rank = outer.Length / 2;
        if (rank != kernel.Length + 2 || outer.Any(size => size < 0) || outer[0] != 0 || outer[1] != 0 || outer[rank] != 0 || outer[rank + 1] != 0)
        {
            return null;
        }

        long[] sum = [.. inner.Select((size, index) => size + outer[index < kernel.Length ? index + 2 : index - kernel.Length + rank + 2])];
        return sum.Where((size, index) => size > (kernel[index % kernel.Length] - 1) * dilations[index % kernel.Length]).Any() ? null : sum;
    }
}
