using System.Runtime.CompilerServices;

namespace SepConvGen;

/// <summary>Operations on one double.</summary>
internal readonly struct ScalarDoubles : IFloats<double, double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Add(double a, double b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Subtract(double a, double b) => a - b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Negate(double x) => -x;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Multiply(double a, double b) => a * b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Divide(double a, double b) => a / b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Number(double number, string text) => number;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double MultiplyAdd(double a, double b, double c) => Math.FusedMultiplyAdd(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Abs(double x) => Math.Abs(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double CopySign(double magnitude, double sign) => Math.CopySign(magnitude, sign);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double AtLeast(double x, double min) => x < min ? min : x;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double AtMost(double x, double max) => x > max ? max : x;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double SelectNegative(double x, double below, double other) => x < 0 ? below : other;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double ExponentFromLowBits(double x) => BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(x) << 52);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double ScaledExp(double x) => DoubleCurves<double, ScalarDoubles>.ScaledExp(this, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double ScaledExp(double x, double rest) => DoubleCurves<double, ScalarDoubles>.ScaledExp(this, x, rest);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Let(string name, double value) => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Set(string name, double value) => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Remark(string text)
    {
    }
}
