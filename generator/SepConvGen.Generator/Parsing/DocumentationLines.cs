using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SepConvGen.Generator.Parsing;

/// <summary>A declaration's own XML comment.</summary>
internal static class DocumentationLines
{
    /// <summary>The comment's lines without their ///, or without the stars of a /** */.</summary>
    public static IEnumerable<string> Of(SyntaxNode declaration) =>
        declaration.GetLeadingTrivia().SelectMany(trivia => trivia.Kind() switch
        {
            // Plain comments too: that is how /// is read where documentation is not parsed.
            SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.SingleLineCommentTrivia =>
                Lines(trivia).Where(line => line.StartsWith("///", StringComparison.Ordinal)).Select(line => AfterMark(line, 3)),
            SyntaxKind.MultiLineDocumentationCommentTrivia => Lines(trivia).Select(WithoutStars).Where(line => line.Length > 0),
            _ => [],
        });

    private static IEnumerable<string> Lines(SyntaxTrivia trivia) =>
        trivia.ToFullString().Split('\n').Select(line => line.Trim());

    private static string WithoutStars(string line)
    {
        string end = line.EndsWith("*/", StringComparison.Ordinal) ? line.Substring(0, line.Length - 2) : line;
        string text = end.StartsWith("/**", StringComparison.Ordinal) ? end.Substring(3) : end;
        return AfterMark(text, text.StartsWith("*", StringComparison.Ordinal) ? 1 : 0).TrimEnd();
    }

    private static string AfterMark(string line, int mark) =>
        line.Substring(line.Length > mark && line[mark] == ' ' ? mark + 1 : mark);
}
