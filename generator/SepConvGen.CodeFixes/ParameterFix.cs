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
using SepConvGen.Generator.Specs;

namespace SepConvGen.CodeFixes;

/// <summary>Adds, renames, retypes or removes a parameter of a kernel, or writes all of them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ParameterFix)), Shared]
public sealed class ParameterFix : CodeFixProvider
{
    private static readonly ImmutableArray<string> Superfluous = ImmutableArray.Create(
        Descriptors.UnknownParameter.Id, Descriptors.DuplicateParameter.Id, Descriptors.PartOfPackedWeights.Id, Descriptors.SlopeSuperfluous.Id, Descriptors.SizeOfTensor.Id);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        Superfluous.Add(Descriptors.MissingParameter.Id).Add(Descriptors.WrongParameterType.Id).Add(Descriptors.SlopeMissing.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false))!;
        SyntaxNode node = root.FindNode(context.Span);
        if (KernelSyntax.Of(node) is not { } kernel)
        {
            return;
        }

        ParameterSyntax? parameter = node.FirstAncestorOrSelf<ParameterSyntax>();
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.TryGetValue(FixData.Rename, out string? name) && parameter is not null)
            {
                Offer($"Rename to '{name}'", parameter, parameter.WithIdentifier(SyntaxFactory.Identifier(name!).WithTriviaFrom(parameter.Identifier)));
            }

            if (parameter is not null && Superfluous.Contains(diagnostic.Id))
            {
                ParameterListSyntax list = kernel.Method.ParameterList;
                Offer($"Remove '{parameter.Identifier.ValueText}'", list, list.RemoveNode(parameter, SyntaxRemoveOptions.KeepNoTrivia)!);
            }

            if (diagnostic.Properties.TryGetValue(FixData.Declaration, out string? declaration))
            {
                if (diagnostic.Id == Descriptors.WrongParameterType.Id && parameter is not null)
                {
                    Offer($"Change to '{declaration}'", parameter, Parsed(declaration!).Parameters[0].WithTriviaFrom(parameter));
                }
                else
                {
                    Offer($"Add '{declaration}'", kernel.Method.ParameterList, Added(kernel.Method.ParameterList, declaration!));
                }
            }

            if (diagnostic.Id == Descriptors.MissingParameter.Id)
            {
                foreach (Signature signature in Signature.Of(kernel.Kind))
                {
                    Offer(signature.Title, kernel.Method.ParameterList, Parsed(signature.Text(kernel)).WithTriviaFrom(kernel.Method.ParameterList));
                }
            }

            void Offer(string title, SyntaxNode old, SyntaxNode changed) => context.RegisterCodeFix(
                CodeAction.Create(title, _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(old, changed))), title),
                diagnostic);
        }
    }

    // Before the output, if that is there.
    private static ParameterListSyntax Added(ParameterListSyntax list, string declaration)
    {
        ParameterSyntax added = Parsed(declaration).Parameters[0];
        int output = list.Parameters.IndexOf(each => each.Identifier.ValueText == ParameterRole.Output.Name());
        SeparatedSyntaxList<ParameterSyntax> all = list.Parameters.Insert(output < 0 ? list.Parameters.Count : output, added);
        return list.WithParameters(SyntaxFactory.SeparatedList(all, Enumerable.Repeat(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space), all.Count - 1)));
    }

    private static ParameterListSyntax Parsed(string parameters) => SyntaxFactory.ParseParameterList($"({parameters})");
}
