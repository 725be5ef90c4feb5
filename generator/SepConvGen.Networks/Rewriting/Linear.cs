using System.Linq;
using SepConvGen.Networks.Graphs;
using SepConvGen.Networks.Import;

namespace SepConvGen.Networks.Rewriting;

/// <summary>Convolutions and products with constant weights: what others are folded into. Inputs are X, weights, bias, residual, slope.</summary>
internal static class Linear
{
    public const int Bias = 2;
    public const int Residual = 3;
    public const int Slope = 4;

    public static bool Is(Node node) => node.Operator is "Conv" or "Gemm" or "MatMul"
        && node.Inputs[1]!.Constant?.Floats is not null
        && node.Inputs[0]!.Constant is null
        && (node.Operator != "MatMul" || node.Inputs[1]!.Shape.Length == 2)
        && Biases(node) is not null;

    public static bool HasActivation(Node node) => node.Attributes.ContainsKey("activation") || node.Input(Slope) is not null;

    /// <summary>The node behind a value that can take something more before its activation: its result is read once and is no output.</summary>
    public static Node? Open(GraphEditor graph, Value value) =>
        graph.Producer(value) is Node node && Is(node) && !HasActivation(node) && graph.ReadOnce(value) ? node : null;

    /// <summary>The same, without a residual.</summary>
    public static Node? Plain(GraphEditor graph, Value value) => Open(graph, value) is Node node && node.Input(Residual) is null ? node : null;

    /// <summary>The axis of its result's channels.</summary>
    public static int ChannelAxis(Node node) => node.Operator == "Conv" ? 1 : node.Outputs[0].Shape.Length - 1;

    /// <summary>result · factor + shift, computed in double and rounded once; null where a number would be none.</summary>
    public static Node? Scaled(GraphEditor graph, Node node, double[] factor, double[] shift, Node absorbed)
    {
        Value weights = node.Inputs[1]!;
        float[] elements = weights.Constant!.Floats!;
        double alpha = node.Operator == "Gemm" ? node.Float("alpha") : 1;
        double[] bias = Biases(node)!;
        bool rows = node.Operator == "Conv" || (node.Operator == "Gemm" && node.Integer("transB") != 0);
        int block = rows ? elements.Length / factor.Length : 1;
        double[] scaled = [.. elements.Select((element, index) => element * alpha * factor[index / block % factor.Length])];
        double[] shifted = [.. bias.Select((number, index) => (number * factor[index]) + shift[index])];
        if (!Constants.Finite(Constants.Rounded(scaled).Concat(Constants.Rounded(shifted)).Select(number => (double)number)))
        {
            return null;
        }

        Node result = Making.Extended(node, absorbed, absorbed.Outputs[0]);
        result.SetInput(1, graph.Constant(weights.Name, weights.Shape, Constants.Rounded(scaled)));
        if (node.Input(Bias) is not null || shifted.Any(number => number != 0))
        {
            result.SetInput(Bias, graph.Constant($"{weights.Name}.bias", [shifted.Length], Constants.Rounded(shifted)));
        }

        if (node.Operator == "Gemm")
        {
            result.Attributes["alpha"] = Making.Is(1f);
            result.Attributes["beta"] = Making.Is(1f);
        }

        return result;
    }

    /// <summary>The bias as one number for each channel; null for any other.</summary>
    private static double[]? Biases(Node node)
    {
        int[] shape = node.Outputs[0].Shape;
        int axis = ChannelAxis(node);
        if (node.Input(Bias) is not Value bias)
        {
            return new double[shape[axis]];
        }

        if (bias.Constant?.Floats is null)
        {
            return null;
        }

        double beta = node.Operator == "Gemm" ? node.Float("beta") : 1;
        double[]? numbers = bias.Shape.Length == 1 && node.Operator == "Conv" ? [.. bias.Constant.Floats.Select(number => (double)number)] : Constants.Along(bias, shape, axis);
        return numbers is null ? null : [.. numbers.Select(number => number * beta)];
    }
}
