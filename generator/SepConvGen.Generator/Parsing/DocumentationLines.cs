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
    public static IEnumerable<string> Of(SyntaxNode declaration)
    {
        List<string> lines = [];
        foreach (SyntaxTrivia trivia in declaration.GetLeadingTrivia())
        {
            switch (trivia.Kind())
            {
                // Plain comments too: that is how /// is read where documentation is not parsed.
                case SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.SingleLineCommentTrivia:
                    lines.AddRange(Lines(trivia).Where(line => line.StartsWith("///", StringComparison.Ordinal)).Select(line => AfterMark(line, 3)));
                    break;
                case SyntaxKind.MultiLineDocumentationCommentTrivia:
                    lines.AddRange(Lines(trivia).Select(WithoutStars).Where(line => line.Length > 0));
                    break;
            }
        }

        return lines;
    }

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
