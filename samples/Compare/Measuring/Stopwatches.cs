using System.Diagnostics;
using Shared;

namespace Compare.Measuring;

/// <summary>Times two ways to compute the same, in turns, so that whatever disturbs the machine disturbs both.</summary>
internal static class Stopwatches
{
    private const int LeastRounds = 2;
    private const int MostRounds = 500;

    /// <summary>A round makes as many calls as take this long, so that the clock's own steps do not show.</summary>
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(0.5);

    private static readonly TimeSpan Rounds = TimeSpan.FromSeconds(0.8);

    public static (Times First, Times Second) Measure(Action first, Action second)
    {
        // The calls that find out how long a round is also bring the data into the caches.
        int firstCalls = CallsARound(first);
        int secondCalls = CallsARound(second);
        List<double> firstRounds = [];
        List<double> secondRounds = [];
        long start = Stopwatch.GetTimestamp();
        while (firstRounds.Count < LeastRounds
            || (firstRounds.Count < MostRounds && Stopwatch.GetElapsedTime(start) < Rounds))
        {
            firstRounds.Add(Seconds(first, firstCalls));
            secondRounds.Add(Seconds(second, secondCalls));
        }

        return (Times.Of(firstRounds), Times.Of(secondRounds));
    }

    private static int CallsARound(Action action)
    {
        double seconds = Math.Min(Seconds(action, 1), Seconds(action, 1));
        return (int)Math.Clamp(Math.Ceiling(Round.TotalSeconds / seconds), 1, 10_000);
    }

    private static double Seconds(Action action, int calls)
    {
        long start = Stopwatch.GetTimestamp();
        for (int call = 0; call < calls; call++)
        {
            action();
        }

        return Stopwatch.GetElapsedTime(start).TotalSeconds / calls;
    }
}
