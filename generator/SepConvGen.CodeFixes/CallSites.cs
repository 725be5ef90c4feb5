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

/// <summary>Where a kernel is called, and where documentation names it with its parameters, in a document.</summary>
/// <param name="Model">What the document means.</param>
/// <param name="Calls">The calls.</param>
/// <param name="References">The parameters in <c>cref="Run(int, int)"</c>.</param>
internal sealed record CallSites(SemanticModel Model, IReadOnlyList<InvocationExpressionSyntax> Calls, IReadOnlyList<CrefParameterListSyntax> References)
{
    /// <summary>Those of all documents; null where the method is used as a value, which has the parameters that its delegate has.</summary>
    public static async Task<IReadOnlyDictionary<DocumentId, CallSites>?> Of(Solution solution, IMethodSymbol method, CancellationToken token)
    {
        Dictionary<DocumentId, CallSites> sites = [];
        IEnumerable<ReferencedSymbol> found = await SymbolFinder.FindReferencesAsync(method, solution, token).ConfigureAwait(false);

        // generated files are written anew
        foreach (IGrouping<DocumentId, ReferenceLocation> places in found.SelectMany(symbol => symbol.Locations)
            .Where(location => !location.IsImplicit && solution.GetDocument(location.Document.Id) is not null)
            .GroupBy(location => location.Document.Id))
        {
            Document document = solution.GetDocument(places.Key)!;
            SyntaxNode root = (await document.GetSyntaxRootAsync(token).ConfigureAwait(false))!;
            List<InvocationExpressionSyntax> calls = [];
            List<CrefParameterListSyntax> references = [];
            foreach (SyntaxNode name in places.Select(place => root.FindNode(place.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true)).Distinct())
            {
                if (name.FirstAncestorOrSelf<CrefSyntax>() is { } reference)
                {
                    references.AddRange(reference.DescendantNodes().OfType<CrefParameterListSyntax>());
                }
                else if (Call(name) is { } call)
                {
                    calls.Add(call);
                }
                else if (!IsName(name))
                {
                    return null;
                }
            }

            sites[places.Key] = new((await document.GetSemanticModelAsync(token).ConfigureAwait(false))!, [.. calls.Distinct()], [.. references.Distinct()]);
        }

        return sites;
    }

    /// <summary>The place of a parameter's argument in a call; null where it has none.</summary>
    public static int? ArgumentOf(InvocationExpressionSyntax call, IMethodSymbol called, string parameter)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        int named = arguments.IndexOf(argument => argument.NameColon?.Name.Identifier.ValueText == parameter);
        int place = called.Parameters.TakeWhile(each => each.Name != parameter).Count();
        return named >= 0 ? named
            : place < arguments.Count && arguments[place].NameColon is null && arguments.Take(place).All(argument => argument.NameColon is null || argument.NameColon.Name.Identifier.ValueText == called.Parameters[arguments.IndexOf(argument)].Name) ? place
            : null;
    }

    /// <summary>A document in which parts are replaced: each by what it is once the parts in it are.</summary>
    public static async Task<Solution> Replace(Solution solution, DocumentId id, IReadOnlyDictionary<SyntaxNode, Func<SyntaxNode, SyntaxNode>> changes, CancellationToken token)
    {
        SyntaxNode root = (await solution.GetDocument(id)!.GetSyntaxRootAsync(token).ConfigureAwait(false))!;
        return solution.WithDocumentSyntaxRoot(id, root.ReplaceNodes(changes.Keys, (node, current) => changes[node](current)));
    }

    // The call whose method the name is: Run(…), Blocks.Run(…), blocks?.Run(…).
    private static InvocationExpressionSyntax? Call(SyntaxNode name)
    {
        SyntaxNode called = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access,
            MemberBindingExpressionSyntax binding => binding,
            _ => name,
        };
        return called.Parent is InvocationExpressionSyntax call && call.Expression == called ? call : null;
    }

    // nameof(Run) stays as it is.
    private static bool IsName(SyntaxNode name) => name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is
    {
        Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments.Count: 1,
    };
}
