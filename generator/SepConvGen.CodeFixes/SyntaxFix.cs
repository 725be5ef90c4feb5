using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SepConvGen.CodeFixes;

/// <summary>A fix that changes the syntax around a diagnostic; all diagnostics of a document one after the other, also where they share a method.</summary>
public abstract class SyntaxFix : CodeFixProvider
{
    private readonly FixAllProvider all;

    /// <summary>Sets up what fixes all.</summary>
    protected SyntaxFix() => all = FixAllProvider.Create((context, document, diagnostics) => FixAsync(document, diagnostics, context.CodeActionEquivalenceKey!, context.CancellationToken)!);

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => all;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false))!;
        TypeNames types = await TypeNames.OfAsync(context.Document, context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            foreach (Change change in Changes(root.FindNode(diagnostic.Location.SourceSpan), diagnostic, types))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(change.Title, _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(change.Old, change.New))), change.Key),
                    diagnostic);
            }
        }
    }

    /// <summary>What is offered for a diagnostic.</summary>
    /// <param name="node">Where the diagnostic is.</param>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <param name="types">Types as the document can name them.</param>
    private protected abstract IEnumerable<Change> Changes(SyntaxNode node, Diagnostic diagnostic, TypeNames types);

    private async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, string key, CancellationToken token)
    {
        SyntaxNode root = (await document.GetSyntaxRootAsync(token).ConfigureAwait(false))!;
        TypeNames types = await TypeNames.OfAsync(document, token).ConfigureAwait(false);
        (Diagnostic Diagnostic, SyntaxNode Node)[] places = [.. diagnostics.Select(diagnostic => (diagnostic, root.FindNode(diagnostic.Location.SourceSpan)))];
        root = root.TrackNodes(places.Select(place => place.Node).Distinct());
        foreach ((Diagnostic diagnostic, SyntaxNode node) in places)
        {
            // what an earlier change took away has no fault any more
            if (root.GetCurrentNode(node) is { } now && Changes(now, diagnostic, types).FirstOrDefault(change => change.Key == key) is { } change)
            {
                root = root.ReplaceNode(change.Old, change.New);
            }
        }

        return document.WithSyntaxRoot(root);
    }
}
