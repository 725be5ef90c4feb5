using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SepConvGen.Benchmarks.Compilation;
using SepConvGen.Benchmarks.Measuring;

namespace SepConvGen.Benchmarks.Generation;

/// <summary>How long the generator takes within a compiler that has already bound the project.</summary>
internal static class GeneratorTimes
{
    /// <summary>For all instruction sets, as in a project that sets nothing.</summary>
    public const string InstructionSets = "All";

    private const int Answer = 42;

    /// <summary>Milliseconds of one run, the first for these sources.</summary>
    public static double First(IReadOnlyList<string> sources)
    {
        CSharpCompilation project = Project(sources);
        GeneratorDriver driver = Compilations.Driver(InstructionSets);
        long start = Stopwatch.GetTimestamp();
        driver.RunGenerators(project);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>Milliseconds of a run for a project that is new, in a process that has run the generator often; the median of some.</summary>
    public static double Warm(IReadOnlyList<string> sources, int runs) =>
        Times.Of([.. Enumerable.Range(0, runs).Select(_ => First(sources))]).Median;

    /// <summary>Milliseconds of a run after an edit of a file that has nothing to do with the kernels; the median of some.</summary>
    /// <param name="sources">The other files.</param>
    /// <param name="strokes">How many edits.</param>
    /// <param name="inBody">Whether the edits are in the body of a method, or change what the file declares.</param>
    public static double AfterKeystroke(IReadOnlyList<string> sources, int strokes, bool inBody)
    {
        CSharpCompilation project = Project(sources);
        GeneratorDriver driver = Compilations.Driver(InstructionSets).RunGenerators(project);
        SyntaxTree edited = project.SyntaxTrees.Last();
        List<double> runs = [];
        for (int stroke = 1; stroke <= strokes; stroke++)
        {
            SyntaxTree next = Compilations.Parse(inBody ? Unrelated(Answer + stroke, "") : Unrelated(Answer, $"int page{stroke}"));
            project = project.ReplaceSyntaxTree(edited, next);
            edited = next;
            Bind(project);
            long start = Stopwatch.GetTimestamp();
            driver = driver.RunGenerators(project);
            runs.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return Times.Of(runs).Median;
    }

    private static string Unrelated(int answer, string parameters) =>
        $"namespace Unrelated; internal static class Page {{ public static int Answer({parameters}) => {answer}; }}";

    private static CSharpCompilation Project(IReadOnlyList<string> sources)
    {
        CSharpCompilation project = Compilations.Create([.. sources, Unrelated(Answer, "")]);
        Bind(project);
        return project;
    }

    // What the compiler or editor does anyway is not the generator's.
    private static void Bind(CSharpCompilation project) => project.GetDiagnostics();
}
