using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SepConvGen.Generator.Parsing;

/// <summary>What the compiler itself has against a method. To be asked only where something is wrong already: the answer takes binding.</summary>
internal static class CompilerErrors
{
    /// <summary>A partial method lacks its body: no fault of the user's, but what a generated file is for.</summary>
    private const string NoBody = "CS8795";

    /// <summary>Whether a body that repeats the declaration would repeat an error. Attributes are not repeated.</summary>
    public static bool InSignature(SemanticModel model, MethodDeclarationSyntax syntax, CancellationToken cancellation) =>
        syntax.GetDiagnostics().Where(IsError).Concat(Of(model, syntax, cancellation))
            .Any(error => !syntax.AttributeLists.Any(list => list.Span.Contains(error.Location.SourceSpan)));

    /// <summary>Whether the compiler explains, here or by an error of syntax, why there is no kernel.</summary>
    public static bool Explain(SemanticModel model, MethodDeclarationSyntax syntax, CancellationToken cancellation) =>
        syntax.SyntaxTree.GetDiagnostics(cancellation).Any(IsError) || Of(model, syntax, cancellation).Any();

    private static IEnumerable<Diagnostic> Of(SemanticModel model, MethodDeclarationSyntax syntax, CancellationToken cancellation) =>
        model.GetDeclarationDiagnostics(syntax.Span, cancellation).Where(diagnostic => IsError(diagnostic) && diagnostic.Id != NoBody);

    private static bool IsError(Diagnostic diagnostic) => diagnostic.DefaultSeverity == DiagnosticSeverity.Error;
}
