using System.Numerics;
using System.Runtime.CompilerServices;

namespace SepConvGen.Runtime;

/// <summary><c>alpha · x + beta</c>, between 0 and 1.</summary>
internal readonly struct HardLineStep(float alpha, float beta) : IUnaryStep
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Of(float x) => new ClampStep(0, 1).Of((alpha * x) + beta);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> Of(Vector<float> x) => new ClampStep(0, 1).Of((x * alpha) + Vector.Create(beta));
}
