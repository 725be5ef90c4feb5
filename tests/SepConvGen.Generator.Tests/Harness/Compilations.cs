using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SepConvGen.Generator.Tests.Harness;

/// <summary>A project of the user's, in memory.</summary>
internal static class Compilations
{
    public const string Usings = "using System;\nusing SepConvGen;\n";

    public static CSharpParseOptions ParseOptions(HarnessOptions options) => new(options.Language, DocumentationMode.Diagnose);

    public static CSharpCompilation Of(string source, HarnessOptions options) => CSharpCompilation.Create(
        "Demo",
        [Tree(source, "Source.cs", options)],
        References.All,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: options.Optimize ? OptimizationLevel.Release : OptimizationLevel.Debug,
            allowUnsafe: options.AllowUnsafe,
            nullableContextOptions: options.Language >= LanguageVersion.CSharp8 ? NullableContextOptions.Enable : NullableContextOptions.Disable,
            // The sources under test are not documented; what is generated from them must be well-formed all the same.
            specificDiagnosticOptions: [new("CS1591", ReportDiagnostic.Suppress), .. TurnedOn(options)]));

    public static SyntaxTree Tree(string source, string path, HarnessOptions? options = null) =>
        CSharpSyntaxTree.ParseText(source, ParseOptions(options ?? new HarnessOptions()), path);

    private static IEnumerable<KeyValuePair<string, ReportDiagnostic>> TurnedOn(HarnessOptions options) =>
        options.TurnedOn is { } id ? [new(id, ReportDiagnostic.Info)] : [];
}
