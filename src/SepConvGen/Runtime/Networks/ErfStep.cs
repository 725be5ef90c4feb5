using System.Numerics;
using System.Runtime.CompilerServices;

namespace SepConvGen.Runtime;

/// <summary><c>erf(x)</c></summary>
internal readonly struct ErfStep : IUnaryStep
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Of(float x) => Curves<float, ScalarFloats>.Erf(default, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> Of(Vector<float> x) => Curves<Vector<float>, VectorFloats>.Erf(default, x);
}
