using System.Runtime.CompilerServices;

namespace SepConvGen;

/// <summary>Operations on one float.</summary>
internal readonly struct ScalarFloats : IFloats<float, float>, ILogarithms<float>
{
    // The bits of √½.
    private const int RootOfHalf = 0x3F3504F3;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Add(float a, float b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Subtract(float a, float b) => a - b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Negate(float x) => -x;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Multiply(float a, float b) => a * b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Divide(float a, float b) => a / b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Number(float number, string text) => number;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float MultiplyAdd(float a, float b, float c) => MathF.FusedMultiplyAdd(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Abs(float x) => MathF.Abs(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float CopySign(float magnitude, float sign) => MathF.CopySign(magnitude, sign);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float AtLeast(float x, float min) => x < min ? min : x;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float AtMost(float x, float max) => x > max ? max : x;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float SelectNegative(float x, float below, float other) => x < 0 ? below : other;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float ExponentFromLowBits(float x) => BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(x) << 23);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float ScaledExp(float x) => Curves<float, ScalarFloats>.ScaledExp(this, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float ScaledExp(float x, float rest) => Curves<float, ScalarFloats>.ScaledExp(this, x, rest);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Let(string name, float value) => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Set(string name, float value) => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Remark(string text)
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Exponent(float x) => (BitConverter.SingleToInt32Bits(x) - RootOfHalf) >> 23;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Significand(float x) => BitConverter.Int32BitsToSingle(((BitConverter.SingleToInt32Bits(x) - RootOfHalf) & 0x7FFFFF) + RootOfHalf);
}
