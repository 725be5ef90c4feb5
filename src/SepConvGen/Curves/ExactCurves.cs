namespace SepConvGen;

/// <summary>The curved activations in double: what the float ones are measured against.</summary>
internal static class ExactCurves
{
    /// <summary>1 / (1 + exp(−x)).</summary>
    public static double Sigmoid(double x)
    {
        double e = Math.Exp(-Math.Abs(x));
        return (x < 0 ? e : 1) / (1 + e);
    }

    /// <summary>x / (1 + exp(−x)); −0 at −∞.</summary>
    public static double Silu(double x) => double.IsNegativeInfinity(x) ? -0.0 : x * Sigmoid(x);

    /// <summary>x · Φ(x); −0 at −∞.</summary>
    public static double Gelu(double x) => double.IsNegativeInfinity(x) ? -0.0 : x / 2 * Erfc(-x / Math.Sqrt(2));

    /// <summary>The complementary error function, 1 − erf(x), to about 10⁻¹³ of its value.</summary>
    /// <remarks>
    /// Abramowitz and Stegun, Handbook of Mathematical Functions, 1964: the series 7.1.6 near 0, the continued fraction
    /// 7.1.14 from 2 on.
    /// </remarks>
    private static double Erfc(double x)
    {
        double a = Math.Abs(x);
        if (a < 2 || double.IsNaN(x))
        {
            // erf(x) = 2 / √π · exp(−x²) · Σ 2ⁿ x²ⁿ⁺¹ / (1 · 3 · … · (2n + 1))
            double term = x;
            double sum = x;
            for (int n = 1; Math.Abs(term) > 1e-17 * Math.Abs(sum); n++)
            {
                term *= 2 * x * x / ((2 * n) + 1);
                sum += term;
            }

            return 1 - (2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum);
        }

        if (a > 40)
        {
            return x < 0 ? 2 : 0; // exp(−1600) is no double any more
        }

        double denominator = a;
        for (int n = 100; n > 0; n--)
        {
            denominator = a + (n / 2.0 / denominator);
        }

        double tail = Math.Exp(-a * a) / (Math.Sqrt(Math.PI) * denominator);
        return x < 0 ? 2 - tail : tail;
    }
}
