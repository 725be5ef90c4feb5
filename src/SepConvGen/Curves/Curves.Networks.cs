using System.Runtime.CompilerServices;

namespace SepConvGen;

/// <content>The curves that layers of networks have beside activations.</content>
/// <remarks>
/// The polynomials of <see cref="Erf"/> are minimax fits like the others: Remez's exchange in double, of the relative error of erf,
/// the coefficients rounded to float. The errors stated are the largest of every 5th to 17th float between the limits.
/// </remarks>
internal static partial class Curves<T, TFloats>
{
    /// <summary>exp(x) = exp(r) · 2ⁿ · 2⁶⁴ · 2⁻⁶⁴ where x is negative, otherwise exp(r) · 2ⁿ · 2⁻⁶⁴ · 2⁶⁴: normal floats until the last step; within 0.9 ulp.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Exp(TFloats on, T x)
    {
        T t = on.Let("t", on.AtLeast(x, -104.5f));
        t = on.Set("t", on.AtMost(t, 89));
        T whole = on.Let("whole", on.SelectNegative(t, on.Number(12583103f), on.Number(12582975f)));
        T z = on.Let("z", on.MultiplyAdd(t, on.Number(1.44269504f), whole));
        T n = on.Let("n", on.Subtract(z, whole));
        T r = on.Let("r", on.MultiplyAdd(n, on.Number(-0.693359375f), t));
        r = on.Set("r", on.MultiplyAdd(n, on.Number(0.00021219444f), r));
        return on.Multiply(Power(on, r, z), on.SelectNegative(t, Unscale(on), on.Number(1.8446744E+19f)));
    }

    /// <summary>Below 1 x + x · P(x²); from there on 1 − exp(−Q(|x|)) with the sign of x; within 1.2 ulp.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Erf(TFloats on, T x)
    {
        T one = on.Let("one", on.Number(1f));
        T a = on.Let("a", on.Abs(x));
        T t = on.Let("t", on.AtMost(a, 4));
        T q = on.Let("q", on.MultiplyAdd(on.Number(-0.00018637915f), t, on.Number(0.002947658f)));
        q = on.Set("q", on.MultiplyAdd(q, t, on.Number(-0.021838063f)));
        q = on.Set("q", on.MultiplyAdd(q, t, on.Number(0.10310675f)));
        q = on.Set("q", on.MultiplyAdd(q, t, on.Number(0.63814485f)));
        q = on.Set("q", on.MultiplyAdd(q, t, on.Number(1.1270891f)));
        q = on.Set("q", on.MultiplyAdd(q, t, on.Number(0.00034152338f)));
        T far = on.Let("far", on.Subtract(one, on.Multiply(on.ScaledExp(on.Negate(q)), Unscale(on))));

        T s = on.Let("s", on.Multiply(x, x));
        T p = on.Let("p", on.MultiplyAdd(on.Number(7.8538615E-05f), s, on.Number(-0.0008010194f)));
        p = on.Set("p", on.MultiplyAdd(p, s, on.Number(0.0051883277f)));
        p = on.Set("p", on.MultiplyAdd(p, s, on.Number(-0.026853813f)));
        p = on.Set("p", on.MultiplyAdd(p, s, on.Number(0.11283585f)));
        p = on.Set("p", on.MultiplyAdd(p, s, on.Number(-0.37612626f)));
        p = on.Set("p", on.MultiplyAdd(p, s, on.Number(0.12837917f)));
        T near = on.Let("near", on.MultiplyAdd(p, x, x));
        return on.CopySign(on.SelectNegative(on.Subtract(a, one), near, far), x);
    }

    /// <summary>x · sigmoid(2u) with 2u = x · (0.0713548163 x² + 1.59576912), which is x · (1 + tanh(u)) / 2 with u = √(2/π) · (x + 0.044715 x³); within 2.4 ulp, and below 0 within an ulp of |x|.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T GeluTanh(TFloats on, T x)
    {
        T t = on.Let("t", on.AtLeast(x, -15));
        T s = on.Let("s", on.Multiply(t, t));
        T u = on.Let("u", on.Multiply(t, on.MultiplyAdd(on.Number(0.0713548163f), s, on.Number(1.59576912f))));
        return on.Multiply(t, Sigmoid(on, u));
    }
}
