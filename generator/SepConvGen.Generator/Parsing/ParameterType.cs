using Microsoft.CodeAnalysis;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Parsing;

/// <summary>The types that parameters have.</summary>
internal enum ParameterType
{
    Int,

    /// <summary>Elements of the kernel to be written.</summary>
    Span,

    /// <summary>Elements of the kernel to be read.</summary>
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
    public static bool Matches(this IParameterSymbol parameter, ParameterType type, ElementType element, Storage storage) =>
        parameter.RefKind == RefKind.None && !parameter.IsParams && type switch
        {
            ParameterType.Int => parameter.Type.SpecialType == SpecialType.System_Int32,
            ParameterType.PackedWeights => IsNamed(parameter.Type, "SepConvGen.PackedWeights"),
            ParameterType.StreamingState => IsNamed(parameter.Type, "SepConvGen.StreamingState"),
            ParameterType.ParallelOptions => IsNamed(parameter.Type, "System.Threading.Tasks.ParallelOptions"),
            _ => FormParser.Of(parameter.Type) is { } held && type.Takes(held.Form) && type.Holds(held.Element, element, storage),
        };

    /// <summary>Whether what a parameter of the type holds may be of this type, in a kernel of some element.</summary>
    public static bool Holds(this ParameterType type, ITypeSymbol held, ElementType element, Storage storage) =>
        type.IsOfSamples() || ElementParser.Of(held) == element || CompactParser.Of(held, element, storage) is not null;

    /// <summary>A type that its elements may have in a kernel of some element.</summary>
    public static string Keyword(this ParameterType type, ElementType element) => type.IsOfSamples() ? "byte" : element.Keyword();

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
