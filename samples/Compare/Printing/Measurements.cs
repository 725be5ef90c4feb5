using Compare.Cases;
using Compare.Measuring;
using Shared.Measuring;
using Spectre.Console;

namespace Compare.Printing;

/// <summary>Measures case after case and shows how far it is.</summary>
internal static class Measurements
{
    public static IReadOnlyList<Row> Of(IReadOnlyList<Func<Case>> cases, Machine machine)
    {
        if (!AnsiConsole.Profile.Capabilities.Interactive || Console.IsOutputRedirected)
        {
            int number = 0;
            return Measure(cases, machine, name => Console.WriteLine($"measuring {++number} of {cases.Count}: {name}"));
        }

        IReadOnlyList<Row> rows = [];

        // Refreshed by hand between the cases: nothing else runs while the clock does.
        AnsiConsole.Progress().AutoRefresh(false).AutoClear(true).Start(context =>
        {
            ProgressTask task = context.AddTask("measuring", maxValue: cases.Count);
            int number = 0;
            rows = Measure(cases, machine, name =>
            {
                task.Description = Markup.Escape(name);
                task.Value = number++;
                context.Refresh();
            });
        });
        return rows;
    }

    private static List<Row> Measure(IReadOnlyList<Func<Case>> cases, Machine machine, Action<string> starts)
    {
        List<Row> rows = [];
        foreach (Func<Case> make in cases)
        {
            Case @case = make();
            starts(@case.Name);
            machine.Peak.Measure();
            rows.Add(Row.Measure(@case));
        }

        machine.Peak.Measure();
        return rows;
    }
}
