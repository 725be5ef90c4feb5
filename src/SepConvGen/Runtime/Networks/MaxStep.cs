using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SepConvGen.Runtime;

/// <summary>The larger of two; the first of equal ones; NaN once there was one.</summary>
internal readonly struct MaxStep : IPoolStep
{
    public static float Start => float.NegativeInfinity;

    // One lane of a vector: a branch would be guessed wrong half of the time.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Take(float so, float tap)
    {
        Vector128<float> a = Vector128.CreateScalarUnsafe(so);
        Vector128<float> b = Vector128.CreateScalarUnsafe(tap);
        return Vector128.ConditionalSelect(Vector128.GreaterThan(b, a) | ~Vector128.Equals(b, b), b, a).ToScalar();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Take(Vector<float> so, Vector<float> tap) =>
        Vector.ConditionalSelect(Vector.GreaterThan(tap, so) | ~Vector.Equals(tap, tap), tap, so);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Finish(float so, float taps) => so;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Finish(Vector<float> so, float taps) => so;
}
