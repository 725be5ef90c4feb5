using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SepConvGen.Generator.Parsing;
using SepConvGen.Generator.Specs;

namespace SepConvGen.CodeFixes;

/// <summary>
/// States height and width in the attribute where every call gives the same numbers, and leaves the parameters out. It is not offered
/// where something else depends on the parameters.
/// </summary>
internal static class FixedSizes
{
    private static readonly string[] OutputSizes = [nameof(Companions.OutputHeight), nameof(Companions.OutputWidth), nameof(Companions.OutputLength)];

    /// <summary>What does that for the kernel in which a node is; null where there is none, or the calls give no such numbers.</summary>
    public static async Task<CodeAction?> Of(Document document, SyntaxNode node, CancellationToken token)
    {
        if (KernelSyntax.Of(node) is not { } kernel || !Sizes(kernel).Any())
        {
            return null;
        }

        SemanticModel model = (await document.GetSemanticModelAsync(token).ConfigureAwait(false))!;
        ParameterChange change = new(model.GetDeclaredSymbol(kernel.Method, token)!, [.. Sizes(kernel).Select(size => size.Name())], Packed: null);
        if (!change.IsFree
            || await CallSites.Of(document.Project.Solution, change.Method, token).ConfigureAwait(false) is not { } sites
            || Values(kernel, sites) is not { } values
            || await OutputSizesAsync(document.Project.Solution, change.Method, token).ConfigureAwait(false) is not { } outputSizes)
        {
            return null;
        }

        string arguments = string.Join(", ", values.Select(each => $"{each.Key} = {each.Value.ToString(CultureInfo.InvariantCulture)}"));
        string title = $"State '{arguments}' in the attribute";
        return CodeAction.Create(title, cancellation => ChangeAsync(document, kernel, change, sites, outputSizes, arguments, cancellation), title);
    }

    // The calls of MixOutputLength(height, width) and its like, by document; null where they cannot be changed.
    private static async Task<ILookup<DocumentId, (InvocationExpressionSyntax Call, int[] Places)>?> OutputSizesAsync(Solution solution, IMethodSymbol method, CancellationToken token)
    {
        List<(DocumentId Document, (InvocationExpressionSyntax, int[]) Change)> changes = [];
        foreach (IMethodSymbol told in OutputSizes.SelectMany(size => method.ContainingType.GetMembers($"{method.Name}{size}")).OfType<IMethodSymbol>()
            .Where(UserBody.IsGenerated))
        {
            if (await CallSites.Of(solution, told, token).ConfigureAwait(false) is not { } sites
                || (sites.Count > 0 && method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().Count() > 1)
                || sites.Values.Any(document => document.References.Count > 0))
            {
                return null;
            }

            string[] gone = [.. told.Parameters.Select(parameter => parameter.Name).Where(name => name != ParameterRole.Batch.Name())];
            changes.AddRange(sites.SelectMany(document => document.Value.Calls.Select(call =>
                (document.Key, (call, gone.Select(name => CallSites.ArgumentOf(call, told, name)!.Value).ToArray())))));
        }

        return changes.ToLookup(change => change.Document, change => change.Change);
    }

    // The numbers that all calls give; null where there is no call, or one that gives others, or none that the compiler knows.
    private static List<KeyValuePair<string, int>>? Values(KernelSyntax kernel, IReadOnlyDictionary<DocumentId, CallSites> sites)
    {
        List<KeyValuePair<string, int>> values = [];
        foreach (ParameterRole size in Sizes(kernel))
        {
            object?[] given = [.. sites.Values.SelectMany(document => document.Calls.Select(call => Value(call, size, document.Model))).Distinct()];
            if (given.Length != 1 || given[0] is not int value || !Limit.Image.Allows(value))
            {
                return null;
            }

            values.Add(new(size.ToString(), value));
        }

        return values;
    }

    private static object? Value(InvocationExpressionSyntax call, ParameterRole size, SemanticModel model) =>
        model.GetSymbolInfo(call).Symbol is IMethodSymbol called && CallSites.ArgumentOf(call, called, size.Name()) is { } place
            ? model.GetConstantValue(call.ArgumentList.Arguments[place].Expression).Value
            : null;

    private static async Task<Solution> ChangeAsync(
        Document document, KernelSyntax kernel, ParameterChange change, IReadOnlyDictionary<DocumentId, CallSites> sites, ILookup<DocumentId, (InvocationExpressionSyntax Call, int[] Places)> outputSizes, string arguments, CancellationToken token)
    {
        Solution solution = document.Project.Solution;
        foreach (DocumentId id in sites.Keys.Concat(outputSizes.Select(each => each.Key)).Append(document.Id).Distinct())
        {
            Dictionary<SyntaxNode, Func<SyntaxNode, SyntaxNode>> changes = [];
            if (id == document.Id)
            {
                changes[kernel.Method] = current => Declaration((MethodDeclarationSyntax)current, change, arguments);
            }

            if (sites.TryGetValue(id, out CallSites? here))
            {
                foreach (CrefParameterListSyntax reference in here.References)
                {
                    changes[reference] = current => change.In((CrefParameterListSyntax)current, here.Model);
                }

                foreach (InvocationExpressionSyntax call in here.Calls)
                {
                    IMethodSymbol called = (IMethodSymbol)here.Model.GetSymbolInfo(call, token).Symbol!;
                    int[] places = [.. change.Gone.Select(name => CallSites.ArgumentOf(call, called, name)!.Value)];
                    changes[call] = current => WithoutArguments((InvocationExpressionSyntax)current, places);
                }
            }

            foreach ((InvocationExpressionSyntax call, int[] places) in outputSizes[id])
            {
                changes[call] = current => Shortened((InvocationExpressionSyntax)current, places);
            }

            solution = await CallSites.Replace(solution, id, changes, token).ConfigureAwait(false);
        }

        return solution;
    }

    private static MethodDeclarationSyntax Declaration(MethodDeclarationSyntax method, ParameterChange change, string arguments)
    {
        method = ParameterDocumentation.Without(method, change.Gone);
        KernelSyntax kernel = KernelSyntax.Of(method)!;
        ParameterListSyntax list = method.ParameterList;
        list = list.Without(list.Parameters.Where(parameter => change.Gone.Contains(parameter.Identifier.ValueText)));
        return method.ReplaceNodes<MethodDeclarationSyntax, SyntaxNode>([kernel.Attribute, method.ParameterList], (node, _) => node == kernel.Attribute ? kernel.With(arguments) : list);
    }

    // What takes no sizes any more is a constant.
    private static ExpressionSyntax Shortened(InvocationExpressionSyntax call, int[] places) =>
        WithoutArguments(call, places) is { ArgumentList.Arguments.Count: > 0 } shorter ? shorter : call.Expression.WithTriviaFrom(call);

    private static InvocationExpressionSyntax WithoutArguments(InvocationExpressionSyntax call, int[] places) =>
        call.WithArgumentList(call.ArgumentList.Without(places.Select(place => call.ArgumentList.Arguments[place])));

    private static IEnumerable<ParameterRole> Sizes(KernelSyntax kernel) => kernel.Kind.Sizes
        .Where(size => !kernel.Has(size.ToString()) && kernel.Method.ParameterList.Parameters.Any(parameter => parameter.Identifier.ValueText == size.Name()));
}
