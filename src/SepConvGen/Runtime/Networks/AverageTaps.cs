using System.Numerics;
using System.Runtime.CompilerServices;

namespace SepConvGen.Runtime;

/// <summary>A sum, divided by the number of taps.</summary>
internal readonly struct AverageTaps : IPoolTaps<AverageTaps>
{
    private readonly Vector<float> sum;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private AverageTaps(Vector<float> sum) => this.sum = sum;

    public static AverageTaps Start => default;

    public static float First => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float And(float so, float tap) => so + tap;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Result(float so, float taps) => so / taps;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public AverageTaps And(Vector<float> tap) => new(sum + tap);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public AverageTaps And(Vector<float> tap, Vector<float> next) => new((sum + tap) + next);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> Result(float taps) => sum / Vector.Create(taps);
}
