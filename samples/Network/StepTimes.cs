using System.Diagnostics;
using Shared;

namespace NetworkSample;

/// <summary>How long each step of the network takes, on one thread.</summary>
internal static class StepTimes
{
    private const int LeastRuns = 3;

    private static readonly TimeSpan Runs = TimeSpan.FromSeconds(0.3);

    /// <summary>Times of each step, from runs that tell of all of them.</summary>
    public static Times[] Of(Detector detector, float[] photo)
    {
        float[] picture = new float[Detector.PictureLength];
        List<double>[] seconds = [.. Detector.Steps.Select(_ => new List<double>())];
        long last = 0;
        detector.Done = step =>
        {
            seconds[step].Add(Stopwatch.GetElapsedTime(last).TotalSeconds);
            last = Stopwatch.GetTimestamp();
        };
        long start = Stopwatch.GetTimestamp();
        for (int run = 0; run < LeastRuns || Stopwatch.GetElapsedTime(start) < Runs; run++)
        {
            last = Stopwatch.GetTimestamp();
            detector.Run(photo, picture);
        }

        detector.Done = null;
        return [.. seconds.Select(Times.Of)];
    }
}
