using System.Diagnostics;
using System.Reflection;
using SepConvGen.Tool.Records;
using SepConvGen.Tool.Work;

namespace SepConvGen.Tool.Running;

/// <summary>A kernel's times on this machine, one thread.</summary>
/// <param name="Tier">The instruction set that it chose.</param>
/// <param name="Least">Seconds of the fastest call.</param>
/// <param name="Median">Seconds of a usual call.</param>
/// <param name="Operations">Floating-point operations of a call: two for each multiply-add of the definition.</param>
/// <param name="Core">What the core does in a second.</param>
/// <param name="Bound">What bounds it at those rates, in seconds.</param>
/// <param name="Reason">Why it was not run; null where it was.</param>
internal sealed record Measurement(TierRecord Tier, double Least, double Median, double Operations, CoreRates Core, Bound Bound, string? Reason)
{
    private const int Rounds = 15;
    private const double SecondsARound = 0.01;

    /// <summary>GFLOP/s of a usual call.</summary>
    public double Gflops => Operations / Median / 1e9;

    /// <summary>GFLOP/s that the core reaches when it does nothing but multiply-adds.</summary>
    public double Peak => Core.Adds * 2 * Tier.Lanes / 1e9;

    /// <summary>Measures a kernel.</summary>
    public static Measurement Of(Assembly assembly, KernelReport report, CoreRates core)
    {
        TierReport chosen = Processor.Chosen(report);
        Measurement none = new(chosen.Tier, 0, 0, 2 * report.MultiplyAdds, core, Bound.Of(chosen.Work, core), null);
        try
        {
            double[] times = Times(KernelCall.Of(assembly, report));
            return none with { Least = times[0], Median = times[times.Length / 2] };
        }
        catch (NotRunException exception)
        {
            return none with { Reason = exception.Message };
        }
        catch (Exception exception) when (exception is ArgumentException or TypeLoadException or FileNotFoundException or FileLoadException or MissingMethodException or OutOfMemoryException)
        {
            return none with { Reason = exception.Message };
        }
    }

    // Seconds of a call in each round, in order.
    private static double[] Times(Func<object?> call)
    {
        double first = Round(call, 1);
        int calls = (int)Math.Clamp(SecondsARound / Math.Min(Math.Min(Round(call, 1), Round(call, 3)), first), 1, 1_000_000);
        Round(call, calls);
        return [.. Enumerable.Range(0, Rounds).Select(_ => Round(call, calls)).Order()];
    }

    private static double Round(Func<object?> call, int calls)
    {
        long start = Stopwatch.GetTimestamp();
        for (int index = 0; index < calls; index++)
        {
            call();
        }

        return Stopwatch.GetElapsedTime(start).TotalSeconds / calls;
    }
}
