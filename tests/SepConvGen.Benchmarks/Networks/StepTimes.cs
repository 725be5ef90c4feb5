using System.Diagnostics;
using SepConvGen.Benchmarks.Measuring;

namespace SepConvGen.Benchmarks.Networks;

/// <summary>How long each step of a network takes, with the least time that it could take.</summary>
internal static class StepTimes
{
    private const int Runs = 30;

    /// <summary>Seconds that each step takes for an image: the medians of some runs, each of which hears of all steps.</summary>
    public static double[] Of(GeneratedNetwork network)
    {
        List<double>[] samples = [.. network.Steps.Select(_ => new List<double>())];
        Thread.Sleep(Rounds.Pause);
        network.Run(1);
        for (int round = 0; round < Runs; round++)
        {
            long last = Stopwatch.GetTimestamp();
            network.Run(step =>
            {
                long now = Stopwatch.GetTimestamp();
                samples[step].Add(Stopwatch.GetElapsedTime(last, now).TotalSeconds);
                last = Stopwatch.GetTimestamp();
            });
        }

        return [.. samples.Select(all => all.Order().ElementAt(all.Count / 2))];
    }
}
