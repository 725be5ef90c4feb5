using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SepConvGen.Generator;

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
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The generator, told which instruction sets to write kernels for; scalar code is always there.</summary>
    public static GeneratorDriver Driver(string instructionSets) => CSharpGeneratorDriver.Create(
        [new SepConvGenerator().AsSourceGenerator()],
        parseOptions: ParseOptions,
        optionsProvider: new ProjectOptions(instructionSets));

    private static IEnumerable<PortableExecutableReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Append(typeof(KernelAttribute).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path));
}
