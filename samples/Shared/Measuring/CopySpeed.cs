using System.Diagnostics;

namespace Shared.Measuring;

/// <summary>How fast one thread moves memory: a copy within a buffer, which fits a cache or does not.</summary>
internal static class CopySpeed
{
    private const int Least = 16 << 10;
    private const int Most = 64 << 20;

    private static readonly Dictionary<int, double> Measured = [];

    /// <summary>Bytes a second, read and written ones together, of a copy that reads and writes so many; measured once for each power of two.</summary>
    public static double Of(long bytes)
    {
        int size = Least;
        while (size < bytes && size < Most)
        {
            size *= 2;
        }

        if (!Measured.TryGetValue(size, out double speed))
        {
            Measured[size] = speed = Measure(size);
        }

        return speed;
    }

    private static double Measure(int bytes)
    {
        const int tries = 5;
        const double secondsATry = 0.002;
        byte[] buffer = new byte[bytes];
        Span<byte> from = buffer.AsSpan(0, bytes / 2);
        Span<byte> to = buffer.AsSpan(bytes / 2);
        double best = 0;
        int copies = 1;
        for (int tried = 0; tried < tries;)
        {
            long start = Stopwatch.GetTimestamp();
            for (int copy = 0; copy < copies; copy++)
            {
                from.CopyTo(to);
            }

            double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            if (seconds < secondsATry)
            {
                copies *= 2;
                continue;
            }

            best = Math.Max(best, (double)bytes * copies / seconds);
            tried++;
        }

        return best;
    }
}
