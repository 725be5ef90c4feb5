using System.Numerics;
using System.Runtime.InteropServices;

namespace SepConvGen;

/// <summary>scale · sum + offset in float, one fused multiply-add, or one multiplication without an offset.</summary>
internal sealed class FloatResults(float scale, float offset) : IFilterResults<float>
{
    public void Finish(ReadOnlySpan<float> sums, Span<float> results)
    {
        ReadOnlySpan<Vector<float>> from = MemoryMarshal.Cast<float, Vector<float>>(sums);
        Span<Vector<float>> to = MemoryMarshal.Cast<float, Vector<float>>(results);
        Vector<float> factor = Vector.Create(scale);
        Vector<float> summand = Vector.Create(offset);
        for (int i = 0; i < from.Length; i++)
        {
            to[i] = offset != 0 ? Vector.FusedMultiplyAdd(from[i], factor, summand) : from[i] * factor;
        }

        for (int i = from.Length * Vector<float>.Count; i < sums.Length; i++)
        {
            results[i] = offset != 0 ? MathF.FusedMultiplyAdd(sums[i], scale, offset) : sums[i] * scale;
        }
    }
}
