using System.Numerics;
using System.Runtime.CompilerServices;

namespace SepConvGen.Runtime;

/// <summary><c>1 / (1 + exp(−x))</c></summary>
internal readonly struct SigmoidStep : IUnaryStep
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Of(float x) => Curves<float, ScalarFloats>.Sigmoid(default, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> Of(Vector<float> x) => Curves<Vector<float>, VectorFloats>.Sigmoid(default, x);
}
