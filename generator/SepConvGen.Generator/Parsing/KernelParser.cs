using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SepConvGen.Generator.Diagnostics;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Parsing;

/// <summary>An attributed method, read once for both: the generator takes the model, the analyzer the diagnostics.</summary>
internal static class KernelParser
{
    private static readonly ParseResult NotAKernel = new(null, []);

    public static ParseResult Parse(IMethodSymbol part, CancellationToken cancellation)
    {
        IMethodSymbol method = part.PartialDefinitionPart ?? part;
        AttributeData[] attributes = [.. method.GetAttributes().Where(attribute => KernelKind.Of(attribute) is not null)];
        if (attributes.Length == 0)
        {
            return NotAKernel;
        }

        var faults = new Faults();
        cancellation.ThrowIfCancellationRequested();
        KernelModel? model = method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is MethodDeclarationSyntax syntax
            ? Parse(method, syntax, attributes, faults, cancellation)
            : Reject(method, faults);
        return new ParseResult(faults.Any ? null : model, faults.Diagnostics);
    }

    private static KernelModel? Parse(
        IMethodSymbol method, MethodDeclarationSyntax syntax, AttributeData[] attributes, Faults faults, CancellationToken cancellation)
    {
        MethodParser.Check(method, syntax, faults);
        ContainingTypes.Check(syntax, faults);
        if (attributes.Length > 1)
        {
            SeveralAttributes(method, attributes, faults, cancellation);
            return null;
        }

        KernelKind kind = KernelKind.Of(attributes[0])!;
        var arguments = new AttributeArguments(attributes[0], faults, cancellation);
        cancellation.ThrowIfCancellationRequested();
        IReadOnlyList<ParameterModel> parameters = new SignatureParser(kind, arguments, faults, cancellation).Parse(method);
        cancellation.ThrowIfCancellationRequested();
        KernelSpec spec = SpecParser.Parse(kind, arguments, parameters, faults);
        if (!faults.Any)
        {
            ElementCounts.Check(spec, arguments, faults);
        }

        return faults.Any || !HintNames.IsFirst(method)
            ? null
            : new KernelModel(HintNames.Of(method), MethodParser.Model(method, syntax, parameters), spec);
    }

    private static void SeveralAttributes(IMethodSymbol method, AttributeData[] attributes, Faults faults, CancellationToken cancellation)
    {
        string names = string.Join(" and ", attributes.Select(attribute => KernelKind.Of(attribute)!.Name));
        foreach (AttributeData attribute in attributes.Skip(1))
        {
            faults.Report(Descriptors.SeveralAttributes, new AttributeArguments(attribute, faults, cancellation).Location, method.Name, names);
        }
    }

    /// <summary>Accessors, operators, local functions and lambdas: the attribute may stand there, a partial method may not.</summary>
    private static KernelModel? Reject(IMethodSymbol method, Faults faults)
    {
        faults.Report(Descriptors.UnsupportedPlace, method.Locations.FirstOrDefault() ?? Location.None, method.Name, "other than as an ordinary method");
        return null;
    }
}
