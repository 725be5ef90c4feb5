using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using SepConvGen.Benchmarks.Cases;

namespace SepConvGen.Benchmarks.Measuring;

/// <summary>How many bytes a second one thread reads and writes when it copies within a buffer of some size.</summary>
internal static class Bandwidth
{
    private const int Tries = 12;

    private const double SecondsATry = 0.01;

    private const int Least = 16 << 10;

    private static readonly Dictionary<int, double> Measured = [];

    /// <summary>GB/s of a copy that reads and writes so many bytes: measured once for each power of two, from 16 KB to 256 MB.</summary>
    public static double Of(long bytes)
    {
        int size = Least;
        while (size < bytes && size < 256 << 20)
        {
            size *= 2;
        }

        if (!Measured.TryGetValue(size, out double bandwidth))
        {
            Measured[size] = bandwidth = Measure(size);
        }

        return bandwidth;
    }

    /// <summary>GB/s, read and written bytes together; the best of several tries.</summary>
    /// <param name="bytes">Of the two halves together: half is read, half is written.</param>
    private static double Measure(int bytes)
    {
        using Floats buffer = new(bytes / sizeof(float));
        buffer.Span.Clear();
        int half = buffer.Length / 2;
        int copies = 1;
        double best = 0;
        for (int tried = 0; tried < Tries;)
        {
            long start = Stopwatch.GetTimestamp();
            for (int copy = 0; copy < copies; copy++)
            {
                Copy(ref buffer.Span[0], ref buffer.Span[half], (nuint)half);
            }

            double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            if (seconds < SecondsATry / 2)
            {
                copies *= 2;
                continue;
            }

            best = Math.Max(best, (double)bytes * copies / seconds / 1e9);
            tried++;
        }

        return best;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Copy(ref float from, ref float to, nuint length)
    {
        nuint step = (nuint)Vector<float>.Count;
        for (nuint index = 0; index < length; index += 4 * step)
        {
            Vector<float> a = Vector.LoadUnsafe(ref from, index);
            Vector<float> b = Vector.LoadUnsafe(ref from, index + step);
            Vector<float> c = Vector.LoadUnsafe(ref from, index + (2 * step));
            Vector<float> d = Vector.LoadUnsafe(ref from, index + (3 * step));
            a.StoreUnsafe(ref to, index);
            b.StoreUnsafe(ref to, index + step);
            c.StoreUnsafe(ref to, index + (2 * step));
            d.StoreUnsafe(ref to, index + (3 * step));
        }
    }
}
