using System.Diagnostics;
using System.Runtime;

namespace SepConvGen.Benchmarks.Measuring;

/// <summary>Measures subjects in turns, so that whatever disturbs the machine disturbs all of them.</summary>
internal static class Rounds
{
    private const int Count = 9;

    /// <summary>Long enough that the worker threads of whoever ran before have stopped to spin.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    // The JIT waits 100 ms before it recompiles; then it takes a moment, or seconds where the compiler's own methods are before ours.
    private static readonly TimeSpan Recompilation = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan MostRecompilation = TimeSpan.FromSeconds(10);

    public static void Run(IReadOnlyList<Subject> subjects, double seconds, int threads)
    {
        WarmUp(subjects);
        foreach (Subject subject in subjects)
        {
            subject.Calibrate();
        }

        TimeSpan turn = TimeSpan.FromSeconds(seconds / (Count * subjects.Count));
        for (int round = 0; round < Count; round++)
        {
            for (int index = 0; index < subjects.Count; index++)
            {
                if (threads > 1)
                {
                    Thread.Sleep(Pause);
                }

                // each round starts with another one
                subjects[(index + round) % subjects.Count].TakeSamples(turn);
            }
        }
    }

    // Until the JIT has nothing to do: what a call checks would otherwise be measured as it was compiled at first.
    private static void WarmUp(IReadOnlyList<Subject> subjects)
    {
        long start = Stopwatch.GetTimestamp();
        long compiled;
        do
        {
            compiled = JitInfo.GetCompiledMethodCount();
            foreach (Subject subject in subjects)
            {
                subject.WarmUp();
            }

            Thread.Sleep(Recompilation);
        }
        while (JitInfo.GetCompiledMethodCount() > compiled && Stopwatch.GetElapsedTime(start) < MostRecompilation);
    }
}
