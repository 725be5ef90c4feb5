using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SepConvGen.Generator.Diagnostics;
using SepConvGen.Generator.Parsing;
using SepConvGen.Generator.Specs;

namespace SepConvGen.CodeFixes;

/// <summary>Adds, renames, retypes or removes a parameter of a kernel, or writes all of them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ParameterFix)), Shared]
public sealed class ParameterFix : KernelFix
{
    private static readonly ImmutableArray<string> Superfluous = ImmutableArray.Create(
        Descriptors.UnknownParameter.Id, Descriptors.DuplicateParameter.Id, Descriptors.PartOfPackedWeights.Id, Descriptors.SlopeSuperfluous.Id, Descriptors.SizeOfTensor.Id, Descriptors.StrideOfNothing.Id);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        Superfluous.Add(Descriptors.MissingParameter.Id).Add(Descriptors.WrongParameterType.Id).Add(Descriptors.SlopeMissing.Id);

    private protected override IEnumerable<Change> Changes(KernelSyntax kernel, SyntaxNode node, Diagnostic diagnostic, TypeNames types)
    {
        ParameterSyntax? parameter = node.FirstAncestorOrSelf<ParameterSyntax>();
        ParameterListSyntax list = kernel.Method.ParameterList;
        if (diagnostic.Properties.TryGetValue(FixData.Rename, out string? name) && parameter is not null)
        {
            yield return new($"Rename to '{name}'", "Rename the parameter", parameter, parameter.WithIdentifier(SyntaxFactory.Identifier(name!).WithTriviaFrom(parameter.Identifier)));
        }

        if (parameter is not null && Superfluous.Contains(diagnostic.Id))
        {
            yield return new($"Remove '{parameter.Identifier.ValueText}'", "Remove the parameter", list, list.Without(parameter));
        }

        if (diagnostic.Properties.TryGetValue(FixData.Declaration, out string? declaration))
        {
            ParameterRole role = kernel.Kind.Roles.Single(each => declaration!.EndsWith($" {each.Name()}", StringComparison.Ordinal));
            ElementType element = declaration!.Contains($"<{ElementType.Double.Keyword()}>") ? ElementType.Double : ElementType.Single;
            TypeSyntax type = types.Of(kernel.Kind.TypeOf(role), element);
            yield return diagnostic.Id == Descriptors.WrongParameterType.Id && parameter is not null
                ? new($"Change to '{declaration}'", "Change the type", parameter, TypedParameter.With(parameter, type))
                : new($"Add '{declaration}'", "Add the parameter", list, Added(list, TypedParameter.New(role, type)));
        }

        if (diagnostic.Id == Descriptors.MissingParameter.Id && !list.ContainsDirectives)
        {
            foreach (Signature signature in Signature.Of(kernel, types))
            {
                yield return new(signature.Title, signature.Title, list, signature.Written(kernel, types));
            }
        }
    }

    // Before the output, if that is there, on a line of its own where the others are; what stands there already stays as it is.
    private static ParameterListSyntax Added(ParameterListSyntax list, ParameterSyntax added)
    {
        SeparatedSyntaxList<ParameterSyntax> before = list.Parameters;
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
}
