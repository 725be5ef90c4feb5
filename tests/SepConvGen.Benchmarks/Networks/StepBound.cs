using SepConvGen.Benchmarks.Measuring;

namespace SepConvGen.Benchmarks.Networks;

/// <summary>The least time that a step could take: its multiply-adds at the peak, or what it reads and writes as fast as a copy, whichever take longer.</summary>
internal static class StepBound
{
    public static double Seconds(NetworkStep step, Tier tier, int threads) =>
        Math.Max(2.0 * step.MultiplyAdds / tier.Peak.Best, step.Bytes / (Bandwidth.Of(step.Bytes) * 1e9)) / threads;
}
