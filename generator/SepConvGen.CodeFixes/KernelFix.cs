using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SepConvGen.CodeFixes;

/// <summary>A fix that changes the declaration or the attribute of the kernel in which a diagnostic is.</summary>
public abstract class KernelFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false))!;
        SyntaxNode node = root.FindNode(context.Span);
        if (KernelSyntax.Of(node) is not { } kernel)
        {
            return;
        }

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            foreach ((string title, SyntaxNode old, SyntaxNode changed) in Changes(kernel, node, diagnostic))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(title, _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(old, changed))), title),
                    diagnostic);
            }
        }
    }

    /// <summary>What is offered for a diagnostic: each a title, a part of the kernel, and what comes in its place.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="node">Where the diagnostic is.</param>
    /// <param name="diagnostic">The diagnostic.</param>
    private protected abstract IEnumerable<(string Title, SyntaxNode Old, SyntaxNode Changed)> Changes(KernelSyntax kernel, SyntaxNode node, Diagnostic diagnostic);
}
