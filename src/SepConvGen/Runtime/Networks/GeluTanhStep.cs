using System.Numerics;
using System.Runtime.CompilerServices;

namespace SepConvGen.Runtime;

/// <summary><c>x / (1 + exp(−2u))</c> with <c>u = √(2/π) · (x + 0.044715 x³)</c></summary>
internal readonly struct GeluTanhStep : IUnaryStep
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Of(float x) => Curves<float, ScalarFloats>.GeluTanh(default, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> Of(Vector<float> x) => Curves<Vector<float>, VectorFloats>.GeluTanh(default, x);
}
