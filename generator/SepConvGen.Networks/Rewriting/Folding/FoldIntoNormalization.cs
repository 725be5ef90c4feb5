using System;
using System.Linq;
using SepConvGen.Networks.Graphs;
using SepConvGen.Networks.Import;

namespace SepConvGen.Networks.Rewriting.Folding;

/// <summary>A constant product or sum behind a normalisation goes into its scale and its bias.</summary>
internal sealed class FoldIntoNormalization : Rewrite
{
    public override string Name => "fold into normalisation";

    public override string? Apply(Node node, GraphEditor graph)
    {
        if (Constants.Split(node) is not { } split || !graph.ReadOnce(split.X))
        {
            return null;
        }

        // Its channels may have been moved to the front again.
        Node? transpose = graph.Producer(split.X, "Transpose");
        Value result = transpose?.Inputs[0] ?? split.X;
        if (graph.Producer(result) is not { Operator: "LayerNormalization" or "GroupNormalization" or "InstanceNormalization" } normalization
            || !graph.ReadOnce(result)
            || (transpose is null ? Numbers(normalization, split.Constant) : Channels(normalization, transpose, split.Constant)) is not double[] numbers
            || FoldConstant.Line(node, numbers, split.ConstantFirst) is not { } line
            || Folded(graph, normalization, line, node, transpose is null ? node.Outputs[0] : graph.NewValue(node.Outputs[0].Name, result.Shape)) is not Node folded)
        {
            return null;
        }

        graph.Replace(
            node,
            transpose is null ? [folded] : [folded, Making.New("Transpose", [transpose.Name], [folded.Outputs[0]], node.Outputs[0], ("perm", transpose.Attributes["perm"]))]);
        return $"{node.Name} into {normalization.Head()}";
    }

    private static Node? Folded(GraphEditor graph, Node normalization, (double[] Factor, double[] Shift) line, Node absorbed, Value result)
    {
        Value scale = normalization.Inputs[1]!;
        float[]? bias = normalization.Input(2)?.Constant!.Floats;
        float[] scales = Constants.Rounded(scale.Constant!.Floats!.Select((number, index) => number * line.Factor[index]));
        float[] biases = Constants.Rounded(line.Shift.Select((shift, index) => ((bias?[index] ?? 0) * line.Factor[index]) + shift));
        if (!Constants.Finite(scales.Concat(biases).Select(number => (double)number)))
        {
            return null;
        }

        Node folded = Making.Extended(normalization, absorbed, result);
        folded.SetInput(1, graph.Constant(scale.Name, scale.Shape, scales));
        folded.SetInput(2, graph.Constant($"{scale.Name}.bias", scale.Shape, biases));
        return folded;
    }

    /// <summary>The same behind a Transpose, of a normalisation over the last axis alone.</summary>
    private static double[]? Channels(Node normalization, Node transpose, Value constant)
    {
        int last = normalization.Outputs[0].Shape.Length - 1;
        return normalization.Operator == "LayerNormalization" && normalization.Integer("axis") == last
            ? Constants.Along(constant, transpose.Outputs[0].Shape, Array.IndexOf(transpose.Integers("perm"), last))
            : null;
    }

    /// <summary>The constant with as many elements as the scale has; null if it differs where the scale does not.</summary>
    private static double[]? Numbers(Node normalization, Value constant)
    {
        int[] shape = normalization.Outputs[0].Shape;
        int count = normalization.Inputs[1]!.Constant!.Floats!.Length;
        if (normalization.Operator != "LayerNormalization")
        {
            return count == shape[1] ? Constants.Along(constant, shape, 1) : null;
        }

        int axis = (int)normalization.Integer("axis");
        if (constant.Shape.Length > shape.Length)
        {
            return null;
        }

        int[] padded = Shapes.Padded(constant.Shape, shape.Length);
        if (padded.Take(axis).Any(size => size != 1) || count != Shapes.Product(shape, axis, shape.Length))
        {
            return null;
        }

        double[] numbers = new double[count];
        for (int i = 0; i < count; i++)
        {
            int position = 0;
            int stride = 1;
            int rest = i;
            for (int a = shape.Length - 1; a >= axis; a--)
            {
                position += padded[a] == 1 ? 0 : rest % shape[a] * stride;
                stride *= padded[a];
                rest /= shape[a];
            }

            numbers[i] = constant.Constant!.Floats![position];
        }

        return numbers;
    }
}
