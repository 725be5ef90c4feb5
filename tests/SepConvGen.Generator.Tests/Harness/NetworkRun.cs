using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SepConvGen.Tests.Shared;

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
            manifests.Select((text, index) => new ManifestFile($"/networks/{index}.network.txt", text)),
            Compilations.ParseOptions(options),
            new ManifestFile.Marked(),
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
}
