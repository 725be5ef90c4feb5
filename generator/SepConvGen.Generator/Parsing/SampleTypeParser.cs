using System.Linq;
using Microsoft.CodeAnalysis;
using SepConvGen.Generator.Diagnostics;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Parsing;

/// <summary>What the spans of an image filter hold.</summary>
internal static class SampleTypeParser
{
    /// <summary>The element type of a span of that name, or null for any other type.</summary>
    public static ITypeSymbol? Element(ITypeSymbol type, string name) =>
        type is INamedTypeSymbol
        {
            TypeArguments.Length: 1,
            ContainingType: null,
            ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true },
        } span && span.Name == name ? span.TypeArguments[0] : null;

    /// <summary>The samples of an image; bytes stand in after a fault.</summary>
    public static ElementType Parse(IMethodSymbol method, ParameterRole role, Faults faults)
    {
        if (method.Parameters.FirstOrDefault(parameter => parameter.Name == role.Name()) is not { } parameter
            || (Element(parameter.Type, "Span") ?? Element(parameter.Type, "ReadOnlySpan")) is not { } element)
        {
            return ElementType.Byte;
        }

        switch (element.SpecialType)
        {
            case SpecialType.System_Byte:
                return ElementType.Byte;
            case SpecialType.System_UInt16:
                return ElementType.UInt16;
            case SpecialType.System_Int16:
                return ElementType.Int16;
            case SpecialType.System_Single:
                return ElementType.Single;
            default:
                if (element.TypeKind == TypeKind.Error)
                {
                    faults.LeaveToCompiler();
                }
                else
                {
                    faults.Report(Descriptors.UnsupportedSamples, ParameterText.Location(parameter), role.Name(), element.ToDisplayString());
                }

                return ElementType.Byte;
        }
    }
}
