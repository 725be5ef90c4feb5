using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SepConvGen;

/// <summary>One direction of a filter over a row: sums[i] is the chain of its terms over samples[starts[tap] + i].</summary>
/// <typeparam name="T">float or double.</typeparam>
internal static class FilterPass<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private static int Lanes => Vector<T>.Count;

    /// <summary>Computes a row of sums; +0 where there is no term.</summary>
    /// <param name="samples">All samples.</param>
    /// <param name="starts">Where the samples of each tap start; as many as there are sums follow.</param>
    /// <param name="terms">The chain.</param>
    /// <param name="sums">The sums.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(ReadOnlySpan<T> samples, ReadOnlySpan<int> starts, ReadOnlySpan<FilterTerm> terms, Span<T> sums)
    {
        if (terms.IsEmpty)
        {
            sums.Clear();
            return;
        }

        int i = 0;
        for (; i <= sums.Length - (4 * Lanes); i += 4 * Lanes)
        {
            FourVectors(samples, starts, terms, i, ref sums[i]);
        }

        while (sums.Length >= Lanes && i < sums.Length)
        {
            // the last vector overlaps the one before it
            int first = Math.Min(i, sums.Length - Lanes);
            OneVector(samples, starts, terms, first).StoreUnsafe(ref sums[first]);
            i = first + Lanes;
        }

        for (; i < sums.Length; i++)
        {
            sums[i] = One(samples, starts, terms, i);
        }
    }

    /// <summary>The chain of some terms over samples that all have one value.</summary>
    public static T Constant(T sample, ReadOnlySpan<int> starts, ReadOnlySpan<FilterTerm> terms)
    {
        T[] sum = new T[1];
        Run([sample], starts, terms, sum);
        return sum[0];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FourVectors(ReadOnlySpan<T> samples, ReadOnlySpan<int> starts, ReadOnlySpan<FilterTerm> terms, int i, ref T result)
    {
        nuint lanes = (nuint)Lanes;
        ref T source = ref Unsafe.Add(ref MemoryMarshal.GetReference(samples), i);
        Vector<T> sum0 = default, sum1 = default, sum2 = default, sum3 = default;
        for (int index = 0; index < terms.Length; index++)
        {
            FilterTerm term = terms[index];
            ref T at = ref Unsafe.Add(ref source, starts[term.Sample]);
            Vector<T> x0 = Vector.LoadUnsafe(ref at);
            Vector<T> x1 = Vector.LoadUnsafe(ref at, lanes);
            Vector<T> x2 = Vector.LoadUnsafe(ref at, 2 * lanes);
            Vector<T> x3 = Vector.LoadUnsafe(ref at, 3 * lanes);
            if (term.Partner is int earlier)
            {
                ref T partner = ref Unsafe.Add(ref source, starts[earlier]);
                Vector<T> y0 = Vector.LoadUnsafe(ref partner);
                Vector<T> y1 = Vector.LoadUnsafe(ref partner, lanes);
                Vector<T> y2 = Vector.LoadUnsafe(ref partner, 2 * lanes);
                Vector<T> y3 = Vector.LoadUnsafe(ref partner, 3 * lanes);
                (x0, x1, x2, x3) = term.Subtracts ? (x0 - y0, x1 - y1, x2 - y2, x3 - y3) : (x0 + y0, x1 + y1, x2 + y2, x3 + y3);
            }

            Vector<T> tap = Vector.Create(T.CreateTruncating(term.Tap));
            bool starting = index == 0;
            sum0 = starting ? x0 * tap : MultiplyAdd(x0, tap, sum0);
            sum1 = starting ? x1 * tap : MultiplyAdd(x1, tap, sum1);
            sum2 = starting ? x2 * tap : MultiplyAdd(x2, tap, sum2);
            sum3 = starting ? x3 * tap : MultiplyAdd(x3, tap, sum3);
        }

        sum0.StoreUnsafe(ref result);
        sum1.StoreUnsafe(ref result, lanes);
        sum2.StoreUnsafe(ref result, 2 * lanes);
        sum3.StoreUnsafe(ref result, 3 * lanes);
    }

    private static Vector<T> OneVector(ReadOnlySpan<T> samples, ReadOnlySpan<int> starts, ReadOnlySpan<FilterTerm> terms, int i)
    {
        ref T source = ref Unsafe.Add(ref MemoryMarshal.GetReference(samples), i);
        Vector<T> sum = default;
        for (int index = 0; index < terms.Length; index++)
        {
            FilterTerm term = terms[index];
            Vector<T> x = Vector.LoadUnsafe(ref source, (nuint)starts[term.Sample]);
            if (term.Partner is int earlier)
            {
                Vector<T> y = Vector.LoadUnsafe(ref source, (nuint)starts[earlier]);
                x = term.Subtracts ? x - y : x + y;
            }

            Vector<T> tap = Vector.Create(T.CreateTruncating(term.Tap));
            sum = index == 0 ? x * tap : MultiplyAdd(x, tap, sum);
        }

        return sum;
    }

    private static T One(ReadOnlySpan<T> samples, ReadOnlySpan<int> starts, ReadOnlySpan<FilterTerm> terms, int i)
    {
        T sum = default;
        for (int index = 0; index < terms.Length; index++)
        {
            FilterTerm term = terms[index];
            T x = samples[starts[term.Sample] + i];
            if (term.Partner is int earlier)
            {
                T y = samples[starts[earlier] + i];
                x = term.Subtracts ? x - y : x + y;
            }

            T tap = T.CreateTruncating(term.Tap);
            sum = index == 0 ? x * tap : T.FusedMultiplyAdd(x, tap, sum);
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<T> MultiplyAdd(Vector<T> a, Vector<T> b, Vector<T> c) => typeof(T) == typeof(float)
        ? Vector.FusedMultiplyAdd(a.As<T, float>(), b.As<T, float>(), c.As<T, float>()).As<float, T>()
        : Vector.FusedMultiplyAdd(a.As<T, double>(), b.As<T, double>(), c.As<T, double>()).As<double, T>();
}
