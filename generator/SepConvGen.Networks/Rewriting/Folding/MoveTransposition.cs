using System;
using System.Linq;
using SepConvGen.Networks.Graphs;
using SepConvGen.Networks.Import;

namespace SepConvGen.Networks.Rewriting.Folding;

/// <summary>
/// What computes element by element between a convolution or a product of matrices, a Transpose and others goes before the Transpose, so
/// that it can be folded or fused.
/// </summary>
internal sealed class MoveTransposition : Rewrite
{
    public override string Name => "move transposition behind";

    public override string? Apply(Node node, GraphEditor graph)
    {
        for (int i = 0; i < node.Inputs.Count; i++)
        {
            if (node.Inputs[i] is Value operand
                && graph.Producer(operand, "Transpose") is Node transpose
                && graph.ReadOnce(operand)
                && Shapes.Same(operand.Shape, node.Outputs[0].Shape)
                && Linear.Open(graph, transpose.Inputs[0]!) is Node linear
                && Others(node, i, transpose, linear, graph) is Value?[] inputs)
            {
                Value result = graph.NewValue(node.Outputs[0].Name, transpose.Inputs[0]!.Shape);
                Node moved = Making.New(node.Operator, [node.Name], inputs, result);
                foreach (string attribute in node.Attributes.Keys)
                {
                    moved.Attributes.Add(attribute, node.Attributes[attribute]);
                }

                graph.Replace(node, moved, Making.New("Transpose", [transpose.Name], [result], node.Outputs[0], ("perm", transpose.Attributes["perm"])));
                return $"{transpose.Name} behind {node.Name}";
            }
        }

        return null;
    }

    /// <summary>The inputs that it has before the Transpose; null if it must stay behind.</summary>
    private static Value?[]? Others(Node node, int index, Node transpose, Node linear, GraphEditor graph)
    {
        Value x = transpose.Inputs[0]!;
        if (node.Operator is "Relu" or "Clip" or "LeakyRelu" or "HardSigmoid" or "HardSwish" or "Sigmoid" or "Silu" or "Tanh" or "Gelu")
        {
            return index == 0 ? [x, .. node.Inputs.Skip(1)] : null;
        }

        if (node.Operator is not ("Add" or "Sub" or "Mul" or "Div") || linear.Input(Linear.Residual) is not null)
        {
            return null;
        }

        long[] order = transpose.Integers("perm");
        Value other = node.Inputs[1 - index]!;
        Value? moved = other.Constant is not null
            ? Channels(other, node, order, linear, graph)
            : node.Operator == "Add" && Shapes.Same(other.Shape, node.Outputs[0].Shape) && ToChannelsFirst(order, linear) ? Back(other, node, transpose, graph) : null;
        return moved is null ? null : index == 0 ? [x, moved] : [moved, x];
    }

    /// <summary>A constant that differs along the channels alone, in the order before the Transpose.</summary>
    private static Value? Channels(Value constant, Node node, long[] order, Node linear, GraphEditor graph)
    {
        int channels = Linear.ChannelAxis(linear);
        int axis = Array.IndexOf(order, channels);
        if (constant.Constant!.Floats is null || Constants.Along(constant, node.Outputs[0].Shape, axis) is not double[] numbers)
        {
            return null;
        }

        int[] shape = [.. order.Select((_, index) => index == channels ? numbers.Length : 1)];
        return graph.Constant(constant.Name, shape, Constants.Rounded(numbers));
    }

    /// <summary>Whether it is from channels last, of a product of matrices, to channels first: images are stored with channels last, so that the way back costs nothing.</summary>
    private static bool ToChannelsFirst(long[] order, Node linear) =>
        linear.Operator == "MatMul"
        && order.Length > 2
        && order.Select((from, to) => from == (to == 0 ? 0 : to == 1 ? order.Length - 1 : to - 1)).All(same => same);

    private static Value Back(Value value, Node node, Node transpose, GraphEditor graph)
    {
        long[] order = transpose.Integers("perm");
        long[] inverse = [.. order.Select((_, axis) => (long)Array.IndexOf(order, axis))];
        Value result = graph.NewValue(value.Name, [.. inverse.Select(axis => value.Shape[(int)axis])]);
        graph.Insert(graph.Position(node), Making.New("Transpose", [transpose.Name], [value], result, ("perm", Making.Is(inverse))));
        return result;
    }
}
