using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SepConvGen.Generator.Diagnostics;
using SepConvGen.Generator.Specs;

namespace SepConvGen.CodeFixes;

/// <summary>Adds, renames, retypes or removes a parameter of a kernel, or writes all of them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ParameterFix)), Shared]
public sealed class ParameterFix : KernelFix
{
    private static readonly ImmutableArray<string> Superfluous = ImmutableArray.Create(
        Descriptors.UnknownParameter.Id, Descriptors.DuplicateParameter.Id, Descriptors.PartOfPackedWeights.Id, Descriptors.SlopeSuperfluous.Id, Descriptors.SizeOfTensor.Id);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        Superfluous.Add(Descriptors.MissingParameter.Id).Add(Descriptors.WrongParameterType.Id).Add(Descriptors.SlopeMissing.Id);

    private protected override IEnumerable<(string Title, SyntaxNode Old, SyntaxNode Changed)> Changes(KernelSyntax kernel, SyntaxNode node, Diagnostic diagnostic)
    {
        ParameterSyntax? parameter = node.FirstAncestorOrSelf<ParameterSyntax>();
        ParameterListSyntax list = kernel.Method.ParameterList;
        if (diagnostic.Properties.TryGetValue(FixData.Rename, out string? name) && parameter is not null)
        {
            yield return ($"Rename to '{name}'", parameter, parameter.WithIdentifier(SyntaxFactory.Identifier(name!).WithTriviaFrom(parameter.Identifier)));
        }

        if (parameter is not null && Superfluous.Contains(diagnostic.Id))
        {
            yield return ($"Remove '{parameter.Identifier.ValueText}'", list, list.RemoveNode(parameter, SyntaxRemoveOptions.KeepNoTrivia)!);
        }

        if (diagnostic.Properties.TryGetValue(FixData.Declaration, out string? declaration))
        {
            yield return diagnostic.Id == Descriptors.WrongParameterType.Id && parameter is not null
                ? ($"Change to '{declaration}'", parameter, Parsed(declaration!).Parameters[0].WithTriviaFrom(parameter))
                : ($"Add '{declaration}'", list, Added(list, declaration!));
        }

        if (diagnostic.Id == Descriptors.MissingParameter.Id)
        {
            foreach (Signature signature in Signature.Of(kernel.Kind))
            {
                yield return (signature.Title, list, Parsed(signature.Text(kernel)).WithTriviaFrom(list));
            }
        }
    }

    // Before the output, if that is there, on a line of its own where the others are; what stands there already stays as it is.
    private static ParameterListSyntax Added(ParameterListSyntax list, string declaration)
    {
        SeparatedSyntaxList<ParameterSyntax> before = list.Parameters;
        ParameterSyntax added = Parsed(declaration).Parameters[0];
        if (before.Count == 0)
        {
            return list.AddParameters(added);
        }

        int output = before.IndexOf(each => each.Identifier.ValueText == ParameterRole.Output.Name());
        int place = output < 0 ? before.Count : output;
        SyntaxTriviaList indent = new(before[before.Count - 1].GetLeadingTrivia().LastOrDefault(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));
        SyntaxTrivia gap = indent.ToFullString().Length > 0 ? list.DescendantTrivia().Last(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) : SyntaxFactory.Space;
        SeparatedSyntaxList<ParameterSyntax> after = before.Insert(place, added.WithLeadingTrivia(indent));
        SyntaxToken comma = after.GetSeparator(output < 0 ? place - 1 : place);
        return list.WithParameters(after.ReplaceSeparator(comma, SyntaxFactory.Token(default, SyntaxKind.CommaToken, new(gap))));
    }

    private static ParameterListSyntax Parsed(string parameters) => SyntaxFactory.ParseParameterList($"({parameters})");
}
