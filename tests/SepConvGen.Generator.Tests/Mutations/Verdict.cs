using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SepConvGen.Generator.Parsing;
using SepConvGen.Generator.Tests.Harness;
using Xunit;

namespace SepConvGen.Generator.Tests.Mutations;

/// <summary>What a user of the command line learns from a build of one source.</summary>
/// <param name="Compiler">Errors of the syntax and of declarations, but for CS8795: with any of them the compiler stops before it runs analyzers.</param>
/// <param name="Kernels">SCG errors: those of the generator, and those of the analyzer where the compiler gets so far.</param>
/// <param name="InGeneratedFiles">Errors that stand in generated files, where the user can do nothing about them.</param>
/// <param name="Bodies">Of each attributed method, whether it has a generated body, of a kernel or a placeholder.</param>
internal sealed record Verdict(
    ImmutableArray<Diagnostic> Compiler, ImmutableArray<Diagnostic> Kernels, ImmutableArray<Diagnostic> InGeneratedFiles, ImmutableArray<bool> Bodies)
{
    // References are bound once: each source replaces the tree of this compilation.
    private static readonly CSharpCompilation Empty = Compilations.Of("", new HarnessOptions { AllowUnsafe = true });

    private static readonly HarnessOptions Options = new() { InstructionSets = "Scalar", AllowUnsafe = true };

    /// <summary>
    /// Whether no kernel is lost in silence: the method has a body, or something other than CS8795 says why not. SCG031, which
    /// owns to a fault of SepConvGen's, is no explanation of one of the user's.
    /// </summary>
    public bool Explains => (Compiler.Length + Kernels.Length > 0 || Bodies.All(body => body)) && Kernels.All(error => error.Id != "SCG031");

    public static async Task<Verdict> Of(string source)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        CSharpCompilation compilation = Empty.ReplaceSyntaxTree(Empty.SyntaxTrees[0], Compilations.Tree(source, "Source.cs"));
        GeneratorDriver driver = GeneratorHarness.Driver(Options).RunGeneratorsAndUpdateCompilation(
            compilation, out Compilation output, out ImmutableArray<Diagnostic> reported, cancellation);
        Assert.True(driver.GetRunResult().Results.Single().Exception is null, source);

        ImmutableArray<Diagnostic> declarations = Errors(output.GetParseDiagnostics(cancellation).Concat(output.GetDeclarationDiagnostics(cancellation)));
        ImmutableArray<Diagnostic> analyzed = declarations.IsEmpty ? Errors(await AnalyzerHarness.Analyze(output, Options)) : [];
        SyntaxTree tree = compilation.SyntaxTrees[0];
        SemanticModel model = output.GetSemanticModel(output.SyntaxTrees.First());
        return new Verdict(
            [.. declarations.Where(error => error.Id != "CS8795" && (error.Location.SourceTree ?? tree) == tree)],
            [.. Errors(reported), .. analyzed],
            Errors((declarations.IsEmpty ? output.GetDiagnostics(cancellation) : declarations).Where(error => error.Location.SourceTree is { } at && at != tree)),
            [.. tree.GetRoot(cancellation).DescendantNodes().OfType<MethodDeclarationSyntax>()
                .Select(method => model.GetDeclaredSymbol(method, cancellation)!)
                .Where(method => method.GetAttributes().Any(attribute => KernelKind.Of(attribute) is not null))
                .Select(method => method.PartialImplementationPart is not null)]);
    }

    public override string ToString() =>
        $"compiler: {Text(Compiler)}; kernels: {Text(Kernels)}; in generated files: {Text(InGeneratedFiles)}; bodies: {string.Join(",", Bodies)}";

    private static string Text(IEnumerable<Diagnostic> diagnostics) =>
        string.Join(" | ", diagnostics.Select(diagnostic => $"{diagnostic.Id} {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}"));

    private static ImmutableArray<Diagnostic> Errors(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
}
