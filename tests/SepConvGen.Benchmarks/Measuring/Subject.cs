using System.Diagnostics;
using SepConvGen.Benchmarks.Implementations;

namespace SepConvGen.Benchmarks.Measuring;

/// <summary>An implementation under measurement, with its samples so far.</summary>
internal sealed class Subject(Implementation implementation)
{
    // The JIT recompiles after 30 calls what it compiled quickly.
    private const int WarmUpCalls = 40;

    private static readonly TimeSpan LeastWarmUp = TimeSpan.FromSeconds(0.1);
    private static readonly TimeSpan MostWarmUp = TimeSpan.FromSeconds(0.5);

    /// <summary>A sample takes at least this long, so that the clock's own steps do not show.</summary>
    private static readonly TimeSpan LeastSample = TimeSpan.FromMicroseconds(200);

    private readonly List<double> samples = [];
    private int calls = 1;

    public Implementation Implementation { get; } = implementation;

    public Times Times => Times.Of(samples);

    public void WarmUp()
    {
        long start = Stopwatch.GetTimestamp();
        TimeSpan elapsed = TimeSpan.Zero;
        for (int call = 0; elapsed < LeastWarmUp || (call < WarmUpCalls && elapsed < MostWarmUp); call++)
        {
            Implementation.Run(1);
            elapsed = Stopwatch.GetElapsedTime(start);
        }
    }

    /// <summary>Finds how many calls a sample needs.</summary>
    public void Calibrate()
    {
        while (Seconds(calls) * calls < LeastSample.TotalSeconds)
        {
            calls *= 2;
        }
    }

    /// <summary>Takes samples for some time, one at least, after calls that bring its data back into the caches.</summary>
    public void TakeSamples(TimeSpan time)
    {
        Implementation.Run(calls);
        long start = Stopwatch.GetTimestamp();
        do
        {
            samples.Add(Seconds(calls));
        }
        while (Stopwatch.GetElapsedTime(start) < time);
    }

    /// <summary>Bytes that one call allocates on this thread.</summary>
    public long AllocatedBytes()
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        Implementation.Run(calls);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / calls;
    }

    private double Seconds(int count)
    {
        long start = Stopwatch.GetTimestamp();
        Implementation.Run(count);
        return Stopwatch.GetElapsedTime(start).TotalSeconds / count;
    }
}
