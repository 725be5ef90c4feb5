using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace SepConvGen.Networks.Report;

/// <summary>The text of a page, line by line.</summary>
internal sealed class PageText
{
    private readonly StringBuilder text = new();

    /// <summary>Adds a line of HTML.</summary>
    public void Line(string html) => text.Append(html).Append('\n');

    /// <summary>Adds a table that is scrolled where it is wider than the page.</summary>
    /// <param name="columns">Heads of columns; those of numbers begin with '#'.</param>
    /// <param name="rows">Their cells as HTML; of the last row, if it has a total, with a rule above.</param>
    /// <param name="hasTotal">Whether the last row is a total.</param>
    public void Table(IReadOnlyList<string> columns, IReadOnlyList<TableRow> rows, bool hasTotal = false)
    {
        Line("<div class=\"wide\"><table>");
        Line($"<thead><tr>{string.Concat(columns.Select(column => IsNumber(column) ? $"<th class=\"n\">{Html.Text(column.Substring(1))}</th>" : $"<th>{Html.Text(column)}</th>"))}</tr></thead>");
        Line("<tbody>");
        for (int row = 0; row < rows.Count; row++)
        {
            string id = rows[row].Id is { } name ? $" id=\"{name}\"" : "";
            string kind = hasTotal && row == rows.Count - 1 ? " class=\"total\"" : "";
            IEnumerable<string> cells = rows[row].Cells.Select((cell, index) => IsNumber(columns[index]) ? $"<td class=\"n\">{cell}</td>" : $"<td>{cell}</td>");
            Line($"<tr{id}{kind}>{string.Concat(cells)}</tr>");
        }

        Line("</tbody></table></div>");
    }

    public override string ToString() => text.ToString();

    private static bool IsNumber(string column) => column.Length > 0 && column[0] == '#';
}

/// <summary>A row of a table.</summary>
/// <param name="Id">What links to it name; null for none.</param>
/// <param name="Cells">As HTML.</param>
internal sealed record TableRow(string? Id, params string[] Cells);
