using System.Runtime.CompilerServices;

namespace SepConvGen;

/// <summary>One float.</summary>
internal readonly struct ScalarFloats(float value) : IFloats<ScalarFloats>
{
    public float Value { [MethodImpl(MethodImplOptions.AggressiveInlining)] get; } = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ScalarFloats operator +(ScalarFloats a, ScalarFloats b) => new(a.Value + b.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ScalarFloats operator -(ScalarFloats a, ScalarFloats b) => new(a.Value - b.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ScalarFloats operator -(ScalarFloats x) => new(-x.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ScalarFloats operator *(ScalarFloats a, ScalarFloats b) => new(a.Value * b.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ScalarFloats operator /(ScalarFloats a, ScalarFloats b) => new(a.Value / b.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ScalarFloats Broadcast(float number) => new(number);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ScalarFloats MultiplyAdd(ScalarFloats a, ScalarFloats b, ScalarFloats c) => new(MathF.FusedMultiplyAdd(a.Value, b.Value, c.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ScalarFloats Abs(ScalarFloats x) => new(MathF.Abs(x.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ScalarFloats CopySign(ScalarFloats magnitude, ScalarFloats sign) => new(MathF.CopySign(magnitude.Value, sign.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ScalarFloats AtLeast(ScalarFloats x, float min) => new(x.Value < min ? min : x.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ScalarFloats AtMost(ScalarFloats x, float max) => new(x.Value > max ? max : x.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ScalarFloats SelectNegative(ScalarFloats x, ScalarFloats below, ScalarFloats other) => new(x.Value < 0 ? below.Value : other.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ScalarFloats ExponentFromLowBits(ScalarFloats x) => new(BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(x.Value) << 23));
}
