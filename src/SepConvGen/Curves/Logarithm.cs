using System.Runtime.CompilerServices;

namespace SepConvGen;

/// <summary>The natural logarithm in float, for one float or a vector of them: the same operations, so the same bits.</summary>
/// <remarks>
/// x = (1 + f) · 2ᵉ with 1 + f from √½ to √2, and ln(1 + f) = f − f² / 2 + f³ · P(f), where P is a minimax fit (Remez's exchange in
/// double) of the relative error of the logarithm, its coefficients rounded to float. NaN below 0, −∞ at ±0.
/// </remarks>
/// <typeparam name="T">A float, or a vector.</typeparam>
/// <typeparam name="TFloats">What is done with them.</typeparam>
internal static class Logarithm<T, TFloats>
    where TFloats : IFloats<T, float>, ILogarithms<T>
{
    /// <summary>ln x, within 0.9 ulp (of every 101st float, every second one from ½ to 2).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of(TFloats on, T x)
    {
        T zero = on.Number(0f);

        // Below the normal floats 2²³ · x, exactly.
        T aboveLeast = on.Subtract(x, on.Number(1.17549435E-38f));
        T y = on.SelectNegative(aboveLeast, on.Multiply(x, on.Number(8388608f)), x);
        T e = on.Add(on.Exponent(y), on.SelectNegative(aboveLeast, on.Number(-23f), zero));
        T f = on.Subtract(on.Significand(y), on.Number(1f));
        T s = on.Multiply(f, f);
        T p = on.MultiplyAdd(on.Number(0.06746642f), f, on.Number(-0.11675652f));
        p = on.MultiplyAdd(p, f, on.Number(0.11888162f));
        p = on.MultiplyAdd(p, f, on.Number(-0.124055885f));
        p = on.MultiplyAdd(p, f, on.Number(0.14219552f));
        p = on.MultiplyAdd(p, f, on.Number(-0.16667996f));
        p = on.MultiplyAdd(p, f, on.Number(0.20002119f));
        p = on.MultiplyAdd(p, f, on.Number(-0.25000009f));
        p = on.MultiplyAdd(p, f, on.Number(0.33333313f));

        // ln 2 in two parts, so that e times the first is exact.
        T r = on.MultiplyAdd(e, on.Number(-0.00021219444f), on.Multiply(on.Multiply(s, f), p));
        r = on.MultiplyAdd(s, on.Number(-0.5f), r);
        r = on.Add(f, r);
        r = on.MultiplyAdd(e, on.Number(0.693359375f), r);
        return Limits(on, x, r, zero);
    }

    // x − x is 0, or NaN where x is no finite number.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Limits(TFloats on, T x, T logarithm, T zero)
    {
        T finite = on.Add(logarithm, on.Subtract(x, x));
        T large = on.SelectNegative(on.Subtract(on.Number(float.MaxValue), x), x, finite);
        T negative = on.SelectNegative(x, on.Number(float.NaN), large);
        T isZero = on.Subtract(on.Abs(x), on.Number(float.Epsilon));
        return on.SelectNegative(isZero, on.Number(float.NegativeInfinity), negative);
    }
}
