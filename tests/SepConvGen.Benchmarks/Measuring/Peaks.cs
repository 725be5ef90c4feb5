using System.Globalization;
using Shared.Measuring;

namespace SepConvGen.Benchmarks.Measuring;

/// <summary>The peak of a tier, measured several times: the clock of a processor changes.</summary>
/// <param name="create">A measurement that has no best yet.</param>
internal sealed class Peaks(Func<FmaPeak> create)
{
    private readonly List<double> measured = [];

    /// <summary>The best of all measurements, in operations a second; a multiply-add is two.</summary>
    public double Best => measured.Max();

    /// <summary>Measures again, for some 20 ms.</summary>
    public void Measure()
    {
        FmaPeak peak = create();
        peak.Measure();
        measured.Add(peak.Best);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{measured.Min() / 1e9:F1} to {Best / 1e9:F1} GFLOP/s");
}
