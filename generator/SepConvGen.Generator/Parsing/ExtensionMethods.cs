using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SepConvGen.Generator.Parsing;

/// <summary>The modifier <c>this</c>, which makes a kernel an extension method.</summary>
internal static class ExtensionMethods
{
    /// <summary>Whether the parameter has it where the compiler does not allow it, and says so.</summary>
    public static bool IsMisplacedThis(IParameterSymbol parameter, ParameterSyntax? syntax) =>
        syntax?.Modifiers.Any(SyntaxKind.ThisKeyword) == true
        && !(parameter is { Ordinal: 0, ContainingSymbol: { IsStatic: true, ContainingType: { IsStatic: true, Arity: 0, ContainingType: null } } });
}
