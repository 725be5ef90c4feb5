namespace SepConvGen.Benchmarks.Reporting;

/// <summary>How two times compare.</summary>
internal static class Ratio
{
    public static double GeometricMean(IEnumerable<double> ratios) => Math.Exp(ratios.Average(Math.Log));
}
