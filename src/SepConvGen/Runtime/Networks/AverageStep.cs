using System.Numerics;
using System.Runtime.CompilerServices;

namespace SepConvGen.Runtime;

/// <summary>A sum, divided by the number of taps.</summary>
internal readonly struct AverageStep : IPoolStep
{
    public static float Start => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Take(float so, float tap) => so + tap;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Take(Vector<float> so, Vector<float> tap) => so + tap;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Finish(float so, float taps) => so / taps;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Finish(Vector<float> so, float taps) => so / Vector.Create(taps);
}
