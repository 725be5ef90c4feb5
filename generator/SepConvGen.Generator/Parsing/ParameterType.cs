using Microsoft.CodeAnalysis;

namespace SepConvGen.Generator.Parsing;

/// <summary>The types that parameters have.</summary>
internal enum ParameterType
{
    Int,
    Span,
    ReadOnlySpan,
    PackedWeights,
    ParallelOptions,
    StreamingState,

    /// <summary>A span of any of <see cref="Specs.ElementType"/>.</summary>
    Samples,

    /// <summary>A span to be read, of any of <see cref="Specs.ElementType"/>.</summary>
    ReadOnlySamples,
}

/// <summary>Tells whether a parameter of the user's is of a type.</summary>
internal static class ParameterTypes
{
    public static bool Matches(this IParameterSymbol parameter, ParameterType type) =>
        parameter.RefKind == RefKind.None && !parameter.IsParams && type switch
        {
            ParameterType.Int => parameter.Type.SpecialType == SpecialType.System_Int32,
            ParameterType.Span => IsFloatSpan(parameter.Type, "Span"),
            ParameterType.PackedWeights => IsNamed(parameter.Type, "SepConvGen.PackedWeights"),
            ParameterType.StreamingState => IsNamed(parameter.Type, "SepConvGen.StreamingState"),
            ParameterType.ParallelOptions => IsNamed(parameter.Type, "System.Threading.Tasks.ParallelOptions"),
            ParameterType.Samples => SampleTypeParser.Element(parameter.Type, "Span") is not null,
            ParameterType.ReadOnlySamples => SampleTypeParser.Element(parameter.Type, "ReadOnlySpan") is not null,
            _ => IsFloatSpan(parameter.Type, "ReadOnlySpan"),
        };

    private static bool IsNamed(ITypeSymbol type, string name) =>
        type.NullableAnnotation != NullableAnnotation.Annotated && type.ToDisplayString() == name;

    private static bool IsFloatSpan(ITypeSymbol type, string name) =>
        SampleTypeParser.Element(type, name)?.SpecialType == SpecialType.System_Single;
}
