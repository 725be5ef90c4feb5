using SepConvGen.Networks.Manifest;

namespace SepConvGen.Networks.Tests.Lowering;

/// <summary>The functions that a manifest names, in double.</summary>
internal static class ManifestFunctions
{
    public static double Apply(string text, double x)
    {
        (string name, float[] arguments) = ManifestNumbers.Function(text)!.Value;
        return name switch
        {
            "relu" => Math.Max(x, 0),
            "relu6" => Math.Clamp(x, 0, 6),
            "clamp" => Math.Clamp(x, arguments[0], arguments[1]),
            "leaky-relu" => x < 0 ? arguments[0] * x : x,
            "hard-swish" => x * Math.Clamp(x + 3, 0, 6) / 6,
            "hard-sigmoid" when arguments.Length == 2 => Math.Clamp((arguments[0] * x) + arguments[1], 0, 1),
            "hard-sigmoid" => Math.Clamp(x + 3, 0, 6) / 6,
            "sigmoid" => Sigmoid(x),
            "silu" => x * Sigmoid(x),
            "tanh" => Math.Tanh(x),
            "gelu" => x / 2 * (1 + Erf(x / Math.Sqrt(2))),
            "gelu-tanh" => x / 2 * (1 + Math.Tanh(Math.Sqrt(2 / Math.PI) * (x + (0.044715 * x * x * x)))),
            "erf" => Erf(x),
            "exp" => Math.Exp(x),
            "sqrt" => Math.Sqrt(x),
            "negate" => -x,
            "abs" => Math.Abs(x),
            "reciprocal" => 1 / x,
            "log" => Math.Log(x),
            _ => throw new ArgumentException($"no function '{text}'", nameof(text)),
        };
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    /// <summary>By its power series near zero, and by its continued fraction beyond.</summary>
    private static double Erf(double x)
    {
        double a = Math.Abs(x);
        if (a > 6)
        {
            return Math.Sign(x);
        }

        if (a < 3)
        {
            double term = a;
            double sum = a;
            for (int n = 1; Math.Abs(term) > 1e-18 * sum; n++)
            {
                term *= -a * a / n;
                sum += term / ((2 * n) + 1);
            }

            return Math.Sign(x) * 2 / Math.Sqrt(Math.PI) * sum;
        }

        double fraction = a;
        for (int n = 60; n >= 1; n--)
        {
            fraction = a + (n / 2.0 / fraction);
        }

        return Math.Sign(x) * (1 - (Math.Exp(-a * a) / Math.Sqrt(Math.PI) / fraction));
    }
}
