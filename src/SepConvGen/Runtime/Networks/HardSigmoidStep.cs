using System.Numerics;
using System.Runtime.CompilerServices;

namespace SepConvGen.Runtime;

/// <summary><c>relu6(x + 3) · (1/6)</c></summary>
internal readonly struct HardSigmoidStep : IUnaryStep
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Of(float x) => new ClampStep(0, 6).Of(x + 3) * ActivationFunction.Sixth;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> Of(Vector<float> x) => new ClampStep(0, 6).Of(x + Vector.Create(3f)) * ActivationFunction.Sixth;
}
