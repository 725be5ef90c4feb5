namespace SepConvGen;

/// <summary>The curved activations in float, for one float or a vector of them: the same operations, so the same bits.</summary>
/// <remarks>
/// <para>
/// Every operation is rounded once and the same everywhere: addition, multiplication, fused multiply-add, division,
/// comparison, shifts of bits. The generator's <c>CurveText</c> writes the same lines for each vector width; tests compare
/// the bits of both. The polynomials and the quotient of <see cref="Gelu"/> are minimax fits of the relative error (Remez
/// 1934; the quotient with Lawson's weights), their coefficients rounded to float.
/// </para>
/// <para>
/// The errors stated at <see cref="Activation"/> are the largest over all floats:
/// <c>tests/SepConvGen.Benchmarks -- activations</c> measures them.
/// </para>
/// </remarks>
/// <typeparam name="T">One float or a vector.</typeparam>
internal static class Curves<T>
    where T : IFloats<T>
{
    // exp comes multiplied by 2⁶⁴ and is multiplied by this at last: results below the normal floats are rounded only once.
    private static T Unscale => T.Broadcast(1f / (1L << 32) / (1L << 32));

    private static T One => T.Broadcast(1);

    /// <summary>1 / (1 + exp(−x)) where x is positive, otherwise exp(x) / (1 + exp(x)).</summary>
    public static T Sigmoid(T x)
    {
        T t = T.AtMost(T.Abs(x), 104);
        T e = ScaledExp(-t) * Unscale;
        return T.SelectNegative(x, e, One) / (One + e);
    }

    /// <summary>x / (1 + exp(−x)) where x is positive, otherwise x · exp(x) / (1 + exp(x)).</summary>
    public static T Silu(T x)
    {
        T y = T.AtLeast(x, -109);
        T t = T.AtMost(T.Abs(y), 109);
        T e = ScaledExp(-t);
        T numerator = T.SelectNegative(x, y * e * Unscale, y);
        return numerator / (One + (e * Unscale));
    }

    /// <summary>(1 − exp(−2|x|)) / (1 + exp(−2|x|)) with the sign of x; near 0, where the difference cancels, x + x³ · P(x²).</summary>
    public static T Tanh(T x)
    {
        T a = T.Abs(x);
        T t = T.AtMost(a, 10);
        T e = ScaledExp(-(t + t)) * Unscale;
        T far = (One - e) / (One + e);
        T s = x * x;
        T p = Polynomial(s, -0.333333313f, 0.133331269f, -0.0538997427f, 0.0212078523f, -0.0063817543f);
        T near = T.MultiplyAdd(p * s, x, x);
        return T.CopySign(T.SelectNegative(a - T.Broadcast(0.6f), near, far), x);
    }

    /// <summary>max(x, 0) − |x| · Φ(−|x|) with Φ(−t) = exp(−t² / 2) · N(t) / D(t).</summary>
    public static T Gelu(T x)
    {
        T t = T.AtMost(T.Abs(x), 14.5f);
        T square = t * t;
        T rest = T.MultiplyAdd(t, t, -square);
        T e = ScaledExp(square * T.Broadcast(-0.5f), rest * T.Broadcast(-0.5f));
        T n = Polynomial(t, 0.5f, 0.43826735f, 0.183213994f, 0.0406259038f, 0.00411516847f);
        T d = Polynomial(t, 1, 1.67441964f, 1.20241678f, 0.469414651f, 0.101840489f, 0.0103150783f);
        T tail = t * n / d * e * Unscale;
        return T.SelectNegative(x, T.Broadcast(-0f), x) - tail;
    }

    // exp(x) · 2⁶⁴ for x from −157 · ln 2 to 0.
    private static T ScaledExp(T x)
    {
        T z = Round(x);
        return Power(Reduced(x, z), z);
    }

    // exp(x + rest) · 2⁶⁴, the rest being what was rounded away from x.
    private static T ScaledExp(T x, T rest)
    {
        T z = Round(x);
        return Power(Reduced(x, z) + rest, z);
    }

    // The whole number n nearest to x / ln 2, in the low bits of a float: adding 1.5 · 2²³ rounds to whole numbers. 127 + 64
    // more make those bits the exponent of 2ⁿ · 2⁶⁴.
    private static T Round(T x) => T.MultiplyAdd(x, T.Broadcast(1.44269504f), T.Broadcast(12582912f + 191));

    // x − n · ln 2, with ln 2 in two parts, so that n times the first is exact (Cody and Waite 1980).
    private static T Reduced(T x, T z)
    {
        T n = z - T.Broadcast(12582912f + 191);
        T r = T.MultiplyAdd(n, T.Broadcast(-0.693359375f), x);
        return T.MultiplyAdd(n, T.Broadcast(0.00021219444f), r);
    }

    // exp(r) · 2ⁿ · 2⁶⁴.
    private static T Power(T r, T z) =>
        Polynomial(r, 1, 1, 0.49999994f, 0.166665211f, 0.0416683927f, 0.00836874638f, 0.00138144894f) * T.ExponentFromLowBits(z);

    // c₀ + c₁x + c₂x² + …, by Horner's rule.
    private static T Polynomial(T x, float c0, float c1, float c2, float c3, float c4, float c5, float c6) =>
        T.MultiplyAdd(Polynomial(x, c1, c2, c3, c4, c5, c6), x, T.Broadcast(c0));

    private static T Polynomial(T x, float c0, float c1, float c2, float c3, float c4, float c5) =>
        T.MultiplyAdd(Polynomial(x, c1, c2, c3, c4, c5), x, T.Broadcast(c0));

    private static T Polynomial(T x, float c0, float c1, float c2, float c3, float c4)
    {
        T sum = T.MultiplyAdd(T.Broadcast(c4), x, T.Broadcast(c3));
        sum = T.MultiplyAdd(sum, x, T.Broadcast(c2));
        sum = T.MultiplyAdd(sum, x, T.Broadcast(c1));
        return T.MultiplyAdd(sum, x, T.Broadcast(c0));
    }
}
