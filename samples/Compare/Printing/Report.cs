using System.Globalization;
using Compare.Measuring;
using Spectre.Console;

namespace Compare.Printing;

/// <summary>The table.</summary>
internal static class Report
{
    public static void Print(IEnumerable<Row> rows, Machine machine)
    {
        Table table = new()
        {
            Border = TableBorder.Rounded,
            Caption = new TableTitle(Markup.Escape(Caption(machine))),
        };
        table.AddColumn("block");
        foreach (string title in new[] { "generic µs", "generated µs", "speed-up", "GFLOP/s", "of FMA peak", "same bits" })
        {
            table.AddColumn(title, column => column.RightAligned().NoWrap());
        }

        foreach (Row row in rows)
        {
            table.AddRow(
                Markup.Escape(row.Name),
                Microseconds(row.Generic),
                Microseconds(row.Generated),
                Number(row.SpeedUp, "0.0") + "×",
                Number(row.Speed / 1e9, "0.0"),
                Number(row.Speed / machine.Peak.Best * 100, "0") + " %",
                row.SameBits ? "yes" : "[red]no[/]");
        }

        AnsiConsole.Write(table);
    }

    private static string Caption(Machine machine) =>
        "one thread; µs: best round (median of all rounds); speed-up, GFLOP/s and fraction: of the best rounds. "
        + $"FMA peak of one core with {machine.Name}, best in this run: {Number(machine.Peak.Best / 1e9, "0.0")} GFLOP/s. "
        + "A multiply-add counts as two operations, those that fall into the padding included.";

    private static string Microseconds(Times times) => $"{Number(times.Least * 1e6, "#,0")} ({Number(times.Median * 1e6, "#,0")})";

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
