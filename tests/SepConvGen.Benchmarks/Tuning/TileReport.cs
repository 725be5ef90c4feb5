using SepConvGen.Benchmarks.Reporting;

namespace SepConvGen.Benchmarks.Tuning;

/// <summary>Prints the tiles of each step of a layer, the fastest first, and how far the planner's own is from it.</summary>
internal static class TileReport
{
    public static void Print(IReadOnlyList<TileRow> rows)
    {
        TextTable table = new(3, "layer", "step", "tile", "sums", "weights", "inputs", "registers", "multiply-adds", "loads", "bound", "min us", "median us", "GFLOP/s", "peak_fraction", "chosen");
        List<string> conclusions = [];
        foreach (IGrouping<(string Layer, string Step), TileRow> step in rows.GroupBy(row => (row.Layer, row.Step)))
        {
            TileRow[] sorted = [.. step.OrderBy(row => row.Median)];
            foreach ((int index, TileRow row) in sorted.Index())
            {
                table.Add(
                    index == 0 ? row.Layer : "",
                    index == 0 ? row.Step : "",
                    row.Tile,
                    $"{row.Sums}",
                    $"{row.Weights}",
                    $"{row.Inputs}",
                    $"{row.Registers}",
                    $"{row.MultiplyAdds}",
                    $"{row.Loads}",
                    row.Bound,
                    Text.Number(row.Least, "F2"),
                    Text.Number(row.Median, "F2"),
                    Text.Number(row.Gflops, "F1"),
                    Text.Number(row.PeakFraction, "F3"),
                    row.Chosen ? "chosen" : "");
            }

            TileRow own = sorted.First(row => row.Chosen);
            conclusions.Add($"{step.Key.Layer}, {step.Key.Step}: {own.Tile} takes {Text.Number(own.Median / sorted[0].Median, "F2")} times as long as the fastest of {sorted.Length}, {sorted[0].Tile}");
        }

        Console.WriteLine();
        table.Print();
        Console.WriteLine();
        conclusions.ForEach(Console.WriteLine);
    }
}
