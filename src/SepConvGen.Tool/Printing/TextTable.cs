using System.Text;

namespace SepConvGen.Tool.Printing;

/// <summary>Lines of cells in columns as wide as they need to be.</summary>
internal sealed class TextTable(string indentation, params string[] titles)
{
    private readonly List<string[]> lines = [titles];

    /// <summary>Adds a line; cells of numbers stand at the right, as their title tells by a blank before it.</summary>
    public void Add(params string[] cells) => lines.Add(cells);

    public override string ToString()
    {
        int[] widths = [.. titles.Select((title, column) => lines.Max(line => line[column].Trim().Length))];
        StringBuilder text = new();
        foreach (string[] line in lines)
        {
            IEnumerable<string> cells = line.Select((cell, column) => titles[column].StartsWith(' ') ? cell.Trim().PadLeft(widths[column]) : cell.Trim().PadRight(widths[column]));
            text.Append(indentation).Append(string.Join("  ", cells).TrimEnd()).Append('\n');
        }

        return text.ToString();
    }
}
