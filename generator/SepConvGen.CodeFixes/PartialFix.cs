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

/// <summary>Makes a kernel, or a type around it, partial.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PartialFix)), Shared]
public sealed class PartialFix : SyntaxFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(Descriptors.NotPartial.Id, Descriptors.TypeNotPartial.Id);

    private protected override IEnumerable<Change> Changes(SyntaxNode node, Diagnostic diagnostic, TypeNames types)
    {
        if (node.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member && !member.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            yield return new("Make partial", nameof(PartialFix), member, types.Generator.WithModifiers(member, types.Generator.GetModifiers(member).WithPartial(true)));
        }
    }
}
