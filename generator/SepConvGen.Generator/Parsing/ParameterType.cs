using Microsoft.CodeAnalysis;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Parsing;

/// <summary>The types that parameters have.</summary>
internal enum ParameterType
{
    Int,

    /// <summary>Floats to be written.</summary>
    Span,

    /// <summary>Floats to be read.</summary>
    ReadOnlySpan,
    PackedWeights,
    ParallelOptions,
    StreamingState,

    /// <summary>Elements to be written, of any of <see cref="ElementType"/>.</summary>
    Samples,

    /// <summary>Elements to be read, of any of <see cref="ElementType"/>.</summary>
    ReadOnlySamples,
}

/// <summary>Tells whether a parameter of the user's is of a type.</summary>
internal static class ParameterTypes
{
    public static bool Matches(this IParameterSymbol parameter, ParameterType type) =>
        parameter.RefKind == RefKind.None && !parameter.IsParams && type switch
        {
            ParameterType.Int => parameter.Type.SpecialType == SpecialType.System_Int32,
            ParameterType.PackedWeights => IsNamed(parameter.Type, "SepConvGen.PackedWeights"),
            ParameterType.StreamingState => IsNamed(parameter.Type, "SepConvGen.StreamingState"),
            ParameterType.ParallelOptions => IsNamed(parameter.Type, "System.Threading.Tasks.ParallelOptions"),
            _ => FormParser.Of(parameter.Type) is { } held && type.Takes(held.Form) && type.Holds(held.Element),
        };

    /// <summary>Whether the elements may be of this type.</summary>
    public static bool Holds(this ParameterType type, ITypeSymbol element) => type.IsOfSamples() || element.SpecialType == SpecialType.System_Single;

    /// <summary>A type that the elements may have.</summary>
    public static string Element(this ParameterType type) => type.IsOfSamples() ? "byte" : "float";

    /// <summary>Whether a parameter of the type can hold its elements so.</summary>
    public static bool Takes(this ParameterType type, ParameterForm form) => type switch
    {
        ParameterType.Span or ParameterType.Samples => form.Writes,
        ParameterType.ReadOnlySpan or ParameterType.ReadOnlySamples => form.Reads,
        _ => false,
    };

    private static bool IsOfSamples(this ParameterType type) => type is ParameterType.Samples or ParameterType.ReadOnlySamples;

    private static bool IsNamed(ITypeSymbol type, string name) =>
        type.NullableAnnotation != NullableAnnotation.Annotated && type.ToDisplayString() == name;
}
