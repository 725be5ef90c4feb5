using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SepConvGen.Runtime;

/// <summary>The same of <see cref="SixteenSums"/> in double: of elements, and of the squares of their distances from their mean.</summary>
internal static unsafe class SixteenDoubleSums
{
    private const int Count = SixteenSums.Count;

    /// <summary>The sum of all elements.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Of(float* elements, int count)
    {
        double* sums = stackalloc double[Count];
        Vector256<double> a = Vector256<double>.Zero;
        Vector256<double> b = a;
        Vector256<double> c = a;
        Vector256<double> d = a;
        int i = 0;
        for (; i <= count - Count; i += Count)
        {
            (Vector256<double> low, Vector256<double> high) = Vector256.Widen(Vector256.Load(elements + i));
            a += low;
            b += high;
            (low, high) = Vector256.Widen(Vector256.Load(elements + i + 8));
            c += low;
            d += high;
        }

        Store(sums, a, b, c, d);
        for (int sum = 0; i < count; i++, sum++)
        {
            sums[sum] += elements[i];
        }

        return Sum(sums);
    }

    /// <summary>The sum of (element − mean)²; each square is rounded, then added.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double OfSquares(float* elements, int count, double mean)
    {
        double* sums = stackalloc double[Count];
        Vector256<double> center = Vector256.Create(mean);
        Vector256<double> a = Vector256<double>.Zero;
        Vector256<double> b = a;
        Vector256<double> c = a;
        Vector256<double> d = a;
        int i = 0;
        for (; i <= count - Count; i += Count)
        {
            (Vector256<double> low, Vector256<double> high) = Vector256.Widen(Vector256.Load(elements + i));
            a = AddSquare(a, low - center);
            b = AddSquare(b, high - center);
            (low, high) = Vector256.Widen(Vector256.Load(elements + i + 8));
            c = AddSquare(c, low - center);
            d = AddSquare(d, high - center);
        }

        Store(sums, a, b, c, d);
        for (int sum = 0; i < count; i++, sum++)
        {
            double distance = elements[i] - mean;
            sums[sum] += distance * distance;
        }

        return Sum(sums);
    }

    /// <summary>Adds to each partial sum its numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(double* sums, double* numbers, int count)
    {
        for (int i = 0; i < count; i++)
        {
            sums[i % Count] += numbers[i];
        }
    }

    /// <summary>The sum of sixteen partial sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(double* sums)
    {
        Vector256<double> a = Vector256.Load(sums) + Vector256.Load(sums + 8);
        Vector256<double> b = Vector256.Load(sums + 4) + Vector256.Load(sums + 12);
        Vector256<double> four = a + b;
        return (four.GetElement(0) + four.GetElement(2)) + (four.GetElement(1) + four.GetElement(3));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> AddSquare(Vector256<double> sum, Vector256<double> distance) => sum + (distance * distance);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(double* sums, Vector256<double> a, Vector256<double> b, Vector256<double> c, Vector256<double> d)
    {
        a.Store(sums);
        b.Store(sums + 4);
        c.Store(sums + 8);
        d.Store(sums + 12);
    }
}
