using SepConvGen.Networks.Graphs;
using SepConvGen.Networks.Manifest;
using SepConvGen.Networks.Rewriting;

namespace SepConvGen.Networks.Tests.Rewriting;

/// <summary>Functions of one number, as operators and as activations.</summary>
internal static class Functions
{
    public static double Of(Node node, double x) => node.Operator switch
    {
        "Clip" => Math.Min(Math.Max(x, Bound(node, 1, double.NegativeInfinity)), Bound(node, 2, double.PositiveInfinity)),
        "LeakyRelu" => x < 0 ? node.Float("alpha") * x : x,
        "HardSigmoid" => Math.Clamp((node.Float("alpha") * x) + node.Float("beta"), 0, 1),
        "Gelu" => Of(node.Attributes["approximate"].Text == "tanh" ? "gelu-tanh" : "gelu", x),
        "Relu" => Math.Max(x, 0),
        "HardSwish" => Of("hard-swish", x),
        "Sigmoid" => 1 / (1 + Math.Exp(-x)),
        "Silu" => x / (1 + Math.Exp(-x)),
        "Tanh" => Math.Tanh(x),
        "Erf" => Erf(x),
        "Sqrt" => Math.Sqrt(x),
        "Reciprocal" => 1 / x,
        "Neg" => -x,
        _ => throw new NotSupportedException(node.Operator),
    };

    /// <summary>As docs/network-manifest.md has them.</summary>
    public static double Of(string activation, double x)
    {
        (string name, float[] arguments) = ManifestNumbers.Function(activation) ?? throw new InvalidOperationException(activation);
        return name switch
        {
            "relu" => Math.Max(x, 0),
            "relu6" => Math.Clamp(x, 0, 6),
            "clamp" => Math.Clamp(x, arguments[0], arguments[1]),
            "leaky-relu" => x < 0 ? arguments[0] * x : x,
            "hard-swish" => x * Math.Clamp(x + 3, 0, 6) / 6,
            "hard-sigmoid" => Math.Clamp(x + 3, 0, 6) / 6,
            "sigmoid" => 1 / (1 + Math.Exp(-x)),
            "silu" => x / (1 + Math.Exp(-x)),
            "tanh" => Math.Tanh(x),
            "gelu" => 0.5 * x * (1 + Erf(x / Math.Sqrt(2))),
            "gelu-tanh" => 0.5 * x * (1 + Math.Tanh(Math.Sqrt(2 / Math.PI) * (x + (0.044715 * x * x * x)))),
            _ => throw new NotSupportedException(activation),
        };
    }

    private static double Bound(Node node, int index, double none) => node.Input(index) is Value bound ? bound.Constant!.Floats!.Single() : none;

    /// <summary>By its power series, which converges everywhere.</summary>
    private static double Erf(double x)
    {
        double term = x;
        double sum = x;
        for (int n = 1; n < 200; n++)
        {
            term *= -x * x / n;
            sum += term / ((2 * n) + 1);
        }

        return sum * 2 / Math.Sqrt(Math.PI);
    }
}
