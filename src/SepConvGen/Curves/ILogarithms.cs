namespace SepConvGen;

/// <summary>What a logarithm does with the bits of floats.</summary>
/// <typeparam name="T">A float, or a vector.</typeparam>
internal interface ILogarithms<T>
{
    /// <summary>The whole number e with x = m · 2ᵉ and m from √½ to √2, for normal x above 0.</summary>
    T Exponent(T x);

    /// <summary>That m.</summary>
    T Significand(T x);
}
