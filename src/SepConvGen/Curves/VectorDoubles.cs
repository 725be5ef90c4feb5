using System.Numerics;
using System.Runtime.CompilerServices;

namespace SepConvGen;

/// <summary>Operations on a vector of doubles as wide as the processor has.</summary>
internal readonly struct VectorDoubles : IFloats<Vector<double>, double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<double> Add(Vector<double> a, Vector<double> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<double> Subtract(Vector<double> a, Vector<double> b) => a - b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<double> Negate(Vector<double> x) => -x;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<double> Multiply(Vector<double> a, Vector<double> b) => a * b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<double> Divide(Vector<double> a, Vector<double> b) => a / b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<double> Number(double number, string text) => Vector.Create(number);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<double> MultiplyAdd(Vector<double> a, Vector<double> b, Vector<double> c) => Vector.FusedMultiplyAdd(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<double> Abs(Vector<double> x) => Vector.Abs(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<double> CopySign(Vector<double> magnitude, Vector<double> sign) => Vector.CopySign(magnitude, sign);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<double> AtLeast(Vector<double> x, double min) => Vector.ConditionalSelect(Vector.LessThan(x, Vector.Create(min)), Vector.Create(min), x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<double> AtMost(Vector<double> x, double max) => Vector.ConditionalSelect(Vector.GreaterThan(x, Vector.Create(max)), Vector.Create(max), x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<double> SelectNegative(Vector<double> x, Vector<double> below, Vector<double> other) => Vector.ConditionalSelect(Vector.LessThan(x, Vector<double>.Zero), below, other);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<double> ExponentFromLowBits(Vector<double> x) => Vector.AsVectorDouble(Vector.AsVectorInt64(x) << 52);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<double> ScaledExp(Vector<double> x) => DoubleCurves<Vector<double>, VectorDoubles>.ScaledExp(this, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<double> ScaledExp(Vector<double> x, Vector<double> rest) => DoubleCurves<Vector<double>, VectorDoubles>.ScaledExp(this, x, rest);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<double> Let(string name, Vector<double> value) => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<double> Set(string name, Vector<double> value) => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Remark(string text)
    {
    }
}
