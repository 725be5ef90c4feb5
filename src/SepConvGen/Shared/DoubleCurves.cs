using System.Runtime.CompilerServices;

namespace SepConvGen;

/// <summary>The curved activations in double: the ways of <see cref="Curves{T, TFloats}"/> with polynomials of their own.</summary>
/// <remarks>
/// <para>
/// The polynomials interpolate at Chebyshev's nodes, of exp (degree 12) and of tanh near 0 (degree 25); so does the quotient of
/// <see cref="Gelu"/>, in (t − 4) / (t + 4). Their errors, with the coefficients rounded, are 2⁻⁶¹, 2⁻⁵⁶ and 2⁻⁵³ of the value.
/// </para>
/// <para>
/// exp comes multiplied by 2⁶⁴, as in float. The largest errors of four million doubles each were 2.39 ulp (sigmoid), 3.01 (silu), 1.50
/// (tanh) and 7.73 (gelu); <see cref="Activation"/> states a little more. <c>DoubleCurveTests</c> of the kernels' tests measures them again.
/// </para>
/// </remarks>
/// <typeparam name="T">A double, a vector, or a text.</typeparam>
/// <typeparam name="TDoubles">What is done with them.</typeparam>
internal static class DoubleCurves<T, TDoubles>
    where TDoubles : IFloats<T, double>
{
    /// <summary>1 / (1 + exp(−x)) where x is positive, otherwise exp(x) / (1 + exp(x)).</summary>
    public static T Sigmoid(TDoubles on, T x)
    {
        T one = on.Let("one", on.Number(1d));
        T t = on.Let("t", on.Abs(x));
        t = on.Set("t", on.AtMost(t, 746));
        T e = on.Let("e", on.Multiply(on.ScaledExp(on.Negate(t)), Unscale(on)));
        T numerator = on.Let("numerator", on.SelectNegative(x, e, one));
        return on.Divide(numerator, on.Add(one, e));
    }

    /// <summary>x / (1 + exp(−x)) where x is positive, otherwise x · exp(x) / (1 + exp(x)).</summary>
    public static T Silu(TDoubles on, T x)
    {
        T one = on.Let("one", on.Number(1d));
        T unscale = on.Let("unscale", Unscale(on));
        T y = on.Let("y", on.AtLeast(x, -752));
        T t = on.Let("t", on.Abs(y));
        t = on.Set("t", on.AtMost(t, 752));
        T e = on.Let("e", on.ScaledExp(on.Negate(t)));
        T numerator = on.Let("numerator", on.SelectNegative(x, on.Multiply(on.Multiply(y, e), unscale), y));
        return on.Divide(numerator, on.Add(one, on.Multiply(e, unscale)));
    }

    /// <summary>(1 − exp(−2|x|)) / (1 + exp(−2|x|)) with the sign of x; near 0 x + x³ · P(x²).</summary>
    public static T Tanh(TDoubles on, T x)
    {
        T one = on.Let("one", on.Number(1d));
        T a = on.Let("a", on.Abs(x));
        T t = on.Let("t", on.AtMost(a, 20));
        T e = on.Let("e", on.Multiply(on.ScaledExp(on.Negate(on.Add(t, t))), Unscale(on)));
        T far = on.Let("far", on.Divide(on.Subtract(one, e), on.Add(one, e)));

        on.Remark("near 0, where the difference cancels");
        T s = on.Let("s", on.Multiply(x, x));
        T p = on.Let("p", on.MultiplyAdd(on.Number(6.928571110811083E-6d), s, on.Number(-3.207624371090819E-5d)));
        p = on.Set("p", on.MultiplyAdd(p, s, on.Number(9.331585858171199E-5d)));
        p = on.Set("p", on.MultiplyAdd(p, s, on.Number(-0.00023794811932396532d)));
        p = on.Set("p", on.MultiplyAdd(p, s, on.Number(0.000589766989606471d)));
        p = on.Set("p", on.MultiplyAdd(p, s, on.Number(-0.0014557956829769675d)));
        p = on.Set("p", on.MultiplyAdd(p, s, on.Number(0.0035921242263343414d)));
        p = on.Set("p", on.MultiplyAdd(p, s, on.Number(-0.008863235291084817d)));
        p = on.Set("p", on.MultiplyAdd(p, s, on.Number(0.021869488527295634d)));
        p = on.Set("p", on.MultiplyAdd(p, s, on.Number(-0.053968253968083746d)));
        p = on.Set("p", on.MultiplyAdd(p, s, on.Number(0.13333333333333205d)));
        p = on.Set("p", on.MultiplyAdd(p, s, on.Number(-0.3333333333333333d)));
        T near = on.Let("near", on.MultiplyAdd(on.Multiply(p, s), x, x));
        T distance = on.Let("distance", on.Subtract(a, on.Number(0.6d)));
        return on.CopySign(on.SelectNegative(distance, near, far), x);
    }

    /// <summary>max(x, 0) − |x| · Φ(−|x|) with Φ(−t) = exp(−t² / 2) · N(t) / D(t).</summary>
    public static T Gelu(TDoubles on, T x)
    {
        T t = on.Let("t", on.Abs(x));
        t = on.Set("t", on.AtMost(t, 38.6d));

        on.Remark("exp(−t² / 2) with t² exact in two parts");
        T half = on.Let("half", on.Number(-0.5d));
        T square = on.Let("square", on.Multiply(t, t));
        T rest = on.Let("rest", on.MultiplyAdd(t, t, on.Negate(square)));
        T e = on.Let("e", on.ScaledExp(on.Multiply(square, half), on.Multiply(rest, half)));

        on.Remark("Φ(−t) = exp(−t² / 2) · n / d");
        T n = on.Let("n", on.MultiplyAdd(on.Number(2.1752017737252145E-7d), t, on.Number(6.8062178620976E-6d)));
        n = on.Set("n", on.MultiplyAdd(n, t, on.Number(0.00010443111134241873d)));
        n = on.Set("n", on.MultiplyAdd(n, t, on.Number(0.0010224883148904572d)));
        n = on.Set("n", on.MultiplyAdd(n, t, on.Number(0.00702644073630456d)));
        n = on.Set("n", on.MultiplyAdd(n, t, on.Number(0.03528005250354116d)));
        n = on.Set("n", on.MultiplyAdd(n, t, on.Number(0.13092728596718153d)));
        n = on.Set("n", on.MultiplyAdd(n, t, on.Number(0.35510346226531647d)));
        n = on.Set("n", on.MultiplyAdd(n, t, on.Number(0.6767558512918677d)));
        n = on.Set("n", on.MultiplyAdd(n, t, on.Number(0.8261323540785918d)));
        n = on.Set("n", on.MultiplyAdd(n, t, on.Number(0.5d)));
        T d = on.Let("d", on.MultiplyAdd(on.Number(5.452422269045782E-7d), t, on.Number(1.7060658136463712E-5d)));
        d = on.Set("d", on.MultiplyAdd(d, t, on.Number(0.0002623152186656246d)));
        d = on.Set("d", on.MultiplyAdd(d, t, on.Number(0.002580058778935434d)));
        d = on.Set("d", on.MultiplyAdd(d, t, on.Number(0.017873354502129717d)));
        d = on.Set("d", on.MultiplyAdd(d, t, on.Number(0.09096285424739936d)));
        d = on.Set("d", on.MultiplyAdd(d, t, on.Number(0.3452806168291493d)));
        d = on.Set("d", on.MultiplyAdd(d, t, on.Number(0.9735911137342169d)));
        d = on.Set("d", on.MultiplyAdd(d, t, on.Number(1.991911090146353d)));
        d = on.Set("d", on.MultiplyAdd(d, t, on.Number(2.8084479759493823d)));
        d = on.Set("d", on.MultiplyAdd(d, t, on.Number(2.450149268960049d)));
        d = on.Set("d", on.MultiplyAdd(d, t, on.Number(1d)));
        T tail = on.Let("tail", on.Multiply(on.Multiply(on.Divide(on.Multiply(t, n), d), e), Unscale(on)));
        T positive = on.Let("positive", on.SelectNegative(x, on.Number(-0d), x));
        return on.Subtract(positive, tail);
    }

    /// <summary>exp(x) · 2⁶⁴ for x from −1086 · ln 2 to 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T ScaledExp(TDoubles on, T x)
    {
        T z = Round(on, x);
        T r = on.Set("r", Reduced(on, x, z));
        return Power(on, r, z);
    }

    /// <summary>exp(x + rest) · 2⁶⁴, the rest being what was rounded away from x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T ScaledExp(TDoubles on, T x, T rest)
    {
        T z = Round(on, x);
        T r = on.Set("r", on.Add(Reduced(on, x, z), rest));
        return Power(on, r, z);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Unscale(TDoubles on) => on.Number(5.421010862427522E-20d);

    // The whole number n nearest to x / ln 2, in the low bits of a double: adding 1.5 · 2⁵² rounds to whole numbers. 1023 + 64
    // more make those bits the exponent of 2ⁿ · 2⁶⁴.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Round(TDoubles on, T x) => on.Let("z", on.MultiplyAdd(x, on.Number(1.4426950408889634d), on.Number(6755399441056831d)));

    // x − n · ln 2, with ln 2 in two parts, the first of 42 bits, so that n times it is exact (Cody and Waite 1980).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Reduced(TDoubles on, T x, T z)
    {
        T n = on.Let("n", on.Subtract(z, on.Number(6755399441056831d)));
        T r = on.Let("r", on.MultiplyAdd(n, on.Number(-0.6931471805598903d), x));
        return on.MultiplyAdd(n, on.Number(-5.497923018708371E-14d), r);
    }

    // exp(r) · 2ⁿ · 2⁶⁴.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Power(TDoubles on, T r, T z)
    {
        T p = on.Let("p", on.MultiplyAdd(on.Number(2.0914717341716378E-9d), r, on.Number(2.5105259538448494E-8d)));
        p = on.Set("p", on.MultiplyAdd(p, r, on.Number(2.755727357010214E-7d)));
        p = on.Set("p", on.MultiplyAdd(p, r, on.Number(2.7557255297969643E-6d)));
        p = on.Set("p", on.MultiplyAdd(p, r, on.Number(2.4801587325605324E-5d)));
        p = on.Set("p", on.MultiplyAdd(p, r, on.Number(0.0001984126987490126d)));
        p = on.Set("p", on.MultiplyAdd(p, r, on.Number(0.001388888888888373d)));
        p = on.Set("p", on.MultiplyAdd(p, r, on.Number(0.008333333333326112d)));
        p = on.Set("p", on.MultiplyAdd(p, r, on.Number(0.04166666666666667d)));
        p = on.Set("p", on.MultiplyAdd(p, r, on.Number(0.1666666666666667d)));
        p = on.Set("p", on.MultiplyAdd(p, r, on.Number(0.5d)));
        p = on.Set("p", on.MultiplyAdd(p, r, on.Number(1d)));
        p = on.Set("p", on.MultiplyAdd(p, r, on.Number(1d)));
        return on.Multiply(p, on.ExponentFromLowBits(z));
    }
}
