using System.Linq;
using Microsoft.CodeAnalysis;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Parsing;

/// <summary>What holds the elements of a parameter or of a result. Tensors are known by their full name: no package is needed to know them.</summary>
internal static class FormParser
{
    /// <summary>The form and the element of a type; null for any other type, and for one that may be null.</summary>
    public static (ParameterForm Form, ITypeSymbol Element)? Of(ITypeSymbol type)
    {
        if (type.NullableAnnotation == NullableAnnotation.Annotated)
        {
            return null;
        }

        if (type is IArrayTypeSymbol array)
        {
            return array.IsSZArray ? (ParameterForm.Array, array.ElementType) : null;
        }

        return type is INamedTypeSymbol { TypeArguments.Length: 1, ContainingType: null } named
            && ParameterForm.All.FirstOrDefault(form => form.Name == named.Name && form.Namespace == Namespace(named)) is { } found
            ? (found, named.TypeArguments[0])
            : null;
    }

    private static string Namespace(INamedTypeSymbol type) => string.Join(".", Identifiers.Parts(type.ContainingNamespace).Select(part => part.Name));
}
