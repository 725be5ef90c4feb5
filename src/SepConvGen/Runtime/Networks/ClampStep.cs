using System.Numerics;
using System.Runtime.CompilerServices;

namespace SepConvGen.Runtime;

/// <summary><c>x &lt; min ? min : x &gt; max ? max : x</c></summary>
internal readonly struct ClampStep(float min, float max) : IUnaryStep
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Of(float x) => x < min ? min : x > max ? max : x;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> Of(Vector<float> x)
    {
        Vector<float> least = Vector.Create(min);
        Vector<float> most = Vector.Create(max);
        Vector<float> below = Vector.ConditionalSelect(Vector.GreaterThan(x, most), most, x);
        return Vector.ConditionalSelect(Vector.LessThan(x, least), least, below);
    }
}
