using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SepConvGen.Generator.Diagnostics;

namespace SepConvGen.CodeFixes;

/// <summary>Removes the body of a kernel.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BodyFix)), Shared]
public sealed class BodyFix : SyntaxFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Descriptors.HasBody.Id);

    private protected override IEnumerable<Change> Changes(SyntaxNode node, Diagnostic diagnostic, TypeNames types)
    {
        // Another part of a partial method, or an extern one: which of the two the user wants is not known.
        if (node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { AttributeLists.Count: > 0 } method && ((SyntaxNode?)method.Body ?? method.ExpressionBody) is { } body)
        {
            yield return new("Remove the body", nameof(BodyFix), method, WithoutBody(method, body));
        }
    }

    // Comments between the parameters and the body are none of the body.
    private static MethodDeclarationSyntax WithoutBody(MethodDeclarationSyntax method, SyntaxNode body)
    {
        SyntaxTriviaList between = method.ParameterList.GetTrailingTrivia().AddRange(body.GetLeadingTrivia());
        IEnumerable<SyntaxTrivia> kept = between.HaveText() ? between.Take(between.IndexOf(between.Last(Comments.IsText)) + 1) : [];
        return method
            .WithParameterList(method.ParameterList.WithoutTrailingTrivia())
            .WithBody(null)
            .WithExpressionBody(null)
            .WithSemicolonToken(SyntaxFactory.Token(SyntaxKind.SemicolonToken).WithTrailingTrivia(kept.Concat(method.GetTrailingTrivia())));
    }
}
