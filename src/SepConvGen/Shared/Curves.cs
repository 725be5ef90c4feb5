using System.Runtime.CompilerServices;

namespace SepConvGen;

/// <summary>The curved activations in float, for one float or a vector of them: the same operations, so the same bits.</summary>
/// <remarks>
/// <para>
/// Every operation is rounded once and the same everywhere: addition, multiplication, fused multiply-add, division,
/// comparison, shifts of bits. The library computes with these methods, and the generator writes them into kernels. The
/// polynomials and the quotient of <see cref="Gelu"/> are minimax fits of the relative error (Remez 1934; the quotient with
/// Lawson's weights), their coefficients rounded to float.
/// </para>
/// <para>
/// exp comes multiplied by 2⁶⁴ and is multiplied by 2⁻⁶⁴ at last: results below the normal floats are rounded only once.
/// </para>
/// <para>
/// The errors stated at <see cref="Activation"/> are the largest over all floats:
/// <c>tests/SepConvGen.Benchmarks -- activations</c> measures them.
/// </para>
/// </remarks>
/// <typeparam name="T">A float, a vector, or a text.</typeparam>
/// <typeparam name="TFloats">What is done with them.</typeparam>
internal static partial class Curves<T, TFloats>
    where TFloats : IFloats<T, float>
{
    /// <summary>1 / (1 + exp(−x)) where x is positive, otherwise exp(x) / (1 + exp(x)).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sigmoid(TFloats on, T x)
    {
        T one = on.Let("one", on.Number(1f));
        T t = on.Let("t", on.Abs(x));
        t = on.Set("t", on.AtMost(t, 104));
        T e = on.Let("e", on.Multiply(on.ScaledExp(on.Negate(t)), Unscale(on)));
        T numerator = on.Let("numerator", on.SelectNegative(x, e, one));
        return on.Divide(numerator, on.Add(one, e));
    }

    /// <summary>x / (1 + exp(−x)) where x is positive, otherwise x · exp(x) / (1 + exp(x)).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Silu(TFloats on, T x)
    {
        T one = on.Let("one", on.Number(1f));
        T unscale = on.Let("unscale", Unscale(on));
        T y = on.Let("y", on.AtLeast(x, -109));
        T t = on.Let("t", on.Abs(y));
        t = on.Set("t", on.AtMost(t, 109));
        T e = on.Let("e", on.ScaledExp(on.Negate(t)));
        T numerator = on.Let("numerator", on.SelectNegative(x, on.Multiply(on.Multiply(y, e), unscale), y));
        return on.Divide(numerator, on.Add(one, on.Multiply(e, unscale)));
    }

    /// <summary>(1 − exp(−2|x|)) / (1 + exp(−2|x|)) with the sign of x; near 0 x + x³ · P(x²).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Tanh(TFloats on, T x)
    {
        T one = on.Let("one", on.Number(1f));
        T a = on.Let("a", on.Abs(x));
        T t = on.Let("t", on.AtMost(a, 10));
        T e = on.Let("e", on.Multiply(on.ScaledExp(on.Negate(on.Add(t, t))), Unscale(on)));
        T far = on.Let("far", on.Divide(on.Subtract(one, e), on.Add(one, e)));

        on.Remark("near 0, where the difference cancels");
        T s = on.Let("s", on.Multiply(x, x));
        T p = on.Let("p", on.MultiplyAdd(on.Number(-0.0063817543f), s, on.Number(0.0212078523f)));
        p = on.Set("p", on.MultiplyAdd(p, s, on.Number(-0.0538997427f)));
        p = on.Set("p", on.MultiplyAdd(p, s, on.Number(0.133331269f)));
        p = on.Set("p", on.MultiplyAdd(p, s, on.Number(-0.333333313f)));
        T near = on.Let("near", on.MultiplyAdd(on.Multiply(p, s), x, x));
        T distance = on.Let("distance", on.Subtract(a, on.Number(0.6f)));
        return on.CopySign(on.SelectNegative(distance, near, far), x);
    }

    /// <summary>max(x, 0) − |x| · Φ(−|x|) with Φ(−t) = exp(−t² / 2) · N(t) / D(t).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Gelu(TFloats on, T x)
    {
        T t = on.Let("t", on.Abs(x));
        t = on.Set("t", on.AtMost(t, 14.5f));

        on.Remark("exp(−t² / 2) with t² exact in two parts");
        T half = on.Let("half", on.Number(-0.5f));
        T square = on.Let("square", on.Multiply(t, t));
        T rest = on.Let("rest", on.MultiplyAdd(t, t, on.Negate(square)));
        T e = on.Let("e", on.ScaledExp(on.Multiply(square, half), on.Multiply(rest, half)));

        on.Remark("Φ(−t) = exp(−t² / 2) · n / d");
        T n = on.Let("n", on.MultiplyAdd(on.Number(0.00411516847f), t, on.Number(0.0406259038f)));
        n = on.Set("n", on.MultiplyAdd(n, t, on.Number(0.183213994f)));
        n = on.Set("n", on.MultiplyAdd(n, t, on.Number(0.43826735f)));
        n = on.Set("n", on.MultiplyAdd(n, t, on.Number(0.5f)));
        T d = on.Let("d", on.MultiplyAdd(on.Number(0.0103150783f), t, on.Number(0.101840489f)));
        d = on.Set("d", on.MultiplyAdd(d, t, on.Number(0.469414651f)));
        d = on.Set("d", on.MultiplyAdd(d, t, on.Number(1.20241678f)));
        d = on.Set("d", on.MultiplyAdd(d, t, on.Number(1.67441964f)));
        d = on.Set("d", on.MultiplyAdd(d, t, on.Number(1f)));
        T tail = on.Let("tail", on.Multiply(on.Multiply(on.Divide(on.Multiply(t, n), d), e), Unscale(on)));
        T positive = on.Let("positive", on.SelectNegative(x, on.Number(-0f), x));
        return on.Subtract(positive, tail);
    }

    /// <summary>exp(x) · 2⁶⁴ for x from −157 · ln 2 to 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T ScaledExp(TFloats on, T x)
    {
        T z = Round(on, x);
        T r = on.Set("r", Reduced(on, x, z));
        return Power(on, r, z);
    }

    /// <summary>exp(x + rest) · 2⁶⁴, the rest being what was rounded away from x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T ScaledExp(TFloats on, T x, T rest)
    {
        T z = Round(on, x);
        T r = on.Set("r", on.Add(Reduced(on, x, z), rest));
        return Power(on, r, z);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Unscale(TFloats on) => on.Number(5.4210109E-20f);

    // The whole number n nearest to x / ln 2, in the low bits of a float: adding 1.5 · 2²³ rounds to whole numbers. 127 + 64
    // more make those bits the exponent of 2ⁿ · 2⁶⁴.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Round(TFloats on, T x) => on.Let("z", on.MultiplyAdd(x, on.Number(1.44269504f), on.Number(12583103f)));

    // x − n · ln 2, with ln 2 in two parts, so that n times the first is exact (Cody and Waite 1980).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Reduced(TFloats on, T x, T z)
    {
        T n = on.Let("n", on.Subtract(z, on.Number(12583103f)));
        T r = on.Let("r", on.MultiplyAdd(n, on.Number(-0.693359375f), x));
        return on.MultiplyAdd(n, on.Number(0.00021219444f), r);
    }

    // exp(r) · 2ⁿ · 2⁶⁴.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Power(TFloats on, T r, T z)
    {
        T p = on.Let("p", on.MultiplyAdd(on.Number(0.00138144894f), r, on.Number(0.00836874638f)));
        p = on.Set("p", on.MultiplyAdd(p, r, on.Number(0.0416683927f)));
        p = on.Set("p", on.MultiplyAdd(p, r, on.Number(0.166665211f)));
        p = on.Set("p", on.MultiplyAdd(p, r, on.Number(0.49999994f)));
        p = on.Set("p", on.MultiplyAdd(p, r, on.Number(1f)));
        p = on.Set("p", on.MultiplyAdd(p, r, on.Number(1f)));
        return on.Multiply(p, on.ExponentFromLowBits(z));
    }
}
