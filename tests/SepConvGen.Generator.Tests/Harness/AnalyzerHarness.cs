using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SepConvGen.Generator.Diagnostics;
using SepConvGen.Tests.Shared;
using Xunit;

namespace SepConvGen.Generator.Tests.Harness;

/// <summary>Runs the analyzers as a build does: on the compilation that holds the generated files already.</summary>
internal static class AnalyzerHarness
{
    /// <summary>What the analyzers report, in the order of the source. <c>#pragma</c> counts.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Run(string source, HarnessOptions? options = null)
    {
        options ??= new HarnessOptions();
        CSharpCompilation compilation = Compilations.Of(source, options);
        GeneratorHarness.Driver(options).RunGeneratorsAndUpdateCompilation(
            compilation, out Compilation output, out _, TestContext.Current.CancellationToken);
        return await Analyze(output, options);
    }

    public static async Task<ImmutableArray<Diagnostic>> Analyze(Compilation compilation, HarnessOptions? options = null)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        ImmutableArray<Diagnostic> diagnostics = await compilation
            .WithAnalyzers([new SepConvGenAnalyzer(), new CallAnalyzer(), new WeightsAnalyzer()], new AnalyzerOptions([], new BuildProperties(options?.InstructionSets)))
            .GetAnalyzerDiagnosticsAsync(cancellation);
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }

    /// <summary>The source text under a diagnostic's squiggle.</summary>
    public static string Squiggle(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan);
}
