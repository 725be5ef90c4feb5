using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SepConvGen.Generator.Tests.Harness;

/// <summary>A project of the user's, in memory.</summary>
internal static class Compilations
{
    public const string Usings = "using System;\nusing SepConvGen;\n";

    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    public static CSharpCompilation Of(string source, HarnessOptions options) => CSharpCompilation.Create(
        "Demo",
        [Tree(source, "Source.cs")],
        References.All,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            allowUnsafe: options.AllowUnsafe,
            nullableContextOptions: NullableContextOptions.Enable,
            // The sources under test are not documented; what is generated from them must be well-formed all the same.
            specificDiagnosticOptions: [new("CS1591", ReportDiagnostic.Suppress)]));

    public static SyntaxTree Tree(string source, string path) => CSharpSyntaxTree.ParseText(source, ParseOptions, path);
}
