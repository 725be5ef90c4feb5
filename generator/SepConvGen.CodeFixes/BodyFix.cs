using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SepConvGen.Generator.Diagnostics;

namespace SepConvGen.CodeFixes;

/// <summary>Removes the body of a kernel.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BodyFix)), Shared]
public sealed class BodyFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Descriptors.HasBody.Id);

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        MethodDeclarationSyntax? method = root?.FindToken(context.Span.Start).Parent?.FirstAncestorOrSelf<MethodDeclarationSyntax>();

        // Another part of a partial method, or an extern one: which of the two the user wants is not known.
        if (method is null || method.AttributeLists.Count == 0 || (method.Body is null && method.ExpressionBody is null))
        {
            return;
        }

        context.RegisterCodeFix(
            CodeAction.Create(
                "Remove the body",
                _ => Task.FromResult(context.Document.WithSyntaxRoot(root!.ReplaceNode(method, WithoutBody(method)))),
                nameof(BodyFix)),
            context.Diagnostics);
    }

    private static MethodDeclarationSyntax WithoutBody(MethodDeclarationSyntax method) => method
        .WithParameterList(method.ParameterList.WithoutTrailingTrivia())
        .WithBody(null)
        .WithExpressionBody(null)
        .WithSemicolonToken(SyntaxFactory.Token(SyntaxKind.SemicolonToken).WithTrailingTrivia(method.GetTrailingTrivia()));
}
