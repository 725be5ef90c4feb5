using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Measuring;

/// <summary>One implementation's times of one case.</summary>
/// <param name="Case">What was computed.</param>
/// <param name="Implementation">Who computed it.</param>
/// <param name="Threads">On how many threads.</param>
/// <param name="Operations">Floating-point operations that it made; none if it is there for scale.</param>
/// <param name="Times">How long a call took.</param>
/// <param name="Note">How it was set up, if it had a choice.</param>
internal sealed record Figure(Case Case, string Implementation, int Threads, double Operations, Times Times, string Note)
{
    /// <summary>GFLOP/s, from the median.</summary>
    public double Gflops => Operations / Times.Median / 1e9;

    /// <summary>The part of the peak of its threads that was reached, from the median.</summary>
    public double PeakFraction(Tier tier) => Gflops * 1e9 / (tier.Peak.Best * Threads);

    /// <summary>The part of what any arrangement could reach, from the median; null for image filters.</summary>
    public double? BoundFraction(Tier tier) => Case is Layer layer ? ReachableBound.Seconds(layer, tier, Threads) / Times.Median : null;

    /// <summary>The part of the peak of its threads that was reached at best.</summary>
    public double BestPeakFraction(Tier tier) => Operations / Times.Least / (tier.Peak.Best * Threads);
}
