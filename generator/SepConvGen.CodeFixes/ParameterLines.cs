using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SepConvGen.CodeFixes;

/// <summary>
/// A list of parameters written anew: on one line or on lines of their own, as before. Comments stay with their parameters; those of
/// parameters that go come before the one that takes their place, or before the last.
/// </summary>
/// <param name="old">The list as it was.</param>
internal sealed class ParameterLines(ParameterListSyntax old)
{
    private readonly List<(ParameterSyntax? Before, ParameterSyntax Now, Func<ParameterSyntax, bool> Replaces)> parameters = [];

    /// <summary>Adds a parameter.</summary>
    /// <param name="before">As it was; null for a new one.</param>
    /// <param name="now">As it is to be.</param>
    /// <param name="replaces">Which of those that go it stands for.</param>
    public void Add(ParameterSyntax? before, ParameterSyntax now, Func<ParameterSyntax, bool> replaces) => parameters.Add((before, now, replaces));

    /// <summary>The new list.</summary>
    public ParameterListSyntax Written()
    {
        SyntaxTrivia end = old.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        bool lines = end != default;
        SyntaxTrivia gap = lines ? end : SyntaxFactory.Space;
        SyntaxTriviaList indent = lines ? new(old.Parameters.LastOrDefault()?.GetLeadingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Take(1) ?? []) : default;
        ParameterSyntax[] gone = [.. old.Parameters.Where(each => parameters.All(kept => kept.Before != each))];
        List<SyntaxNodeOrToken> written = [];
        for (int index = 0; index < parameters.Count; index++)
        {
            (ParameterSyntax? before, ParameterSyntax now, Func<ParameterSyntax, bool> replaces) = parameters[index];
            bool last = index == parameters.Count - 1;
            IEnumerable<SyntaxTrivia> above = gone.Where(each => Successor(each) == index).SelectMany(each => Leading(each).Concat(Trailing(each)))
                .Concat(before is null ? [] : Leading(before))
                .Concat(last && before is not null ? Trailing(before) : []);
            bool onNewLine = lines && (index > 0 || old.OpenParenToken.TrailingTrivia.Contains(end));
            SyntaxTriviaList start = onNewLine ? indent : default;
            written.Add(now.WithoutTrivia().WithLeadingTrivia(above.SelectMany(comment => start.Append(comment).Append(gap)).Concat(start)));
            if (!last)
            {
                IEnumerable<SyntaxTrivia> beside = (before is null ? [] : Trailing(before)).SelectMany(comment => new[] { SyntaxFactory.Space, comment });
                written.Add(SyntaxFactory.Token(default, SyntaxKind.CommaToken, new(beside.Append(gap))));
            }
        }

        return old.WithParameters(SyntaxFactory.SeparatedList<ParameterSyntax>(written));

        int Successor(ParameterSyntax each) =>
            parameters.FindIndex(kept => kept.Replaces(each)) is int found and >= 0 ? found : parameters.Count - 1;
    }

    private static IEnumerable<SyntaxTrivia> Leading(ParameterSyntax parameter) => parameter.GetLeadingTrivia().Where(Comments.IsText);

    // Beside the parameter and behind its comma.
    private static IEnumerable<SyntaxTrivia> Trailing(ParameterSyntax parameter)
    {
        SyntaxToken next = parameter.GetLastToken().GetNextToken();
        IEnumerable<SyntaxTrivia> comma = next.IsKind(SyntaxKind.CommaToken) ? next.LeadingTrivia.Concat(next.TrailingTrivia) : [];
        return parameter.GetTrailingTrivia().Concat(comma).Where(Comments.IsText);
    }
}
