using System.Globalization;
using SepConvGen.Benchmarks.Measuring;

namespace SepConvGen.Benchmarks.Reporting;

/// <summary>The figures as a file for other programs.</summary>
internal static class CsvFile
{
    private const string Header = "suite,case,implementation,tier,threads,min_us,median_us,gflops,peak_fraction,bound_fraction";

    public static void Write(string path, string suite, Tier tier, IEnumerable<Figure> figures)
    {
        IEnumerable<string> lines = figures.Select(figure => string.Create(
            CultureInfo.InvariantCulture,
            $"{suite},{figure.Case.Name},{figure.Implementation},{tier.Name},{figure.Threads},{figure.Times.Least * 1e6:F3},{figure.Times.Median * 1e6:F3},{figure.Gflops:F2},{figure.PeakFraction(tier):F4},{figure.BoundFraction(tier):F4}"));
        File.WriteAllLines(path, [Header, .. lines]);
    }
}
