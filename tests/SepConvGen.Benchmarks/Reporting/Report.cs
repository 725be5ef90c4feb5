using SepConvGen.Benchmarks.Measuring;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Reporting;

/// <summary>Prints the figures of a suite: a table of all, then what they come to.</summary>
internal static class Report
{
    private const string Own = "sepconvgen";

    private static readonly string[] Peers = ["onnxruntime", "onednn", "opencv"];

    public static void Print(Yardstick yardstick, IReadOnlyList<Figure> figures)
    {
        Console.WriteLine();
        PrintTable(yardstick, figures);
        Console.WriteLine();
        string[] groups = [.. figures.Select(figure => figure.Case.Group).Distinct()];
        foreach (string group in groups)
        {
            PrintMeans(group, [.. figures.Where(figure => figure.Case.Group == group)]);
        }

        if (groups.Length > 1)
        {
            PrintMeans("all", figures);
        }

        PrintTotals(yardstick, figures);
    }

    private static void PrintTable(Yardstick yardstick, IReadOnlyList<Figure> figures)
    {
        TextTable table = new(2, ["case", "implementation", "min us", "median us", .. yardstick.Titles, "its time / ours"]);
        foreach (IGrouping<Case, Figure> one in figures.GroupBy(figure => figure.Case))
        {
            Figure own = one.First(figure => figure.Implementation == Own);
            foreach (Figure figure in one)
            {
                table.Add(
                [
                    figure == own ? one.Key.Name : "",
                    figure.Note.Length == 0 ? figure.Implementation : $"{figure.Implementation} ({figure.Note})",
                    Text.Number(figure.Times.Least * 1e6, "F2"),
                    Text.Number(figure.Times.Median * 1e6, "F2"),
                    .. yardstick.Cells(figure),
                    figure == own ? "" : Text.Number(figure.Times.Median / own.Times.Median, "F2"),
                ]);
            }
        }

        table.Print();
    }

    private static void PrintMeans(string group, IReadOnlyList<Figure> figures)
    {
        Dictionary<Case, Figure> own = figures.Where(figure => figure.Implementation == Own).ToDictionary(figure => figure.Case);
        void Print(string name, IEnumerable<Figure> others)
        {
            (double Ratio, string Case)[] ratios = [.. others.Select(other => (other.Times.Median / own[other.Case].Times.Median, other.Case.Name))];
            if (ratios.Length > 0)
            {
                (double worst, string where) = ratios.Min();
                string of = group.Length == 0 ? "" : $", {group}";
                Console.WriteLine($"{name}{of}: {Text.Number(Ratio.GeometricMean(ratios.Select(ratio => ratio.Ratio)), "F2")} times our time (geometric mean of {ratios.Length}); least {Text.Number(worst, "F2")}, {where}");
            }
        }

        foreach (IGrouping<string, Figure> other in figures.Where(figure => figure.Implementation != Own).GroupBy(figure => figure.Implementation))
        {
            Print(other.Key, other);
        }

        Figure[] peers = [.. figures.Where(figure => Peers.Contains(figure.Implementation))];
        if (peers.DistinctBy(figure => figure.Implementation).Count() > 1)
        {
            Print("the better peer", peers.GroupBy(figure => figure.Case).Select(one => one.MinBy(figure => figure.Times.Median)!));
        }
    }

    private static void PrintTotals(Yardstick yardstick, IReadOnlyList<Figure> figures)
    {
        foreach (IGrouping<string, Figure> all in figures.GroupBy(figure => figure.Implementation))
        {
            double seconds = all.Sum(figure => figure.Times.Median);
            Console.WriteLine($"{all.Key}, all cases: {Text.Number(seconds * 1e3, "F3")} ms, {yardstick.Total([.. all])}");
        }

        Console.WriteLine(yardstick.Explanation);
    }
}
