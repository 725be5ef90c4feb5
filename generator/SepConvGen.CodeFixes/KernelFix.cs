using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace SepConvGen.CodeFixes;

/// <summary>A fix that changes the declaration or the attribute of the kernel in which a diagnostic is.</summary>
public abstract class KernelFix : SyntaxFix
{
    private protected sealed override IEnumerable<Change> Changes(SyntaxNode node, Diagnostic diagnostic, TypeNames types) =>
        KernelSyntax.Of(node) is { } kernel ? Changes(kernel, node, diagnostic, types) : [];

    /// <summary>What is offered for a diagnostic.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="node">Where the diagnostic is.</param>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <param name="types">Types as the document can name them.</param>
    private protected abstract IEnumerable<Change> Changes(KernelSyntax kernel, SyntaxNode node, Diagnostic diagnostic, TypeNames types);
}
