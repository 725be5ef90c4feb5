using System.Collections.Generic;
using System.Linq;
using SepConvGen.Networks.Graphs;
using SepConvGen.Networks.Manifest;

namespace SepConvGen.Networks.Lowering.Operators;

/// <summary>What computes each element from those in its place, in whatever order they are stored.</summary>
internal static class Elementwise
{
    // ONNX files have the nearest float.
    private const float Sixth = 1f / 6;

    public static Dictionary<string, LowerNode> Operators { get; } = new()
    {
        ["Add"] = node => Binary(node, "add"),
        ["Sub"] = node => Binary(node, "subtract"),
        ["Mul"] = node => Binary(node, "multiply"),
        ["Div"] = node => Binary(node, "divide"),
        ["PRelu"] = ParametricRelu,
        ["Relu"] = node => Unary(node, "relu"),
        ["LeakyRelu"] = node => Unary(node, $"leaky-relu({ManifestNumbers.Text(node.Float("alpha"))})"),
        ["Clip"] = node => Unary(node, Clamp(node)),
        ["HardSigmoid"] = node => Unary(node, HardSigmoid(node.Float("alpha"), node.Float("beta"))),
        ["HardSwish"] = node => Unary(node, "hard-swish"),
        ["Gelu"] = node => Unary(node, node.Text("approximate") == "tanh" ? "gelu-tanh" : "gelu"),
        ["Sigmoid"] = node => Unary(node, "sigmoid"),
        ["Silu"] = node => Unary(node, "silu"),
        ["Tanh"] = node => Unary(node, "tanh"),
        ["Erf"] = node => Unary(node, "erf"),
        ["Exp"] = node => Unary(node, "exp"),
        ["Log"] = node => Unary(node, "log"),
        ["Sqrt"] = node => Unary(node, "sqrt"),
        ["Neg"] = node => Unary(node, "negate"),
        ["Abs"] = node => Unary(node, "abs"),
        ["Reciprocal"] = node => Unary(node, "reciprocal"),
    };

    /// <summary>A layer of two operands, of the result's axes, and the order in which it is stored: that of the larger one.</summary>
    public static (LoweredTensor Tensor, int[] Order) Binary(NodeLowering node, string @operator, StoredValue first, StoredValue second, int[] shape)
    {
        StoredValue a = node.Padded(first, shape.Length);
        StoredValue b = node.Padded(second, shape.Length);
        int[] order = Leads(a, b) ? a.Order : b.Order;
        return (node.Layer(@operator, Orders.Sizes(shape, order), [("", node.In(a, order)), ("", node.In(b, order))]), order);
    }

    private static void Binary(NodeLowering node, string @operator)
    {
        (LoweredTensor tensor, int[] order) = Binary(node, @operator, node.Stored(0), node.Stored(1), node.Result);
        node.Return(tensor, order);
    }

    // Constants are moved at no cost; of two of a size, the one that is not in the graph's order has come from a convolution.
    private static bool Leads(StoredValue a, StoredValue b) =>
        a.Tensor.IsConstant != b.Tensor.IsConstant ? b.Tensor.IsConstant
        : a.Tensor.Length != b.Tensor.Length ? a.Tensor.Length > b.Tensor.Length
        : !Orders.IsIdentity(a.Order) || Orders.IsIdentity(b.Order);

    private static void Unary(NodeLowering node, string function)
    {
        StoredValue x = node.Stored(0);
        node.Return(node.Layer("activation", x.Tensor.Sizes, [("", x.Tensor)], ("function", function)), x.Order);
    }

    private static void ParametricRelu(NodeLowering node)
    {
        StoredValue x = node.Stored(0);
        int[] order = x.Order[x.Order.Length - 1] == 1 ? x.Order : Orders.ChannelsLast(x.Order.Length);
        LoweredTensor input = node.In(x, order);
        node.Return(node.Layer("prelu", input.Sizes, [("", input), ("slope", NodeLowering.Vector(node.Constant(1)))]), order);
    }

    private static string Clamp(NodeLowering node)
    {
        float? min = Bound(node, 1);
        float? max = Bound(node, 2);
        return (min, max) switch
        {
            (0, null) => "relu",
            (0, 6) => "relu6",
            _ => Text(min ?? float.MinValue, max ?? float.MaxValue),
        };

        // Where the bounds have changed places, everything is the upper one.
        static string Text(float min, float max) => $"clamp({ManifestNumbers.Text(min < max ? min : max)},{ManifestNumbers.Text(max)})";
    }

    // Beyond the largest floats there is no bound.
    private static float? Bound(NodeLowering node, int index)
    {
        float[]? bound = node.OptionalConstant(index);
        return bound switch
        {
            null => null,
            { Length: not 1 } => throw new UnsupportedLoweringException("its bounds are not one number each"),
            _ => (index == 1 ? bound[0] <= float.MinValue : bound[0] >= float.MaxValue) ? null : bound[0],
        };
    }

    private static string HardSigmoid(float alpha, float beta) =>
        System.Math.Abs(alpha - Sixth) <= 2e-8f && beta == 0.5f ? "hard-sigmoid" : $"hard-sigmoid({ManifestNumbers.Text(alpha)},{ManifestNumbers.Text(beta)})";
}
