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

        cancellation.ThrowIfCancellationRequested();
        var faults = new Faults();
        if (method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is not MethodDeclarationSyntax syntax)
        {
            // Accessors, operators, local functions and lambdas: the attribute may stand there, a partial method may not.
            Location place = new AttributeArguments(attributes[0], faults, cancellation).Location;
            faults.Report(Descriptors.UnsupportedPlace, place, Name(method), "other than as an ordinary method");
            return new ParseResult(null, faults.Diagnostics);
        }

        KernelModel? kernel = Parse(method, syntax, attributes, faults, cancellation);
        Placeholder? placeholder = faults.Diagnostics.Count > 0 ? Placeholder.Of(method, syntax, faults.Diagnostics[0]) : null;
        return new ParseResult(kernel is null && placeholder is null ? null : new ParsedFile(kernel, placeholder), faults.Diagnostics);
    }

    /// <summary>The file of the method for the branch of one attribute; that of a method with several belongs to the first.</summary>
    public static ParsedFile? Parse(IMethodSymbol method, KernelKind kind, CancellationToken cancellation) =>
        method.GetAttributes().Select(KernelKind.Of).FirstOrDefault(found => found is not null) == kind ? Parse(method, cancellation).File : null;

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

        cancellation.ThrowIfCancellationRequested();
        (KernelSpec spec, IReadOnlyList<ParameterModel> parameters) = Spec(method, attributes[0], faults, cancellation);
        Companions companions = faults.Any
            ? Companions.None
            : CompanionParser.Parse(method, syntax, spec, overload => SpecOf(overload, cancellation), faults);
        return faults.Any || !HintNames.IsFirst(method)
            ? null
            : new KernelModel(HintNames.Of(method), MethodParser.Model(method, syntax, parameters), spec, companions);
    }

    private static (KernelSpec Spec, IReadOnlyList<ParameterModel> Parameters) Spec(
        IMethodSymbol method, AttributeData attribute, Faults faults, CancellationToken cancellation)
    {
        KernelKind kind = KernelKind.Of(attribute)!;
        var arguments = new AttributeArguments(attribute, faults, cancellation);
        IReadOnlyList<ParameterModel> parameters = new SignatureParser(kind, arguments, faults).Parse(method);
        cancellation.ThrowIfCancellationRequested();
        KernelSpec spec = kind == KernelKind.SeparableFilter2D
            ? FilterParser.Parse(method, arguments, parameters, faults)
            : SpecParser.Parse(kind, arguments, parameters, faults);
        if (spec.Filter is null)
        {
            Slopes.Check(method, spec, arguments, parameters, faults);
        }

        if (!faults.Any)
        {
            ElementCounts.Check(spec, arguments, faults);
        }

        return (spec, parameters);
    }

    // What an overload asks for; null if it is no kernel, or a wrong one.
    private static KernelSpec? SpecOf(IMethodSymbol overload, CancellationToken cancellation)
    {
        AttributeData[] attributes = [.. overload.GetAttributes().Where(attribute => KernelKind.Of(attribute) is not null)];
        var faults = new Faults();
        return attributes.Length == 1 && Spec(overload, attributes[0], faults, cancellation).Spec is { } spec && !faults.Any ? spec : null;
    }

    private static void SeveralAttributes(IMethodSymbol method, AttributeData[] attributes, Faults faults, CancellationToken cancellation)
    {
        string names = string.Join(" and ", attributes.Select(attribute => KernelKind.Of(attribute)!.Name));
        foreach (AttributeData attribute in attributes.Skip(1))
        {
            faults.Report(Descriptors.SeveralAttributes, new AttributeArguments(attribute, faults, cancellation).Location, method.Name, names);
        }
    }

    private static string Name(IMethodSymbol method) => method.MethodKind == MethodKind.AnonymousFunction ? "lambda" : method.Name;
}
