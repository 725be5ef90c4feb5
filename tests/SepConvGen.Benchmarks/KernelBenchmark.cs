using System.Globalization;
using SepConvGen.Benchmarks.Contests;
using SepConvGen.Benchmarks.Implementations;
using SepConvGen.Benchmarks.Measuring;
using SepConvGen.Benchmarks.Reporting;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks;

/// <summary>Times the kernels of a suite: checks each answer, then measures in turns, then reports.</summary>
internal static class KernelBenchmark
{
    public static int Run(KernelOptions options)
    {
        Console.WriteLine($"{options.Suite.Name}: {options.Suite.Description}");
        using Contest contest = Contest.Of(options);
        Machine.Print(options.Tier);
        foreach (string version in contest.Versions)
        {
            Console.WriteLine(version);
        }

        contest.Compile();
        List<Figure> figures = [];
        foreach ((int index, Case one) in contest.Cases.Index())
        {
            Console.Write($"[{index + 1}/{contest.Cases.Count}] {one.Name} ... ");
            IReadOnlyList<Figure> measured = Measure(options, contest, index);
            Console.WriteLine(string.Join(", ", measured.Select(figure => string.Create(CultureInfo.InvariantCulture, $"{figure.Implementation} {figure.Times.Median * 1e6:F2} us"))));
            figures.AddRange(measured);
            options.Tier.Peak.Measure();
        }

        Report.Print(contest.Yardstick, figures);
        if (options.Csv is not null)
        {
            CsvFile.Write(options.Csv, options.Suite.Name, options.Tier, figures);
        }

        return 0;
    }

    private static IReadOnlyList<Figure> Measure(KernelOptions options, Contest contest, int index)
    {
        using Contestants contestants = new();
        contest.Prepare(index, contestants);
        Subject[] subjects = [.. contestants.All.Select(implementation => new Subject(implementation))];
        Rounds.Run(subjects, options.Seconds, options.Threads);
        if (options.Threads == 1 && subjects[0].AllocatedBytes() is long bytes and > 0)
        {
            Console.Write($" (sepconvgen allocates {bytes} bytes a call)");
        }

        return [.. subjects.Select(subject => FigureOf(contest.Cases[index], subject))];
    }

    private static Figure FigureOf(Case one, Subject subject)
    {
        Implementation implementation = subject.Implementation;
        double operations = implementation.Computes ? one.Operations : 0;
        return new(one, implementation.Name, implementation.Threads, operations, subject.Times, implementation.Note);
    }
}
