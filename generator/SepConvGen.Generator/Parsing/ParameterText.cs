using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SepConvGen.Generator.Parsing;

/// <summary>A parameter's text: in the user's source, and as it must be repeated.</summary>
internal static class ParameterText
{
    /// <summary>The type with global:: names; <c>scoped</c> stands before it if it was declared so, for both parts must agree.</summary>
    public static string Type(IParameterSymbol parameter) =>
        (parameter.ScopedKind == ScopedKind.ScopedValue ? "scoped " : "")
        + parameter.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>Modifiers, type and name: the parameter without its attributes and its default value.</summary>
    public static Location WithoutDefault(this ParameterSyntax syntax)
    {
        int start = syntax.Modifiers.Count > 0 ? syntax.Modifiers[0].SpanStart : syntax.Type!.SpanStart;
        return Location.Create(syntax.SyntaxTree, TextSpan.FromBounds(start, syntax.Identifier.Span.End));
    }
}
