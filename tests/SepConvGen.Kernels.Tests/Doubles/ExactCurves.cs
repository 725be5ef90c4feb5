namespace SepConvGen.Kernels.Tests.Doubles;

/// <summary>The curved activations to some 90 bits, and how far a double is from them.</summary>
internal static class ExactCurves
{
    /// <summary>How many units in the last place a value of the curve is off.</summary>
    public static double Ulps(Activation curve, double x, double value)
    {
        (Pair exact, int exponent) = Of(curve, x);
        double near = Math.ScaleB(value, -exponent);
        double ulp = Math.Max(Math.ScaleB(1, Math.ILogB(exact.High) - 52), Math.ScaleB(1, -1074 - exponent));
        return Math.Abs((near - exact.High) - exact.Low) / ulp;
    }

    // The value of a finite x other than 0, and the power of two that it is to be multiplied by.
    private static (Pair Value, int Exponent) Of(Activation curve, double x) => curve switch
    {
        Activation.Sigmoid => Sigmoid(x),
        Activation.Silu => Sigmoid(x) is var (sigmoid, exponent) ? (sigmoid * x, exponent) : default,
        Activation.Tanh => (Tanh(x), 0),
        Activation.Gelu => Gelu(x),
        _ => throw new NotSupportedException($"{curve} is no curve."),
    };

    private static (Pair Value, int Exponent) Sigmoid(double x)
    {
        (Pair e, int exponent) = Pair.Exp(-Math.Abs(x));
        Pair sum = e.Scale(exponent) + 1;
        return x < 0 ? (e / sum, exponent) : (1 / sum, 0);
    }

    private static Pair Tanh(double x)
    {
        double a = Math.Min(Math.Abs(x), 60);
        Pair tanh;
        if (a < 0.2)
        {
            Pair less = Pair.ExpLessOne(2 * a);
            tanh = less / (less + 2);
        }
        else
        {
            (Pair e, int exponent) = Pair.Exp(-2 * a);
            Pair t = e.Scale(exponent);
            tanh = (1 - t) / (1 + t);
        }

        return x < 0 ? -tanh : tanh;
    }

    // Φ(−t) = exp(−t² / 2) · R(t): R by the series of Φ below 4, by Laplace's continued fraction beyond.
    private static (Pair Value, int Exponent) Gelu(double x)
    {
        double t = Math.Abs(x);
        Pair square = new Pair(t, 0) * t * 0.5;
        (Pair e, int exponent) = Pair.Exp(-square);
        Pair tail = t < 4 ? (0.5 / e).Scale(-exponent) - (Series(t) / Pair.RootOfTwoPi) : 1 / (Fraction(t) * Pair.RootOfTwoPi);
        Pair scaled = e * tail * t;
        return x < 0 ? (-scaled, exponent) : (x - scaled.Scale(exponent), 0);
    }

    private static Pair Series(double t)
    {
        Pair sum = 0;
        Pair term = t;
        for (int n = 3; n < 200; n += 2)
        {
            sum += term;
            term = term * t * t / n;
        }

        return sum;
    }

    private static Pair Fraction(double t)
    {
        Pair denominator = t;
        for (int n = 400; n > 0; n--)
        {
            denominator = t + (n / denominator);
        }

        return denominator;
    }
}
