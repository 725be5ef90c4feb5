using System.Linq;
using Microsoft.CodeAnalysis;
using SepConvGen.Generator.Diagnostics;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Parsing;

/// <summary>What the images of a filter hold.</summary>
internal static class SampleTypeParser
{
    /// <summary>The samples of an image; bytes stand in after a fault.</summary>
    public static ElementType Parse(IMethodSymbol method, ParameterRole role, Faults faults)
    {
        IParameterSymbol? parameter = method.Parameters.FirstOrDefault(parameter => parameter.Name == role.Name());
        ITypeSymbol? type = parameter?.Type ?? (role == ParameterRole.Output ? method.ReturnType : null);
        if (type is null || FormParser.Of(type)?.Element is not { } element)
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
                    faults.Report(Descriptors.UnsupportedSamples, parameter is null ? ResultParser.Location(method) : ParameterText.Location(parameter), role.Name(), element.ToDisplayString());
                }

                return ElementType.Byte;
        }
    }
}
