using System.Numerics;
using System.Runtime.CompilerServices;

namespace SepConvGen.Runtime;

/// <summary>The difference of two.</summary>
internal readonly struct SubtractStep : IBinaryStep
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Of(float left, float right) => left - right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Of(Vector<float> left, Vector<float> right) => left - right;
}
