using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SepConvGen.CodeFixes;

/// <summary>The elements <c>param</c> of a method's documentation, of which the compiler wants one for no parameter that is not there.</summary>
internal static class ParameterDocumentation
{
    /// <summary>The method without the documentation of some parameters; in the place of the first may come another.</summary>
    /// <param name="method">The method.</param>
    /// <param name="gone">The names of the parameters.</param>
    /// <param name="instead">What comes instead: its name and its text.</param>
    public static MethodDeclarationSyntax Without(MethodDeclarationSyntax method, IReadOnlyCollection<string> gone, (string Name, string Text)? instead = null)
    {
        DocumentationCommentTriviaSyntax? before = method.GetLeadingTrivia().Select(trivia => trivia.GetStructure()).OfType<DocumentationCommentTriviaSyntax>().LastOrDefault();
        if (before is null)
        {
            return method;
        }

        SyntaxList<XmlNodeSyntax> content = before.Content;
        for (int index = content.Count - 1; index >= 0; index--)
        {
            if (content[index] is not XmlElementSyntax element || NameOf(element) is not { } name || !gone.Contains(name))
            {
                continue;
            }

            bool first = !content.Take(index).OfType<XmlElementSyntax>().Any(each => NameOf(each) is { } other && gone.Contains(other));
            if (first && instead is { } another)
            {
                content = content.Replace(element, SyntaxFactory.XmlParamElement(another.Name, SyntaxFactory.XmlText(another.Text)).WithTriviaFrom(element));
            }
            else if (index > 0 && content[index - 1] is XmlTextSyntax gap && IsNewLine(gap))
            {
                content = content.RemoveAt(index).RemoveAt(index - 1);
            }
        }

        return method.ReplaceNode(before, before.WithContent(content));
    }

    private static string? NameOf(XmlElementSyntax element) => element.StartTag.Name.ToString() == "param"
        ? element.StartTag.Attributes.OfType<XmlNameAttributeSyntax>().Select(attribute => attribute.Identifier.Identifier.ValueText).FirstOrDefault()
        : null;

    private static bool IsNewLine(XmlTextSyntax text) =>
        text.TextTokens.Any(token => token.IsKind(SyntaxKind.XmlTextLiteralNewLineToken)) && text.TextTokens.All(token => string.IsNullOrWhiteSpace(token.Text));
}
