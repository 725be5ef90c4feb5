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

    /// <summary>Milliseconds of one run, the first for these sources.</summary>
    public static double First(IReadOnlyList<string> sources)
    {
        CSharpCompilation project = Project([.. sources, "internal static class Unrelated { }"]);
        GeneratorDriver driver = Compilations.Driver(InstructionSets);
        long start = Stopwatch.GetTimestamp();
        driver.RunGenerators(project);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>Milliseconds of a run for a project that is new, in a process that has run the generator often; the median of some.</summary>
    public static double Warm(IReadOnlyList<string> sources, int runs) =>
        Times.Of([.. Enumerable.Range(0, runs).Select(_ => First(sources))]).Median;

    /// <summary>Milliseconds of a run after an edit of one file; the median of some.</summary>
    /// <param name="sources">The other files.</param>
    /// <param name="strokes">How many edits.</param>
    /// <param name="keystroke">What is edited.</param>
    public static double After(Keystroke keystroke, IReadOnlyList<string> sources, int strokes)
    {
        CSharpCompilation project = Project([.. sources, Page()]);
        GeneratorDriver driver = Compilations.Driver(InstructionSets).RunGenerators(project);
        SyntaxTree edited = project.SyntaxTrees.Last();
        List<double> runs = [];
        for (int stroke = 1; stroke <= strokes; stroke++)
        {
            SyntaxTree next = Compilations.Parse(keystroke switch
            {
                Keystroke.Body => Page(answer: stroke),
                Keystroke.Declaration => Page(parameters: $"int page{stroke}"),
                _ => Page(channels: 8 * (stroke + 1)),
            });
            project = project.ReplaceSyntaxTree(edited, next);
            edited = next;
            Bind(project);
            long start = Stopwatch.GetTimestamp();
            driver = driver.RunGenerators(project);
            runs.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return Times.Of(runs).Median;
    }

    // A file with a kernel and a method of its own.
    private static string Page(int answer = 0, string parameters = "", int channels = 8) =>
        $$"""
        namespace Unrelated;
        internal static partial class Page
        {
            public static int Answer({{parameters}}) => {{answer}};
            [SepConvGen.DepthwiseConv2D(3, 3, InputChannels = {{channels}})]
            public static partial void Edge(System.ReadOnlySpan<float> input, int height, int width, System.ReadOnlySpan<float> filter, System.Span<float> output);
        }
        """;

    private static CSharpCompilation Project(IReadOnlyList<string> sources)
    {
        CSharpCompilation project = Compilations.Create(sources);
        Bind(project);
        return project;
    }

    // What the compiler or editor does anyway is not the generator's.
    private static void Bind(CSharpCompilation project) => project.GetDiagnostics();
}

/// <summary>Where somebody types: in the body of a method, in what a file declares, or in the declaration of one kernel.</summary>
internal enum Keystroke
{
    Body,
    Declaration,
    Kernel,
}
