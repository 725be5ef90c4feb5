extern alias generator;

using System.Collections.Immutable;
using generator::SepConvGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SepConvGen.Benchmarks.Compilation;
using SepConvGen.Benchmarks.Measuring;
using SepConvGen.Tests.Shared;

namespace SepConvGen.Benchmarks.Generation;

/// <summary>How long the analyzer takes, by the compiler's own count of the time in its actions.</summary>
internal static class AnalyzerTimes
{
    // Beside the kernels their files, of one instruction set: those of all sets would take longer to bind than all else that is measured.
    private const string Written = "Scalar";

    /// <summary>Milliseconds of a run over the whole project, in a process that has run it often; the median of some.</summary>
    public static double Warm(IReadOnlyList<string> sources, int runs)
    {
        Compilations.Driver(Written).RunGeneratorsAndUpdateCompilation(Compilations.Create(sources), out Microsoft.CodeAnalysis.Compilation project, out _);
        return Times.Of([.. Enumerable.Range(0, runs).Select(_ => Run(project))]).Median;
    }

    private static double Run(Microsoft.CodeAnalysis.Compilation project)
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers = [new SepConvGenAnalyzer()];
        CompilationWithAnalyzers analysis = new(project, analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], new BuildProperties(GeneratorTimes.InstructionSets)),
            onAnalyzerException: null,
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: true));
        AnalysisResult result = analysis.GetAnalysisResultAsync(CancellationToken.None).GetAwaiter().GetResult();
        return result.AnalyzerTelemetryInfo[analyzers[0]].ExecutionTime.TotalMilliseconds;
    }
}
