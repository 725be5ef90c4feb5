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
        if (Constants.Split(node) is not { } split
            || graph.Producer(split.X) is not { Operator: "LayerNormalization" or "GroupNormalization" or "InstanceNormalization" } normalization
            || !graph.ReadOnce(split.X)
            || Numbers(normalization, split.Constant) is not double[] numbers
            || FoldConstant.Line(node, numbers, split.ConstantFirst) is not { } line)
        {
            return null;
        }

        Value scale = normalization.Inputs[1]!;
        Value? bias = normalization.Input(2);
        float[] scales = Constants.Rounded(scale.Constant!.Floats!.Select((number, index) => number * line.Factor[index]));
        float[] biases = Constants.Rounded(numbers.Select((_, index) => ((bias?.Constant!.Floats![index] ?? 0) * line.Factor[index]) + line.Shift[index]));
        if (!Constants.Finite(scales.Concat(biases).Select(number => (double)number)))
        {
            return null;
        }

        Node folded = Making.Extended(normalization, node, node.Outputs[0]);
        folded.SetInput(1, graph.Constant(scale.Name, scale.Shape, scales));
        folded.SetInput(2, graph.Constant($"{scale.Name}.bias", scale.Shape, biases));
        graph.Replace(node, folded);
        return $"{node.Name} into {normalization.Head()}";
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
