using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SepConvGen.Generator.Diagnostics;

namespace SepConvGen.CodeFixes;

/// <summary>Adds, changes or removes an argument of a kernel's attribute.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ArgumentFix)), Shared]
public sealed class ArgumentFix : CodeFixProvider
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

        AttributeArgumentSyntax? argument = node.FirstAncestorOrSelf<AttributeArgumentSyntax>();
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (argument is not null && Superfluous.Contains(diagnostic.Id))
            {
                Offer($"Remove '{argument}'", kernel.Attribute.RemoveNode(argument, SyntaxRemoveOptions.KeepNoTrivia)!);
            }

            if (diagnostic.Properties.TryGetValue(FixData.Arguments, out string? values) && values is not null)
            {
                string arguments = diagnostic.Id == Descriptors.MissingArgument.Id ? $"{values} = {Value(values, kernel)}" : values;
                Offer($"Add '{arguments}'", kernel.With(arguments));
            }

            if (Paddings.Contains(diagnostic.Id))
            {
                string padding = diagnostic.Id == Descriptors.CausalImage.Id ? "Padding.Same" : "Padding.Causal";
                Offer($"Set 'Padding = {padding}'", WithPadding(kernel, padding));
            }

            void Offer(string title, AttributeSyntax changed) => context.RegisterCodeFix(
                CodeAction.Create(title, _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(kernel.Attribute, changed))), title),
                diagnostic);
        }
    }

    private static AttributeSyntax WithPadding(KernelSyntax kernel, string padding)
    {
        foreach (AttributeArgumentSyntax argument in kernel.Attribute.ArgumentList!.Arguments)
        {
            if (argument.NameEquals?.Name.Identifier.ValueText == "Padding")
            {
                return kernel.Attribute.ReplaceNode(argument, argument.WithExpression(SyntaxFactory.ParseExpression(padding)));
            }
        }

        return kernel.With($"Padding = {padding}");
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
