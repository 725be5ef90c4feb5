using System.Numerics;
using System.Runtime.CompilerServices;

namespace SepConvGen.Runtime;

/// <summary>(x − largest) − logarithm</summary>
internal readonly struct LogSoftmaxStep(float largest, float logarithm) : IUnaryStep
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Of(float x) => (x - largest) - logarithm;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> Of(Vector<float> x) => (x - Vector.Create(largest)) - Vector.Create(logarithm);
}
