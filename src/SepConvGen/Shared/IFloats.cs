using System.Runtime.CompilerServices;

namespace SepConvGen;

/// <summary>
/// What <see cref="Curves{T, TFloats}"/> does with floats, and <see cref="DoubleCurves{T, TDoubles}"/> with doubles. The library does it
/// to one number or to a vector; the generator writes down the same operations as C#, with names for the values in between.
/// </summary>
/// <typeparam name="T">A number, a vector, or a text.</typeparam>
/// <typeparam name="TNumber">float or double.</typeparam>
internal interface IFloats<T, TNumber>
{
    T Add(T a, T b);

    T Subtract(T a, T b);

    T Negate(T x);

    T Multiply(T a, T b);

    T Divide(T a, T b);

    /// <summary>A number, in all lanes of a vector.</summary>
    /// <param name="number">The number, written as a literal.</param>
    /// <param name="text">The literal, from the compiler.</param>
    T Number(TNumber number, [CallerArgumentExpression(nameof(number))] string text = "");

    /// <summary>a · b + c, rounded once.</summary>
    T MultiplyAdd(T a, T b, T c);

    /// <summary>x without its sign.</summary>
    T Abs(T x);

    /// <summary>The magnitude with the sign of another number.</summary>
    T CopySign(T magnitude, T sign);

    /// <summary>x &lt; min ? min : x</summary>
    T AtLeast(T x, TNumber min);

    /// <summary>x &gt; max ? max : x</summary>
    T AtMost(T x, TNumber max);

    /// <summary>x &lt; 0 ? below : other</summary>
    T SelectNegative(T x, T below, T other);

    /// <summary>The number whose sign and exponent are the lowest bits of x, nine of a float and twelve of a double, and whose other bits are 0.</summary>
    T ExponentFromLowBits(T x);

    /// <summary>Calls the curves' method of that name.</summary>
    T ScaledExp(T x);

    /// <summary>Calls the curves' method of that name for a number that was rounded.</summary>
    T ScaledExp(T x, T rest);

    /// <summary>Gives a value a name in the text.</summary>
    T Let(string name, T value);

    /// <summary>Gives a name in the text another value.</summary>
    T Set(string name, T value);

    /// <summary>A comment in the text, on what follows.</summary>
    void Remark(string text);
}
