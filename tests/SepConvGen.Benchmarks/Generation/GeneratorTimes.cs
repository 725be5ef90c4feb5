using System.Diagnostics;
using Microsoft.CodeAnalysis;
using SepConvGen.Benchmarks.Compilation;
using SepConvGen.Benchmarks.Measuring;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Generation;

/// <summary>How long the generator takes within a compiler that has already bound the project.</summary>
internal static class GeneratorTimes
{
    /// <summary>For all instruction sets, as in a project that sets nothing.</summary>
    public const string InstructionSets = "All";

    private const int WarmRuns = 15;
    private const int Keystrokes = 40;

    private const string Unrelated = "namespace Unrelated; internal static class Page { public static int Answer() => 42; }";

    /// <summary>Milliseconds of one run, the first for these layers.</summary>
    public static double First(IReadOnlyList<Layer> layers)
    {
        Microsoft.CodeAnalysis.Compilation project = Project(layers);
        GeneratorDriver driver = Compilations.Driver(InstructionSets);
        long start = Stopwatch.GetTimestamp();
        driver.RunGenerators(project);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>Milliseconds of a run for a project that is new, in a process that has run the generator often.</summary>
    public static double Warm(IReadOnlyList<Layer> layers)
    {
        List<double> runs = [];
        for (int run = 0; run < WarmRuns; run++)
        {
            runs.Add(First(layers));
        }

        return Times.Of(runs).Median;
    }

    /// <summary>Milliseconds of a run after an edit of a file that has nothing to do with the kernels.</summary>
    public static double AfterKeystroke(IReadOnlyList<Layer> layers)
    {
        Microsoft.CodeAnalysis.Compilation project = Project(layers);
        GeneratorDriver driver = Compilations.Driver(InstructionSets).RunGenerators(project);
        SyntaxTree edited = project.SyntaxTrees.Last();
        List<double> runs = [];
        for (int stroke = 0; stroke < Keystrokes; stroke++)
        {
            SyntaxTree next = Compilations.Parse($"{Unrelated} // {stroke}");
            project = project.ReplaceSyntaxTree(edited, next);
            edited = next;
            Bind(project);
            long start = Stopwatch.GetTimestamp();
            driver = driver.RunGenerators(project);
            runs.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return Times.Of(runs).Median;
    }

    private static Microsoft.CodeAnalysis.CSharp.CSharpCompilation Project(IReadOnlyList<Layer> layers)
    {
        Microsoft.CodeAnalysis.CSharp.CSharpCompilation project = Compilations.Create(KernelSource.Of(layers), Unrelated);
        Bind(project);
        return project;
    }

    // What the compiler or editor does anyway is not the generator's.
    private static void Bind(Microsoft.CodeAnalysis.Compilation project) => project.GetDiagnostics();
}
