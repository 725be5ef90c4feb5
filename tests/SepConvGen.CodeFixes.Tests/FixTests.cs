extern alias generator;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SepConvGenAnalyzer = generator::SepConvGen.Generator.Diagnostics.SepConvGenAnalyzer;
using SepConvGenerator = generator::SepConvGen.Generator.SepConvGenerator;

namespace SepConvGen.CodeFixes.Tests;

/// <summary>Every fix is applied to wrong code; what comes out compiles with the generator.</summary>
public sealed class FixTests
{
    private const string Head = "using System;\nusing SepConvGen;\n";
    private const string Attribute = "[PointwiseConv2D(InputChannels = 3, OutputChannels = 4)]\n    ";
    private const string Parameters = "(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output)";

    [Theory]
    [InlineData("partial class K", "public static void Run", ";", "SCG001")]
    [InlineData("partial class K", "static void Run", ";", "SCG001")]
    [InlineData("public sealed class K", "public static partial void Run", ";", "SCG005")]
    [InlineData("partial class K", "public static partial void Run", "\n    {\n        output[0] = 1;\n    }", "SCG002")]
    [InlineData("partial class K", "public static partial void Run", " => output[0] = 1;", "SCG002")]
    public async Task FixedCodeCompiles(string type, string method, string body, string id)
    {
        string source = $"{Head}{type}\n{{\n    {Attribute}{method}{Parameters}{body}\n}}\n";
        CodeFixProvider fix = id == "SCG002" ? new BodyFix() : new PartialFix();
        using AdhocWorkspace workspace = new();
        Document document = Open(workspace, source);
        Diagnostic diagnostic = Assert.Single(await Diagnostics(document), found => found.Id == id);
        List<CodeAction> actions = [];
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        var operations = await Assert.Single(actions).GetOperationsAsync(TestContext.Current.CancellationToken);
        Document after = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
        Assert.Empty((await Diagnostics(after)).Where(found => found.Severity >= DiagnosticSeverity.Warning));
    }

    private static Document Open(AdhocWorkspace workspace, string source)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "SepConvGen.dll" || path.Contains("Microsoft.NETCore.App", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
        Project project = workspace.AddProject("Fixed", LanguageNames.CSharp)
            .WithMetadataReferences(references)
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.Latest))
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return project.AddDocument("Kernel.cs", SourceText.From(source));
    }

    private static async Task<ImmutableArray<Diagnostic>> Diagnostics(Document document)
    {
        Compilation before = (await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        CSharpGeneratorDriver.Create([new SepConvGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)document.Project.ParseOptions!)
            .RunGeneratorsAndUpdateCompilation(before, out Compilation compilation, out ImmutableArray<Diagnostic> generated);
        return [.. generated, .. await compilation.WithAnalyzers([new SepConvGenAnalyzer()]).GetAllDiagnosticsAsync(TestContext.Current.CancellationToken)];
    }
}
