using System.Numerics;
using System.Runtime.CompilerServices;

namespace SepConvGen;

/// <summary>Operations on a vector as wide as the processor has.</summary>
internal readonly struct VectorFloats : IFloats<Vector<float>, float>, ILogarithms<Vector<float>>
{
    // The bits of √½.
    private const int RootOfHalf = 0x3F3504F3;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> Add(Vector<float> a, Vector<float> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> Subtract(Vector<float> a, Vector<float> b) => a - b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> Negate(Vector<float> x) => -x;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> Multiply(Vector<float> a, Vector<float> b) => a * b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> Divide(Vector<float> a, Vector<float> b) => a / b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> Number(float number, string text) => Vector.Create(number);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> MultiplyAdd(Vector<float> a, Vector<float> b, Vector<float> c) => Vector.FusedMultiplyAdd(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> Abs(Vector<float> x) => Vector.Abs(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> CopySign(Vector<float> magnitude, Vector<float> sign) => Vector.CopySign(magnitude, sign);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> AtLeast(Vector<float> x, float min) => Vector.ConditionalSelect(Vector.LessThan(x, Vector.Create(min)), Vector.Create(min), x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> AtMost(Vector<float> x, float max) => Vector.ConditionalSelect(Vector.GreaterThan(x, Vector.Create(max)), Vector.Create(max), x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> SelectNegative(Vector<float> x, Vector<float> below, Vector<float> other) => Vector.ConditionalSelect(Vector.LessThan(x, Vector<float>.Zero), below, other);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> ExponentFromLowBits(Vector<float> x) => Vector.AsVectorSingle(Vector.AsVectorInt32(x) << 23);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> ScaledExp(Vector<float> x) => Curves<Vector<float>, VectorFloats>.ScaledExp(this, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> ScaledExp(Vector<float> x, Vector<float> rest) => Curves<Vector<float>, VectorFloats>.ScaledExp(this, x, rest);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> Let(string name, Vector<float> value) => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> Set(string name, Vector<float> value) => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Remark(string text)
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> Exponent(Vector<float> x) =>
        Vector.ConvertToSingle(Vector.ShiftRightArithmetic(Vector.AsVectorInt32(x) - Vector.Create(RootOfHalf), 23));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> Significand(Vector<float> x)
    {
        Vector<int> distance = Vector.AsVectorInt32(x) - Vector.Create(RootOfHalf);
        return Vector.AsVectorSingle((distance & Vector.Create(0x7FFFFF)) + Vector.Create(RootOfHalf));
    }
}
