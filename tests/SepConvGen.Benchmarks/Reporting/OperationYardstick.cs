using SepConvGen.Benchmarks.Measuring;

namespace SepConvGen.Benchmarks.Reporting;

/// <summary>Operations a second, and the part of the peak that they are.</summary>
internal sealed class OperationYardstick(Tier tier) : Yardstick
{
    public override IReadOnlyList<string> Titles { get; } = ["GFLOP/s", "peak_fraction", "from min", "of bound"];

    public override string Explanation =>
        $"""
        The peak, measured before and between the cases: {tier.Peak}; the best counts.
        The bound: whole vectors of multiply-adds, taps inside the image only, lanes across all outputs, at the peak; or input, weights and output copied once.
        """;

    public override IEnumerable<string> Cells(Figure figure) =>
    [
        Text.Number(figure.Gflops, "F1"),
        Text.Number(figure.PeakFraction(tier), "F3"),
        Text.Number(figure.BestPeakFraction(tier), "F3"),
        Text.Number(figure.BoundFraction(tier) ?? 0, "F3"),
    ];

    public override string Total(IReadOnlyCollection<Figure> figures)
    {
        double speed = figures.Sum(figure => figure.Operations) / Seconds(figures);
        double fraction = speed / (tier.Peak.Best * figures.First().Threads);
        return $"{Text.Number(speed / 1e9, "F1")} GFLOP/s, peak_fraction {Text.Number(fraction, "F3")}";
    }
}
