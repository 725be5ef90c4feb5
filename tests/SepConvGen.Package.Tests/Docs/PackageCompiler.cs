using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SepConvGen.Package.Tests.Harness;
using SepConvGen.Tests.Shared;
using Xunit;

namespace SepConvGen.Package.Tests.Docs;

/// <summary>Compiles pieces of documentation with the library, generator and analyzers of the packed package: in memory, for a build of each would take minutes.</summary>
public sealed class PackageCompiler : IDisposable
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest);

    private readonly Folder folder = new();
    private readonly Assembly generator;
    private readonly MetadataReference[] references;

    public PackageCompiler(PackedPackage package)
    {
        Library = Path.Combine(folder.Path, "SepConvGen.dll");
        File.WriteAllBytes(Library, package.Read("lib/net10.0/SepConvGen.dll"));
        generator = Assembly.Load(package.Read("analyzers/dotnet/cs/SepConvGen.Generator.dll"));
        references =
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
                .Append(Library)
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
    }

    /// <summary>The file of the package's library.</summary>
    public string Library { get; }

    /// <summary>Compiles a source as a user's optimised build does; a warning is a failure.</summary>
    /// <returns>The assembly, and the generated files by their names.</returns>
    public async Task<(byte[] Assembly, IReadOnlyDictionary<string, string> Generated)> Compile(string name, string source, bool isProgram)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Snippet",
            [CSharpSyntaxTree.ParseText(source, Options), CSharpSyntaxTree.ParseText(ImplicitUsings, Options)],
            references,
            new(
                isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                nullableContextOptions: NullableContextOptions.Enable));
        GeneratorDriver driver = CSharpGeneratorDriver
            .Create(Instances<IIncrementalGenerator>().Select(each => each.AsSourceGenerator()), [PageNetwork.File], Options, new ManifestFile.Marked())
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _, TestContext.Current.CancellationToken);

        using MemoryStream assembly = new();
        IEnumerable<Diagnostic> diagnostics = generated.Emit(assembly).Diagnostics;
        if (Instances<DiagnosticAnalyzer>() is { Length: > 0 } analyzers)
        {
            diagnostics = diagnostics.Concat(await generated.WithAnalyzers([.. analyzers]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken));
        }

        Diagnostic[] problems = [.. diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
        Assert.True(problems.Length == 0, $"{name}:\n{string.Join('\n', problems.Select(problem => $"{problem.Location.GetMappedLineSpan()}: {problem.Id}: {problem.GetMessage()}"))}");
        return (assembly.ToArray(), driver.GetRunResult().GeneratedTrees.ToDictionary(tree => Path.GetFileName(tree.FilePath), tree => tree.ToString()));
    }

    public void Dispose() => folder.Dispose();

    private T[] Instances<T>() =>
        [.. generator.GetTypes().Where(type => type.IsAssignableTo(typeof(T)) && !type.IsAbstract && type.GetConstructor([]) is not null).Select(type => (T)Activator.CreateInstance(type)!)];
}
