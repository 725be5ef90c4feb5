extern alias generator;

using generator::SepConvGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SepConvGen.Tests.Shared;

namespace SepConvGen.Benchmarks.Compilation;

/// <summary>A project in memory: C# 13, optimised, the library referenced.</summary>
internal static class Compilations
{
    private static readonly CSharpParseOptions ParseOptions = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp13);

    public static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, ParseOptions);

    public static CSharpCompilation Create(params IEnumerable<string> sources) => CSharpCompilation.Create(
        "Suite",
        sources.Select(Parse),
        References(),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The generator, told which instruction sets to write kernels for; scalar code is always there.</summary>
    /// <param name="instructionSets">Their names.</param>
    /// <param name="generator">One that emits something else than a user's; null for the user's.</param>
    public static GeneratorDriver Driver(string instructionSets, SepConvGenerator? generator = null) => CSharpGeneratorDriver.Create(
        [(generator ?? new SepConvGenerator()).AsSourceGenerator()],
        parseOptions: ParseOptions,
        optionsProvider: new BuildProperties(instructionSets));

    /// <summary>The generators of kernels and of networks, for a project with one network.</summary>
    /// <param name="instructionSets">What the project sets SepConvGenInstructionSets to; "" for nothing.</param>
    /// <param name="manifest">The network's manifest.</param>
    public static GeneratorDriver NetworkDriver(string instructionSets, ManifestFile manifest) => CSharpGeneratorDriver.Create(
        [new SepConvGenerator().AsSourceGenerator(), new NetworkGenerator().AsSourceGenerator()],
        [manifest],
        ParseOptions,
        new ManifestFile.Marked(instructionSets));

    private static IEnumerable<PortableExecutableReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Append(typeof(KernelAttribute).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path));
}
