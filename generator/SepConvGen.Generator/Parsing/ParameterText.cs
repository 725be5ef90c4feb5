using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SepConvGen.Generator.Parsing;

/// <summary>A parameter's text: in the user's source, and as it must be repeated.</summary>
internal static class ParameterText
{
    /// <summary>The type with global:: names, after the modifiers (this, scoped), on which both parts must agree.</summary>
    public static string Type(IParameterSymbol parameter) => Type(parameter, Syntax(parameter));

    /// <summary>The same, of a parameter whose declaration has been looked up already.</summary>
    public static string Type(IParameterSymbol parameter, ParameterSyntax? syntax) =>
        string.Concat(syntax is null or { Modifiers.Count: 0 } ? [] : syntax.Modifiers.Select(modifier => modifier.ValueText + " "))
        + parameter.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>Modifiers, type and name: the parameter without its attributes and its default value.</summary>
    public static Location Location(IParameterSymbol parameter) =>
        Syntax(parameter) is { Type: { } type } syntax
            ? Microsoft.CodeAnalysis.Location.Create(
                syntax.SyntaxTree,
                TextSpan.FromBounds(syntax.Modifiers.Count > 0 ? syntax.Modifiers.Span.Start : type.SpanStart, syntax.Identifier.Span.End))
            : parameter.Locations[0];

    /// <summary>The parameter as it is declared; null for one that is not.</summary>
    public static ParameterSyntax? Syntax(IParameterSymbol parameter) =>
        parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as ParameterSyntax;
}
