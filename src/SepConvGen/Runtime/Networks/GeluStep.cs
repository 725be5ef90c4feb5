using System.Numerics;
using System.Runtime.CompilerServices;

namespace SepConvGen.Runtime;

/// <summary><c>x · Φ(x)</c></summary>
internal readonly struct GeluStep : IUnaryStep
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Of(float x) => Curves<float, ScalarFloats>.Gelu(default, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> Of(Vector<float> x) => Curves<Vector<float>, VectorFloats>.Gelu(default, x);
}
