using System.Numerics;
using System.Runtime.CompilerServices;

namespace SepConvGen;

/// <summary>A vector as wide as the processor has.</summary>
internal readonly struct VectorFloats(Vector<float> value) : IFloats<VectorFloats>
{
    public Vector<float> Value { [MethodImpl(MethodImplOptions.AggressiveInlining)] get; } = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorFloats operator +(VectorFloats a, VectorFloats b) => new(a.Value + b.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorFloats operator -(VectorFloats a, VectorFloats b) => new(a.Value - b.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorFloats operator -(VectorFloats x) => new(-x.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorFloats operator *(VectorFloats a, VectorFloats b) => new(a.Value * b.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorFloats operator /(VectorFloats a, VectorFloats b) => new(a.Value / b.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorFloats Broadcast(float number) => new(Vector.Create(number));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorFloats MultiplyAdd(VectorFloats a, VectorFloats b, VectorFloats c) => new(Vector.FusedMultiplyAdd(a.Value, b.Value, c.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorFloats Abs(VectorFloats x) => new(Vector.Abs(x.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorFloats CopySign(VectorFloats magnitude, VectorFloats sign) => new(Vector.CopySign(magnitude.Value, sign.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorFloats AtLeast(VectorFloats x, float min) => new(Vector.ConditionalSelect(Vector.LessThan(x.Value, Vector.Create(min)), Vector.Create(min), x.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorFloats AtMost(VectorFloats x, float max) => new(Vector.ConditionalSelect(Vector.GreaterThan(x.Value, Vector.Create(max)), Vector.Create(max), x.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorFloats SelectNegative(VectorFloats x, VectorFloats below, VectorFloats other) => new(Vector.ConditionalSelect(Vector.LessThan(x.Value, Vector<float>.Zero), below.Value, other.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorFloats ExponentFromLowBits(VectorFloats x) => new(Vector.AsVectorSingle(Vector.AsVectorInt32(x.Value) << 23));
}
