using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;

namespace SepConvGen.CodeFixes;

/// <summary>Offers <see cref="FixedSizes"/> at any kernel.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(FixedSizesRefactoring)), Shared]
public sealed class FixedSizesRefactoring : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        SyntaxNode root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false))!;
        if (await FixedSizes.Of(context.Document, root.FindNode(context.Span), context.CancellationToken).ConfigureAwait(false) is { } action)
        {
            context.RegisterRefactoring(action);
        }
    }
}
