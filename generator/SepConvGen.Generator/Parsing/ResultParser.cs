using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SepConvGen.Generator.Diagnostics;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Parsing;

/// <summary>What a kernel returns: nothing, or its output.</summary>
internal static class ResultParser
{
    /// <summary>The output that the method returns; null if it returns nothing, or what it cannot.</summary>
    public static ParameterModel? Parse(KernelKind kind, ElementType element, Storage storage, IMethodSymbol method, Faults faults)
    {
        if (method.ReturnsVoid)
        {
            return null;
        }

        if (method.ReturnType.TypeKind == TypeKind.Error)
        {
            faults.LeaveToCompiler();
            return null;
        }

        ParameterType output = kind.TypeOf(ParameterRole.Output);
        if (method.RefKind == RefKind.None && output == ParameterType.Span && FormParser.Of(method.ReturnType) is { Form: { Returns: true } returned, Element: { } other }
            && !output.Holds(other, element, storage)
            && CompactParser.Explain(method.ReturnType, ParameterRole.Output.Name(), returned.Of(element.Keyword()), Location(method), element, faults))
        {
            return null;
        }

        if (method.RefKind != RefKind.None
            || FormParser.Of(method.ReturnType) is not { Form: { Returns: true } form, Element: { } held }
            || !output.Holds(held, element, storage))
        {
            string types = string.Join(" or ", ParameterForm.All.Where(other => other.Returns).Select(other => other.Of(output.Keyword(element))));
            faults.Report(Descriptors.WrongReturnType, Location(method), method.Name, types);
            return null;
        }

        if (method.Parameters.FirstOrDefault(other => other.Name == ParameterRole.Output.Name()) is { } parameter)
        {
            faults.Report(Descriptors.ResultStatedTwice, ParameterText.Location(parameter), method.Name, form.Of(held.ToDisplayString()));
            return null;
        }

        return new ParameterModel(ParameterRole.Output, method.ReturnType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), ParameterRole.Output.Name()) { Form = form };
    }

    /// <summary>The return type in the declaration.</summary>
    public static Location Location(IMethodSymbol method) =>
        (method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as MethodDeclarationSyntax)?.ReturnType.GetLocation() ?? method.Locations[0];
}
