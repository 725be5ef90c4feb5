using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SepConvGen.Runtime;

/// <summary>The larger of two; the first of equal ones; NaN once there was one.</summary>
/// <remarks>A NaN is never the larger one: whether there was one is kept beside the largest, and asked of two taps at once.</remarks>
internal readonly struct MaxTaps : IPoolTaps<MaxTaps>
{
    private readonly Vector<float> largest;
    private readonly Vector<float> unordered;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private MaxTaps(Vector<float> largest, Vector<float> unordered)
    {
        this.largest = largest;
        this.unordered = unordered;
    }

    public static MaxTaps Start => new(Vector.Create(First), Vector<float>.Zero);

    public static float First => float.NegativeInfinity;

    // One lane of a vector: a branch would be guessed wrong half of the time.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float And(float so, float tap)
    {
        Vector128<float> a = Vector128.CreateScalarUnsafe(so);
        Vector128<float> b = Vector128.CreateScalarUnsafe(tap);
        return Vector128.ConditionalSelect(Vector128.GreaterThan(b, a) | ~Vector128.Equals(b, b), b, a).ToScalar();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Result(float so, float taps) => so;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public MaxTaps And(Vector<float> tap) => new(Larger(largest, tap), unordered | Unordered(tap, tap));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public MaxTaps And(Vector<float> tap, Vector<float> next) => new(Larger(Larger(largest, tap), next), unordered | Unordered(tap, next));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> Result(float taps) => unordered | largest;

    // x86's own maximum of two is its first where that is greater, otherwise its second: also of zeros, and where one is NaN.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Larger(Vector<float> so, Vector<float> tap)
    {
        if (Avx.IsSupported && Vector<float>.Count == Vector256<float>.Count)
        {
            return Avx.Max(tap.AsVector256(), so.AsVector256()).AsVector();
        }

        return Sse.IsSupported && Vector<float>.Count == Vector128<float>.Count
            ? Sse.Max(tap.AsVector128(), so.AsVector128()).AsVector()
            : Vector.ConditionalSelect(Vector.GreaterThan(tap, so), tap, so);
    }

    // All bits, which are a NaN, where one of two is NaN.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Unordered(Vector<float> a, Vector<float> b)
    {
        if (Avx.IsSupported && Vector<float>.Count == Vector256<float>.Count)
        {
            return Avx.CompareUnordered(a.AsVector256(), b.AsVector256()).AsVector();
        }

        return Sse.IsSupported && Vector<float>.Count == Vector128<float>.Count
            ? Sse.CompareUnordered(a.AsVector128(), b.AsVector128()).AsVector()
            : Vector.AsVectorSingle(~(Vector.Equals(a, a) & Vector.Equals(b, b)));
    }
}
