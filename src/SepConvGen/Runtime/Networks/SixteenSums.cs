using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SepConvGen.Runtime;

/// <summary>
/// Sixteen partial sums of neighbours in float: element i goes to sum i mod 16. Their sum is that of halves: each of the first eight
/// and the one eight behind it, of those four and four, two and two, one and one.
/// </summary>
/// <remarks>Where the processor has no vectors of eight, .NET makes them of smaller ones, with the same lanes.</remarks>
internal static unsafe class SixteenSums
{
    /// <summary>How many.</summary>
    public const int Count = 16;

    /// <summary>The sum of all elements.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Of(float* elements, int count)
    {
        float* sums = stackalloc float[Count];
        new Span<float>(sums, Count).Clear();
        Add(sums, elements, count);
        return Sum(sums);
    }

    /// <summary>Adds to each partial sum its elements.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(float* sums, float* elements, int count)
    {
        Vector256<float> low = Vector256.Load(sums);
        Vector256<float> high = Vector256.Load(sums + 8);
        int i = 0;
        for (; i <= count - Count; i += Count)
        {
            low += Vector256.Load(elements + i);
            high += Vector256.Load(elements + i + 8);
        }

        low.Store(sums);
        high.Store(sums + 8);
        for (int sum = 0; i < count; i++, sum++)
        {
            sums[sum] += elements[i];
        }
    }

    /// <summary>The sum of sixteen partial sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(float* sums)
    {
        Vector256<float> eight = Vector256.Load(sums) + Vector256.Load(sums + 8);
        Vector128<float> four = eight.GetLower() + eight.GetUpper();
        return (four.GetElement(0) + four.GetElement(2)) + (four.GetElement(1) + four.GetElement(3));
    }
}
