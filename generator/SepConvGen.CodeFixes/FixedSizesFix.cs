using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using SepConvGen.Generator.Diagnostics;

namespace SepConvGen.CodeFixes;

/// <summary>Offers <see cref="FixedSizes"/> where the analyzer found that every call gives the same sizes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FixedSizesFix)), Shared]
public sealed class FixedSizesFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Descriptors.SizesKnown.Id);

    /// <summary>None: two kernels can be called in one line, which both fixes would change.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false))!;
        if (await FixedSizes.Of(context.Document, root.FindNode(context.Span), context.CancellationToken).ConfigureAwait(false) is { } action)
        {
            context.RegisterCodeFix(action, context.Diagnostics);
        }
    }
}
