using System.Numerics;
using System.Runtime.InteropServices;

namespace SepConvGen;

/// <summary>scale · sum + offset of whole sums, exactly, in double; then rounded once, to whole numbers or to float.</summary>
/// <typeparam name="T">float, where it holds all sums, or double.</typeparam>
/// <typeparam name="TOutput">Samples written.</typeparam>
internal sealed class ExactResults<T, TOutput>(WholeFilter filter) : IFilterResults<T>
    where T : unmanaged, INumberBase<T>
    where TOutput : unmanaged
{
    private readonly bool isWhole = typeof(TOutput) != typeof(float);

    public void Finish(ReadOnlySpan<T> sums, Span<float> results)
    {
        int lanes = Vector<double>.Count;
        int i = 0;
        for (; i <= sums.Length - (2 * lanes); i += 2 * lanes)
        {
            (Vector<double> low, Vector<double> high) = Load(sums[i..]);
            Vector.Narrow(Value(low), Value(high)).CopyTo(results[i..]);
        }

        for (; i < sums.Length; i++)
        {
            double value = filter.Value((long)double.CreateTruncating(sums[i]));
            results[i] = isWhole ? Samples.ToFloat(Samples.FromExact<TOutput>(value)) : (float)value;
        }
    }

    private static (Vector<double> Low, Vector<double> High) Load(ReadOnlySpan<T> sums)
    {
        if (typeof(T) == typeof(float))
        {
            Vector.Widen(new Vector<float>(MemoryMarshal.Cast<T, float>(sums)), out Vector<double> low, out Vector<double> high);
            return (low, high);
        }

        ReadOnlySpan<double> doubles = MemoryMarshal.Cast<T, double>(sums);
        return (new(doubles), new(doubles[Vector<double>.Count..]));
    }

    // Sums that are −0 become +0, as whole numbers are.
    private Vector<double> Value(Vector<double> sum)
    {
        Vector<double> value = ((sum + Vector<double>.Zero) * filter.Scale) + Vector.Create(filter.Offset);
        return isWhole
            ? Vector.Round(Vector.Min(Vector.Max(value, Vector.Create((double)Samples.Least<TOutput>())), Vector.Create((double)Samples.Most<TOutput>())))
            : value;
    }
}
