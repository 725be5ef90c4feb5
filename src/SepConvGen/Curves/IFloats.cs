namespace SepConvGen;

/// <summary>What <see cref="Curves{T}"/> needs of a float or a vector of floats.</summary>
internal interface IFloats<T>
    where T : IFloats<T>
{
    static abstract T operator +(T a, T b);

    static abstract T operator -(T a, T b);

    static abstract T operator -(T x);

    static abstract T operator *(T a, T b);

    static abstract T operator /(T a, T b);

    /// <summary>One number, or a vector with it in all lanes.</summary>
    static abstract T Broadcast(float number);

    /// <summary>a · b + c, rounded once.</summary>
    static abstract T MultiplyAdd(T a, T b, T c);

    /// <summary>x without its sign.</summary>
    static abstract T Abs(T x);

    /// <summary>The magnitude with the sign of another number.</summary>
    static abstract T CopySign(T magnitude, T sign);

    /// <summary>x &lt; min ? min : x</summary>
    static abstract T AtLeast(T x, float min);

    /// <summary>x &gt; max ? max : x</summary>
    static abstract T AtMost(T x, float max);

    /// <summary>x &lt; 0 ? below : other</summary>
    static abstract T SelectNegative(T x, T below, T other);

    /// <summary>The float whose sign and exponent are the lowest nine bits of x, and whose other bits are 0.</summary>
    static abstract T ExponentFromLowBits(T x);
}
