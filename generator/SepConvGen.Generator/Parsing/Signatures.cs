using System.Linq;
using Microsoft.CodeAnalysis;

namespace SepConvGen.Generator.Parsing;

/// <summary>What tells one overload from another.</summary>
internal static class Signatures
{
    private static readonly SymbolDisplayFormat FullName = new(
        globalNamespaceStyle: SymbolDisplayGlobalNamespaceStyle.Omitted,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.ExpandValueTuple);

    /// <summary>Whether the two cannot stand beside each other: parameters of the same types, whatever their names.</summary>
    public static bool AreSame(IMethodSymbol method, IMethodSymbol other) =>
        method.Arity == other.Arity && method.Parameters.Select(Type).SequenceEqual(other.Parameters.Select(Type));

    /// <summary>Types and names: "System.ReadOnlySpan{byte} input,int width".</summary>
    public static string Text(IMethodSymbol method) => string.Join(",", method.Parameters.Select(parameter => $"{Type(parameter)} {parameter.Name}"));

    /// <summary>References are told from values, but not from each other.</summary>
    private static string Type(IParameterSymbol parameter) =>
        (parameter.RefKind == RefKind.None ? "" : "ref ") + parameter.Type.ToDisplayString(FullName).Replace('<', '{').Replace('>', '}');
}
