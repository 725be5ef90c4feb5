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
            _ => IsFloatSpan(parameter.Type, "ReadOnlySpan"),
        };

    private static bool IsNamed(ITypeSymbol type, string name) =>
        type.NullableAnnotation != NullableAnnotation.Annotated && type.ToDisplayString() == name;

    private static bool IsFloatSpan(ITypeSymbol type, string name) =>
        type is INamedTypeSymbol
        {
            TypeArguments.Length: 1,
            ContainingType: null,
            ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true },
        } span && span.Name == name && span.TypeArguments[0].SpecialType == SpecialType.System_Single;
}
