using System.Globalization;
using Compare.Measuring;
using Shared;
using Shared.Measuring;
using Spectre.Console;

namespace Compare.Printing;

/// <summary>The table.</summary>
internal static class Report
{
    public static void Print(IEnumerable<Row> rows, Machine machine)
    {
        Table table = new() { Border = TableBorder.Rounded };
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

        Console.WriteLine();
        AnsiConsole.Write(table);
        Console.WriteLine(
            $"""
            One thread. Times: the best round, and the median of all rounds in brackets; all else: of the best rounds.
            A multiply-add counts as two operations; those that fall into the padding count too, though they are not made.
            FMA peak of one core, the best measured in this run, with {machine.Name}: {Number(machine.Peak.Best / 1e9, "0.0")} GFLOP/s.
            Same bits: all elements of generated kernel, generic path and reference, compared as integers.

            """);
    }

    private static string Microseconds(Times times) => $"{Number(times.Least * 1e6, "#,0")} ({Number(times.Median * 1e6, "#,0")})";

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
