using Compare.Cases;
using Compare.Measuring;
using Spectre.Console;

namespace Compare.Printing;

/// <summary>Measures case after case and shows how far it is.</summary>
internal static class Measurements
{
    public static IReadOnlyList<Row> Of(IReadOnlyList<Func<Case>> cases, Machine machine)
    {
        List<Row> rows = [];

        // Refreshed by hand between the cases: nothing else runs while the clock does.
        AnsiConsole.Progress().AutoRefresh(false).AutoClear(false).HideCompleted(false).Start(context =>
        {
            ProgressTask task = context.AddTask("measuring", maxValue: cases.Count);
            foreach (Func<Case> make in cases)
            {
                Case @case = make();
                task.Description = Markup.Escape(@case.Name);
                context.Refresh();
                machine.Peak.Measure();
                rows.Add(Row.Measure(@case));
                task.Increment(1);
            }

            machine.Peak.Measure();
            task.Description = "measured";
            context.Refresh();
        });
        return rows;
    }
}
