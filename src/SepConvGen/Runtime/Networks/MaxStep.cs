using System.Numerics;
using System.Runtime.CompilerServices;

namespace SepConvGen.Runtime;

/// <summary>The larger of two; the first of equal ones; NaN once there was one.</summary>
internal readonly struct MaxStep : IPoolStep
{
    public static float Start => float.NegativeInfinity;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Take(float so, float tap) => tap > so || float.IsNaN(tap) ? tap : so;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Take(Vector<float> so, Vector<float> tap) =>
        Vector.ConditionalSelect(Vector.GreaterThan(tap, so) | ~Vector.Equals(tap, tap), tap, so);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Finish(float so, float taps) => so;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Finish(Vector<float> so, float taps) => so;
}
