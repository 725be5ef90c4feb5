using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SepConvGen.CodeFixes;

/// <summary>What the user wrote between the code: it stays where code goes.</summary>
internal static class Comments
{
    /// <summary>Whether something else than spaces and ends of lines is among these.</summary>
    public static bool HaveText(this IEnumerable<SyntaxTrivia> trivia) => trivia.Any(IsText);

    /// <summary>Whether it is something else than space or the end of a line.</summary>
    public static bool IsText(this SyntaxTrivia trivia) => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia);

    /// <summary>The node without some of the elements of a list in it; comments beside and in these stay.</summary>
    public static T Without<T>(this T list, IEnumerable<SyntaxNode> elements)
        where T : SyntaxNode
    {
        SyntaxNode[] removed = [.. elements];
        list = list.TrackNodes(removed);
        foreach (SyntaxNode element in removed)
        {
            list = list.Without(list.GetCurrentNode(element)!);
        }

        return list;
    }

    /// <summary>The node without an element of a list in it; comments beside and in that stay.</summary>
    public static T Without<T>(this T list, SyntaxNode element)
        where T : SyntaxNode
    {
        SyntaxTriviaList inside = Inside(element);
        if (inside.HaveText())
        {
            SyntaxNode moved = element.ReplaceTrivia(inside, (_, _) => default).WithLeadingTrivia(element.GetLeadingTrivia().AddRange(inside));
            SyntaxAnnotation mark = new();
            list = list.ReplaceNode(element, moved.WithAdditionalAnnotations(mark));
            element = list.GetAnnotatedNodes(mark).Single();
        }

        bool text = element.GetLeadingTrivia().Concat(element.GetTrailingTrivia()).HaveText() || SeparatorsOf(element).Any(comma => comma.LeadingTrivia.Concat(comma.TrailingTrivia).HaveText());
        return list.RemoveNode(element, text ? SyntaxRemoveOptions.KeepExteriorTrivia : SyntaxRemoveOptions.KeepNoTrivia)!;
    }

    // Comments between the tokens of an element, with the ends of their lines.
    private static SyntaxTriviaList Inside(SyntaxNode element)
    {
        SyntaxToken first = element.GetFirstToken(), last = element.GetLastToken();
        return new(element.DescendantTokens().SelectMany(token => (token == first ? default : token.LeadingTrivia)
            .Concat(token == last ? default : token.TrailingTrivia)).Where(trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia)));
    }

    // The commas before and after an element: one of them goes with it.
    private static IEnumerable<SyntaxToken> SeparatorsOf(SyntaxNode element) =>
        new[] { element.GetFirstToken().GetPreviousToken(), element.GetLastToken().GetNextToken() }.Where(token => token.IsKind(SyntaxKind.CommaToken));
}
