using System.Diagnostics;
using Shared;

namespace ImageFilters;

/// <summary>How long something takes that can be done again and again.</summary>
internal static class Clock
{
    private const int LeastRounds = 5;

    private static readonly TimeSpan Rounds = TimeSpan.FromSeconds(0.25);

    public static Times Measure(Action action)
    {
        // compiles it, and brings its data into the caches
        action();
        List<double> rounds = [];
        long start = Stopwatch.GetTimestamp();
        while (rounds.Count < LeastRounds || Stopwatch.GetElapsedTime(start) < Rounds)
        {
            long round = Stopwatch.GetTimestamp();
            action();
            rounds.Add(Stopwatch.GetElapsedTime(round).TotalSeconds);
        }

        return Times.Of(rounds);
    }
}
