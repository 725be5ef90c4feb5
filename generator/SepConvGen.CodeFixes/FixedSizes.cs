using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SepConvGen.Generator.Specs;

namespace SepConvGen.CodeFixes;

/// <summary>States height and width in the attribute where every call gives the same numbers, and leaves the parameters out.</summary>
internal static class FixedSizes
{
    /// <summary>What does that for the kernel in which a node is; null where there is none, or the calls give no such numbers.</summary>
    public static async Task<CodeAction?> Of(Document document, SyntaxNode node, CancellationToken token)
    {
        if (KernelSyntax.Of(node) is not { } kernel || !Sizes(kernel).Any())
        {
            return null;
        }

        SemanticModel model = (await document.GetSemanticModelAsync(token).ConfigureAwait(false))!;
        IMethodSymbol method = model.GetDeclaredSymbol(kernel.Method, token)!;
        Solution solution = document.Project.Solution;
        if (await CallSites.Of(solution, method, token).ConfigureAwait(false) is not { Count: > 0 } calls
            || await ValuesAsync(solution, kernel, method, calls, token).ConfigureAwait(false) is not { } values)
        {
            return null;
        }

        string arguments = string.Join(", ", values.Select(each => $"{each.Key} = {each.Value.ToString(CultureInfo.InvariantCulture)}"));
        string title = $"State '{arguments}' in the attribute";
        return CodeAction.Create(title, cancellation => ChangeAsync(document, kernel, method, calls, arguments, cancellation), title);
    }

    // The numbers that all calls give; null where they give others, or none that the compiler knows.
    private static async Task<IReadOnlyList<KeyValuePair<string, int>>?> ValuesAsync(
        Solution solution, KernelSyntax kernel, IMethodSymbol method, IReadOnlyDictionary<DocumentId, IReadOnlyList<InvocationExpressionSyntax>> calls, CancellationToken token)
    {
        List<KeyValuePair<string, int>> values = [];
        foreach (ParameterRole size in Sizes(kernel))
        {
            HashSet<object?> given = [];
            foreach (KeyValuePair<DocumentId, IReadOnlyList<InvocationExpressionSyntax>> document in calls)
            {
                SemanticModel model = (await solution.GetDocument(document.Key)!.GetSemanticModelAsync(token).ConfigureAwait(false))!;
                given.UnionWith(document.Value.Select(call =>
                    CallSites.ArgumentOf(call, method, size.Name()) is { } argument ? model.GetConstantValue(argument.Expression, token).Value : null));
            }

            if (given.Count != 1 || given.Single() is not int value || value < 1)
            {
                return null;
            }

            values.Add(new(size.ToString(), value));
        }

        return values;
    }

    private static Task<Solution> ChangeAsync(
        Document document, KernelSyntax kernel, IMethodSymbol method, IReadOnlyDictionary<DocumentId, IReadOnlyList<InvocationExpressionSyntax>> calls, string arguments, CancellationToken token)
    {
        string[] names = [.. Sizes(kernel).Select(size => size.Name())];
        ParameterListSyntax list = kernel.Method.ParameterList;
        list = list.RemoveNodes(list.Parameters.Where(parameter => names.Contains(parameter.Identifier.ValueText)), SyntaxRemoveOptions.KeepNoTrivia)!;
        MethodDeclarationSyntax changed = kernel.Method.ReplaceNodes<MethodDeclarationSyntax, SyntaxNode>(
            [kernel.Attribute, kernel.Method.ParameterList],
            (node, _) => node == kernel.Attribute ? kernel.With(arguments) : list);
        return CallSites.Change(document, kernel.Method, changed, calls, call => WithoutSizes(call, method, names), token);
    }

    private static InvocationExpressionSyntax WithoutSizes(InvocationExpressionSyntax call, IMethodSymbol method, string[] names) => call.WithArgumentList(
        call.ArgumentList.RemoveNodes(names.Select(name => CallSites.ArgumentOf(call, method, name)).OfType<ArgumentSyntax>(), SyntaxRemoveOptions.KeepNoTrivia)!);

    private static IEnumerable<ParameterRole> Sizes(KernelSyntax kernel) => kernel.Kind.Sizes
        .Where(size => !kernel.Has(size.ToString()) && kernel.Method.ParameterList.Parameters.Any(parameter => parameter.Identifier.ValueText == size.Name()));
}
