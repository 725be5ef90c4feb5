namespace SepConvGen.Benchmarks.Reporting;

/// <summary>Aligned columns of text: the first two to the left, numbers to the right.</summary>
internal sealed class TextTable(params string[] titles)
{
    private const int LeftColumns = 2;

    private readonly List<string[]> rows = [titles];

    public void Add(params string[] cells) => rows.Add(cells);

    public void Print()
    {
        int[] widths = [.. Enumerable.Range(0, titles.Length).Select(column => rows.Max(row => row[column].Length))];
        foreach (string[] row in rows)
        {
            IEnumerable<string> cells = row.Select((cell, column) => column < LeftColumns ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]));
            Console.WriteLine(string.Join("  ", cells).TrimEnd());
        }
    }
}
