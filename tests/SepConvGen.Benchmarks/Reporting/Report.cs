using System.Globalization;
using SepConvGen.Benchmarks.Measuring;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Reporting;

/// <summary>Prints the figures of a suite: a table of all, then what they come to.</summary>
internal static class Report
{
    private const string Own = "sepconvgen";

    private static readonly string[] Peers = ["onnxruntime", "onednn"];

    public static void Print(Tier tier, IReadOnlyList<Figure> figures)
    {
        Console.WriteLine();
        PrintTable(tier, figures);
        Console.WriteLine();
        string[] groups = [.. figures.Select(figure => figure.Layer.Group).Distinct()];
        foreach (string group in groups)
        {
            PrintMeans(group, [.. figures.Where(figure => figure.Layer.Group == group)]);
        }

        if (groups.Length > 1)
        {
            PrintMeans("all", figures);
        }

        PrintTotals(tier, figures);
    }

    private static void PrintTable(Tier tier, IReadOnlyList<Figure> figures)
    {
        TextTable table = new(2, "case", "implementation", "min us", "median us", "GFLOP/s", "peak_fraction", "from min", "its time / ours");
        foreach (IGrouping<Layer, Figure> layer in figures.GroupBy(figure => figure.Layer))
        {
            Figure own = layer.First(figure => figure.Implementation == Own);
            foreach (Figure figure in layer)
            {
                table.Add(
                    figure == own ? layer.Key.Name : "",
                    figure.Note.Length == 0 ? figure.Implementation : $"{figure.Implementation} ({figure.Note})",
                    Number(figure.Times.Least * 1e6, "F2"),
                    Number(figure.Times.Median * 1e6, "F2"),
                    Number(figure.Gflops, "F1"),
                    Number(figure.PeakFraction(tier), "F3"),
                    Number(figure.BestPeakFraction(tier), "F3"),
                    figure == own ? "" : Number(figure.Times.Median / own.Times.Median, "F2"));
            }
        }

        table.Print();
    }

    private static void PrintMeans(string group, IReadOnlyList<Figure> figures)
    {
        Dictionary<Layer, Figure> own = figures.Where(figure => figure.Implementation == Own).ToDictionary(figure => figure.Layer);
        void Print(string name, IEnumerable<Figure> others)
        {
            (double Ratio, string Case)[] ratios = [.. others.Select(other => (other.Times.Median / own[other.Layer].Times.Median, other.Layer.Name))];
            if (ratios.Length > 0)
            {
                (double worst, string where) = ratios.Min();
                string of = group.Length == 0 ? "" : $", {group}";
                Console.WriteLine($"{name}{of}: {Number(Ratio.GeometricMean(ratios.Select(ratio => ratio.Ratio)), "F2")} times our time (geometric mean of {ratios.Length}); least {Number(worst, "F2")}, {where}");
            }
        }

        foreach (IGrouping<string, Figure> other in figures.Where(figure => figure.Implementation != Own).GroupBy(figure => figure.Implementation))
        {
            Print(other.Key, other);
        }

        Figure[] peers = [.. figures.Where(figure => Peers.Contains(figure.Implementation))];
        Print("the better peer", peers.GroupBy(figure => figure.Layer).Select(layer => layer.MinBy(figure => figure.Times.Median)!));
    }

    // The suite as one piece of work: all operations in the sum of the medians.
    private static void PrintTotals(Tier tier, IReadOnlyList<Figure> figures)
    {
        foreach (IGrouping<string, Figure> all in figures.GroupBy(figure => figure.Implementation))
        {
            double seconds = all.Sum(figure => figure.Times.Median);
            double operations = all.Sum(figure => figure.Layer.Operations);
            double fraction = operations / seconds / (tier.Peak.Best * all.First().Threads);
            Console.WriteLine($"{all.Key}, all cases: {Number(seconds * 1e3, "F3")} ms, {Number(operations / seconds / 1e9, "F1")} GFLOP/s, peak_fraction {Number(fraction, "F3")}");
        }

        Console.WriteLine($"The peak, measured before and between the cases: {tier.Peak}; the best counts.");
    }

    private static string Number(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
