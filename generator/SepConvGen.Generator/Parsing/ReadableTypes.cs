using Microsoft.CodeAnalysis;

namespace SepConvGen.Generator.Parsing;

/// <summary>The types that the library's attributes give to their arguments.</summary>
internal static class ReadableTypes
{
    /// <summary>Whether every value of the declared type, null apart, is read as "int", "float" or "float[]"; enums are read as int.</summary>
    public static bool IsReadAs(ITypeSymbol declared, string expected) => expected switch
    {
        "int" => ((declared as INamedTypeSymbol)?.EnumUnderlyingType ?? declared).SpecialType == SpecialType.System_Int32,
        "float" => declared.SpecialType == SpecialType.System_Single,
        _ => declared is IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Single },
    };
}
