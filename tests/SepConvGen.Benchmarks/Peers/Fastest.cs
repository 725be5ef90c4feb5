using System.Diagnostics;
using SepConvGen.Benchmarks.Implementations;

namespace SepConvGen.Benchmarks.Peers;

/// <summary>Chooses among the ways in which a library can compute a layer: each gets its best.</summary>
internal static class Fastest
{
    private const int Samples = 15;

    private static readonly TimeSpan Sample = TimeSpan.FromMilliseconds(2);

    /// <summary>Checks each, keeps the fastest and disposes the others.</summary>
    public static Implementation Of(IEnumerable<Implementation> candidates, Action<Implementation> check)
    {
        (Implementation? best, double least) = (null, double.PositiveInfinity);
        foreach (Implementation candidate in candidates)
        {
            check(candidate);
            double seconds = Seconds(candidate);
            if (seconds < least)
            {
                best?.Dispose();
                (best, least) = (candidate, seconds);
            }
            else
            {
                candidate.Dispose();
            }
        }

        return best ?? throw new InvalidOperationException("The library cannot compute this layer.");
    }

    private static double Seconds(Implementation candidate)
    {
        double least = double.PositiveInfinity;
        for (int sample = 0; sample < Samples; sample++)
        {
            int calls = 0;
            long start = Stopwatch.GetTimestamp();
            TimeSpan elapsed;
            do
            {
                candidate.Run(1);
                calls++;
                elapsed = Stopwatch.GetElapsedTime(start);
            }
            while (elapsed < Sample);

            least = Math.Min(least, elapsed.TotalSeconds / calls);
        }

        return least;
    }
}
