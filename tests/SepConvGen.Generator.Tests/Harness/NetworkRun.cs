using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace SepConvGen.Generator.Tests.Harness;

/// <summary>The generator of networks on a source and the manifests of its project.</summary>
internal sealed record NetworkRun(GeneratorDriver Driver, CSharpCompilation Compilation, Compilation Output, ImmutableArray<Diagnostic> Reported)
{
    /// <summary>The generated files by their names.</summary>
    public ImmutableSortedDictionary<string, string> Files => GeneratorHarness.Files(Driver);

    public static NetworkRun Of(string source, params string[] manifests)
    {
        HarnessOptions options = new();
        CSharpCompilation compilation = Compilations.Of(source, options);
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new NetworkGenerator().AsSourceGenerator()],
            manifests.Select((text, index) => new Manifest($"/networks/{index}.network.txt", text)),
            Compilations.ParseOptions(options),
            new Marked(),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return Of(driver, compilation);
    }

    /// <summary>The same project with another source beside it.</summary>
    public NetworkRun With(string source) => Of(Driver, Compilation.AddSyntaxTrees(Compilations.Tree(source, "Other.cs")));

    /// <summary>Why each output of a step was or was not made again.</summary>
    public IEnumerable<IncrementalStepRunReason> Reasons(string step) =>
        Driver.GetRunResult().Results.Single().TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason);

    private static NetworkRun Of(GeneratorDriver driver, CSharpCompilation compilation)
    {
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out ImmutableArray<Diagnostic> reported);
        return new(driver, compilation, output, reported);
    }

    private sealed class Manifest(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
    }

    // All additional files are manifests; the project sets no properties.
    private sealed class Marked : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values([]);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(new() { ["build_metadata.AdditionalFiles.SepConvGenNetwork"] = "true" });
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
