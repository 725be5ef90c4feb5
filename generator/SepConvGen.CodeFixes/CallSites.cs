using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace SepConvGen.CodeFixes;

/// <summary>The calls of a kernel, in all documents of the solution.</summary>
internal static class CallSites
{
    /// <summary>The calls, by their documents; null where the method is used in another way than called.</summary>
    public static async Task<IReadOnlyDictionary<DocumentId, IReadOnlyList<InvocationExpressionSyntax>>?> Of(Solution solution, IMethodSymbol method, CancellationToken token)
    {
        Dictionary<DocumentId, IReadOnlyList<InvocationExpressionSyntax>> calls = [];
        foreach (ReferencedSymbol symbol in await SymbolFinder.FindReferencesAsync(method, solution, token).ConfigureAwait(false))
        {
            foreach (IGrouping<DocumentId, ReferenceLocation> document in symbol.Locations.Where(location => !location.IsImplicit).GroupBy(location => location.Document.Id))
            {
                SyntaxNode root = (await document.First().Document.GetSyntaxRootAsync(token).ConfigureAwait(false))!;
                InvocationExpressionSyntax?[] found = [.. document.Select(location => Call(root.FindNode(location.Location.SourceSpan)))];
                if (found.Any(call => call is null))
                {
                    return null;
                }

                calls[document.Key] = [.. calls.TryGetValue(document.Key, out var others) ? others : [], .. found.OfType<InvocationExpressionSyntax>()];
            }
        }

        return calls;
    }

    /// <summary>The argument of a parameter in a call; null where it has none.</summary>
    public static ArgumentSyntax? ArgumentOf(InvocationExpressionSyntax call, IMethodSymbol method, string parameter)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        return arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == parameter)
            ?? arguments.Take(arguments.TakeWhile(argument => argument.NameColon is null).Count()).ElementAtOrDefault(IndexOf(method, parameter));
    }

    /// <summary>The solution with the declaration and all calls changed.</summary>
    public static async Task<Solution> Change(
        Document declaring,
        SyntaxNode declaration,
        SyntaxNode changed,
        IReadOnlyDictionary<DocumentId, IReadOnlyList<InvocationExpressionSyntax>> calls,
        Func<InvocationExpressionSyntax, InvocationExpressionSyntax> change,
        CancellationToken token)
    {
        Solution solution = declaring.Project.Solution;
        foreach (DocumentId id in calls.Keys.Append(declaring.Id).Distinct())
        {
            SyntaxNode root = (await solution.GetDocument(id)!.GetSyntaxRootAsync(token).ConfigureAwait(false))!;
            IEnumerable<SyntaxNode> nodes = calls.TryGetValue(id, out var sites) ? sites : [];
            nodes = id == declaring.Id ? nodes.Append(declaration) : nodes;
            solution = solution.WithDocumentSyntaxRoot(id, root.ReplaceNodes(nodes, (node, current) => node == declaration ? changed : change((InvocationExpressionSyntax)current)));
        }

        return solution;
    }

    private static int IndexOf(IMethodSymbol method, string parameter) => method.Parameters.TakeWhile(each => each.Name != parameter).Count();

    // The call whose method the name is: Run(…), Blocks.Run(…).
    private static InvocationExpressionSyntax? Call(SyntaxNode name)
    {
        SyntaxNode? called = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return called.Parent is InvocationExpressionSyntax call && call.Expression == called ? call : null;
    }
}
