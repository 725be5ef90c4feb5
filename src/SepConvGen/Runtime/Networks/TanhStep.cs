using System.Numerics;
using System.Runtime.CompilerServices;

namespace SepConvGen.Runtime;

/// <summary><c>tanh(x)</c></summary>
internal readonly struct TanhStep : IUnaryStep
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Of(float x) => Curves<float, ScalarFloats>.Tanh(default, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> Of(Vector<float> x) => Curves<Vector<float>, VectorFloats>.Tanh(default, x);
}
