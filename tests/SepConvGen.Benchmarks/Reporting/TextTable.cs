namespace SepConvGen.Benchmarks.Reporting;

/// <summary>Aligned columns of text: the first ones to the left, numbers to the right.</summary>
internal sealed class TextTable(int leftColumns, params string[] titles)
{
    private readonly List<string[]> rows = [titles];

    public void Add(params string[] cells) => rows.Add(cells);

    public void Print()
    {
        int[] widths = [.. Enumerable.Range(0, titles.Length).Select(column => rows.Max(row => row[column].Length))];
        foreach (string[] row in rows)
        {
            IEnumerable<string> cells = row.Select((cell, column) => column < leftColumns ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]));
            Console.WriteLine(string.Join("  ", cells).TrimEnd());
        }
    }
}
