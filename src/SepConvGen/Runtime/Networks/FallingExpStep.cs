using System.Numerics;
using System.Runtime.CompilerServices;

namespace SepConvGen.Runtime;

/// <summary>exp(x − largest), where x is never above it.</summary>
internal readonly struct FallingExpStep(float largest) : IUnaryStep
{
    // exp of it, multiplied by 2⁻⁶⁴ at last, is 0.
    private const float Least = -108;

    private const float Unscale = 5.4210109E-20f;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Of(float x, float largest)
    {
        ScalarFloats on = default;
        return on.ScaledExp(on.AtLeast(x - largest, Least)) * Unscale;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Of(Vector<float> x, Vector<float> largest)
    {
        VectorFloats on = default;
        return on.ScaledExp(on.AtLeast(x - largest, Least)) * Vector.Create(Unscale);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Of(float x) => Of(x, largest);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> Of(Vector<float> x) => Of(x, Vector.Create(largest));
}
