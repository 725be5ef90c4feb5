using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SepConvGen.Generator.Diagnostics;

namespace SepConvGen.CodeFixes;

/// <summary>Adds, changes or removes an argument of a kernel's attribute.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ArgumentFix)), Shared]
public sealed class ArgumentFix : KernelFix
{
    // Channels of a colour image's features: a number to begin with.
    private const int Channels = 16;

    // What MobileNet V2 expands by.
    private const int Expansion = 6;

    private static readonly ImmutableArray<string> Superfluous = ImmutableArray.Create(
        Descriptors.ActivationArgumentSuperfluous.Id, Descriptors.StepStatedTwice.Id, Descriptors.SizeStatedTwice.Id, Descriptors.SideWithoutExplicitPadding.Id,
        Descriptors.BorderValueWithoutConstant.Id, Descriptors.InputCannotBeAdded.Id, Descriptors.StreamStrided.Id);

    private static readonly ImmutableArray<string> Missing = ImmutableArray.Create(
        Descriptors.MissingArgument.Id, Descriptors.ActivationArgumentMissing.Id, Descriptors.ExplicitPaddingWithoutSides.Id);

    private static readonly ImmutableArray<string> Paddings = ImmutableArray.Create(Descriptors.CausalImage.Id, Descriptors.StreamNotCausal.Id);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = Superfluous.AddRange(Missing).AddRange(Paddings);

    private protected override IEnumerable<Change> Changes(KernelSyntax kernel, SyntaxNode node, Diagnostic diagnostic, TypeNames types)
    {
        if (node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is { } argument && Superfluous.Contains(diagnostic.Id))
        {
            yield return new($"Remove '{argument}'", "Remove the argument", kernel.Attribute, kernel.Attribute.Without(argument));
        }

        if (diagnostic.Properties.TryGetValue(FixData.Arguments, out string? values) && values is not null)
        {
            string arguments = diagnostic.Id == Descriptors.MissingArgument.Id ? $"{values} = {Value(values, kernel)}" : values;
            yield return new($"Add '{arguments}'", "Add the argument", kernel.Attribute, kernel.With(arguments));
        }

        if (Paddings.Contains(diagnostic.Id))
        {
            string padding = diagnostic.Id == Descriptors.CausalImage.Id ? "Same" : "Causal";
            yield return new($"Set 'Padding = Padding.{padding}'", "Set the padding", kernel.Attribute, WithPadding(kernel, padding, types));
        }
    }

    private static AttributeSyntax WithPadding(KernelSyntax kernel, string padding, TypeNames types)
    {
        ExpressionSyntax value = SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, types.Named("SepConvGen.Padding"), SyntaxFactory.IdentifierName(padding));
        return kernel.Argument("Padding") is { } stated
            ? kernel.Attribute.ReplaceNode(stated.Expression, value.WithTriviaFrom(stated.Expression))
            : kernel.With(SyntaxFactory.AttributeArgument(value).WithNameEquals(SyntaxFactory.NameEquals("Padding")).NormalizeWhitespace());
    }

    // A number to begin with; what the attribute states already is the best guess.
    private static string Value(string argument, KernelSyntax kernel) => argument switch
    {
        "OutputChannels" => kernel.ValueOf("InputChannels") ?? Text(Channels),
        "ExpandedChannels" when int.TryParse(kernel.ValueOf("InputChannels"), NumberStyles.None, CultureInfo.InvariantCulture, out int inputs) => Text(Expansion * inputs),
        "ExpandedChannels" => Text(Expansion * Channels),
        _ => Text(Channels),
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
