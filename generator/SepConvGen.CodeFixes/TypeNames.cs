using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;
using SepConvGen.Generator.Parsing;
using SepConvGen.Generator.Specs;

namespace SepConvGen.CodeFixes;

/// <summary>
/// Types as syntax. An editor that applies a change shortens their names and adds the using directives that these need.
/// </summary>
/// <param name="Generator">What writes a type down.</param>
/// <param name="Compilation">Where types are looked up.</param>
internal sealed record TypeNames(SyntaxGenerator Generator, Compilation Compilation)
{
    /// <summary>Those of a document.</summary>
    public static async Task<TypeNames> OfAsync(Document document, CancellationToken token) =>
        new(SyntaxGenerator.GetGenerator(document), (await document.Project.GetCompilationAsync(token).ConfigureAwait(false))!);

    /// <summary>Whether the project knows a type that holds elements.</summary>
    public bool Knows(ParameterForm form) => Compilation.GetTypeByMetadataName(MetadataName(form)) is not null;

    /// <summary>The type of a parameter in a kernel of some element; what holds elements is a span unless another form is given.</summary>
    public TypeSyntax Of(ParameterType type, ElementType element, ParameterForm? form = null) => type switch
    {
        ParameterType.Int => SyntaxFactory.PredefinedType(SyntaxFactory.Token(SyntaxKind.IntKeyword)),
        ParameterType.PackedWeights => Named("SepConvGen.PackedWeights"),
        ParameterType.StreamingState => Named("SepConvGen.StreamingState"),
        ParameterType.ParallelOptions => Named("System.Threading.Tasks.ParallelOptions"),
        _ => Holding(type.Keyword(element), form ?? (type is ParameterType.Span or ParameterType.Samples ? ParameterForm.Span : ParameterForm.ReadOnlySpan)),
    };

    /// <summary>A type without parameters.</summary>
    public TypeSyntax Named(string metadataName) =>
        Compilation.GetTypeByMetadataName(metadataName) is { } type ? Written(type) : SyntaxFactory.ParseTypeName(metadataName);

    private TypeSyntax Holding(string element, ParameterForm form)
    {
        return Compilation.GetTypeByMetadataName(MetadataName(form)) is { } holder
            ? Written(holder.Construct(Compilation.GetSpecialType(Special(element))))
            : SyntaxFactory.ParseTypeName($"{form.Namespace}.{form.Of(element)}");
    }

    private TypeSyntax Written(INamedTypeSymbol type) => ((TypeSyntax)Generator.TypeExpression(type, addImport: true)).WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation);

    private static SpecialType Special(string element) => element switch
    {
        "byte" => SpecialType.System_Byte,
        "double" => SpecialType.System_Double,
        _ => SpecialType.System_Single,
    };

    private static string MetadataName(ParameterForm form) => $"{form.Namespace}.{form.Name}`1";
}
