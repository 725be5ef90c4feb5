using System.Collections.Generic;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SepConvGen.Generator.Parsing;
using SepConvGen.Generator.Specs;

namespace SepConvGen.CodeFixes;

/// <summary>Has a kernel take packed weights in place of filters and biases, and packs them at its calls.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(PackedWeightsRefactoring)), Shared]
public sealed class PackedWeightsRefactoring : CodeRefactoringProvider
{
    private const string Title = "Take packed weights";

    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        SyntaxNode root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false))!;
        if (KernelSyntax.Of(root.FindNode(context.Span)) is { } kernel && kernel.Kind.Roles.Contains(ParameterRole.Weights) && Weights(kernel).Any())
        {
            context.RegisterRefactoring(CodeAction.Create(Title, token => ChangeAsync(context.Document, kernel, token), Title));
        }
    }

    private static async Task<Solution> ChangeAsync(Document document, KernelSyntax kernel, CancellationToken token)
    {
        SemanticModel model = (await document.GetSemanticModelAsync(token).ConfigureAwait(false))!;
        IMethodSymbol method = model.GetDeclaredSymbol(kernel.Method, token)!;
        ParameterSyntax[] weights = [.. Weights(kernel)];
        SeparatedSyntaxList<ParameterSyntax> parameters = kernel.Method.ParameterList.Parameters;
        ParameterSyntax packed = SyntaxFactory.ParseParameterList($"({ParameterRole.Weights.Declaration(kernel.Element)})").Parameters[0].WithTriviaFrom(weights[0]);
        MethodDeclarationSyntax changed = kernel.Method.WithParameterList(kernel.Method.ParameterList.WithParameters(
            Without(parameters.Replace(weights[0], packed), weights.Skip(1).Select(parameters.IndexOf))));

        // where it is used in another way than called, the user decides what comes of that
        var calls = await CallSites.Of(document.Project.Solution, method, token).ConfigureAwait(false)
            ?? new Dictionary<DocumentId, IReadOnlyList<InvocationExpressionSyntax>>();
        string[] names = [.. weights.Select(each => each.Identifier.ValueText)];

        // packing takes all biases or none
        string[] missing = [.. kernel.Kind.Roles.Where(role => role.IsBias()).Select(role => role.Name()).Except(names)];
        string rest = names.Any(name => kernel.Kind.Roles.Any(role => role.IsBias() && role.Name() == name)) ? string.Concat(missing.Select(name => $", {name}: default")) : "";
        return await CallSites.Change(document, kernel.Method, changed, calls, call => WithPacked(call, method, names, rest), token).ConfigureAwait(false);
    }

    // Pack…(filter: f, bias: b) where the first weight was, the others gone.
    private static InvocationExpressionSyntax WithPacked(InvocationExpressionSyntax call, IMethodSymbol method, string[] weights, string rest)
    {
        (string Name, ArgumentSyntax Argument)[] given = [.. weights
            .Select(name => (Name: name, Argument: CallSites.ArgumentOf(call, method, name)))
            .Where(each => each.Argument is not null)
            .Select(each => (each.Name, each.Argument!))];
        if (given.Length == 0)
        {
            return call;
        }

        string sources = string.Join(", ", given.Select(each => $"{each.Name}: {each.Argument.Expression}")) + rest;
        string receiver = call.Expression is MemberAccessExpressionSyntax access && method.IsStatic ? $"{access.Expression}." : "";
        ExpressionSyntax pack = SyntaxFactory.ParseExpression($"{receiver}Pack{method.Name}({sources})");
        ArgumentSyntax first = given.Select(each => each.Argument).OrderBy(argument => argument.SpanStart).First();
        ArgumentSyntax packed = first.WithExpression(pack.WithTriviaFrom(first.Expression));
        packed = first.NameColon is { } colon ? packed.WithNameColon(colon.WithName(SyntaxFactory.IdentifierName(ParameterRole.Weights.Name()))) : packed;
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        return call.WithArgumentList(call.ArgumentList.WithArguments(Without(
            arguments.Replace(first, packed), given.Where(each => each.Argument != first).Select(each => arguments.IndexOf(each.Argument)))));
    }

    // A list without the nodes at some places.
    private static SeparatedSyntaxList<T> Without<T>(SeparatedSyntaxList<T> list, IEnumerable<int> removed)
        where T : SyntaxNode
    {
        foreach (int index in removed.OrderByDescending(index => index))
        {
            list = list.RemoveAt(index);
        }

        return list;
    }

    private static IEnumerable<ParameterSyntax> Weights(KernelSyntax kernel) => kernel.Method.ParameterList.Parameters
        .Where(parameter => kernel.Kind.Roles.Any(role => role.IsWeight() && role.Name() == parameter.Identifier.ValueText));
}
