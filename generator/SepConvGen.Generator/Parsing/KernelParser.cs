using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SepConvGen.Generator.Diagnostics;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Parsing;

/// <summary>An attributed method, read once for both: the generator takes the model, the analyzer the diagnostics.</summary>
internal static class KernelParser
{
    /// <summary>A method with which SepConvGen has nothing to do.</summary>
    public static readonly ParseResult NotAKernel = new(IsAttributed: false, null, []);

    /// <summary>What the analyzer wants to know of a method; the generator, which also writes placeholders, gives a semantic model.</summary>
    public static ParseResult Parse(IMethodSymbol part, CancellationToken cancellation, SemanticModel? model = null)
    {
        IMethodSymbol method = part.PartialDefinitionPart ?? part;
        AttributeData[] attributes = [.. KernelKind.AttributesOf(method)];
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
            return new ParseResult(IsAttributed: true, null, faults.Diagnostics);
        }

        KernelModel? kernel = Guarded(method, syntax, attributes, faults, cancellation);
        if (kernel is not null)
        {
            return new ParseResult(IsAttributed: true, File(kernel, method, syntax, model, cancellation), []);
        }

        if (faults.Diagnostics.Count == 0 && model is not null && HintNames.IsFirst(method) && !CompilerErrors.Explain(model, syntax, cancellation))
        {
            InternalErrors.Report(faults, syntax, "it has no body, and the compiler says nothing");
        }

        return WithoutKernel(method, syntax, faults.Diagnostics, model, cancellation);
    }

    /// <summary>
    /// The kernel, unless the compiler has something against its modifiers, which the body would repeat; and in a language that
    /// can express it. That it cannot is told once a project, not here.
    /// </summary>
    private static ParsedFile? File(KernelModel kernel, IMethodSymbol method, MethodDeclarationSyntax syntax, SemanticModel? model, CancellationToken cancellation)
    {
        if (model is not null && PartialMethods.IsUnusual(method, syntax) && CompilerErrors.InSignature(model, syntax, cancellation))
        {
            return null;
        }

        LanguageVersion version = RequiredLanguage.Of(syntax.SyntaxTree);
        if (RequiredLanguage.IsMetBy(version))
        {
            return new ParsedFile(kernel, null);
        }

        return Placeholder.Of(method, syntax, RequiredLanguage.Missed(version), model, cancellation) is { } placeholder ? new ParsedFile(null, placeholder) : null;
    }

    private static ParseResult WithoutKernel(
        IMethodSymbol method, MethodDeclarationSyntax syntax, IReadOnlyList<Diagnostic> diagnostics, SemanticModel? model, CancellationToken cancellation)
    {
        if (diagnostics.Count == 0)
        {
            return new ParseResult(IsAttributed: true, null, []);
        }

        // No body can be given, and the compiler stops for want of it: the analyzer would never run, so the generator speaks.
        if (ContainingTypes.KeepBodyOut(method, syntax))
        {
            return new ParseResult(IsAttributed: true, new ParsedFile(null, null, new EquatableArray<PlainDiagnostic>(diagnostics.Select(PlainDiagnostic.Of))), []);
        }

        Placeholder? placeholder = Placeholder.Of(method, syntax, diagnostics[0], model, cancellation);
        return new ParseResult(IsAttributed: true, placeholder is null ? null : new ParsedFile(null, placeholder), diagnostics);
    }

    /// <summary>A fault of the parser's own spoils one kernel, not all of them.</summary>
    private static KernelModel? Guarded(
        IMethodSymbol method, MethodDeclarationSyntax syntax, AttributeData[] attributes, Faults faults, CancellationToken cancellation)
    {
        try
        {
            return Parse(method, syntax, attributes, faults, cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            InternalErrors.Report(faults, syntax, InternalErrors.Text(exception));
            return null;
        }
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

        cancellation.ThrowIfCancellationRequested();
        (KernelSpec spec, IReadOnlyList<ParameterModel> parameters, ParameterModel? result) = Spec(method, attributes[0], faults, cancellation);
        Companions companions = faults.Any
            ? Companions.None
            : CompanionParser.Parse(method, syntax, spec, overload => SpecOf(overload, cancellation), faults);
        return faults.Any || !HintNames.IsFirst(method)
            ? null
            : new KernelModel(HintNames.Of(method), MethodParser.Model(method, syntax, parameters, result), spec, companions);
    }

    private static (KernelSpec Spec, IReadOnlyList<ParameterModel> Parameters, ParameterModel? Result) Spec(
        IMethodSymbol method, AttributeData attribute, Faults faults, CancellationToken cancellation)
    {
        KernelKind kind = KernelKind.Of(attribute)!;
        var arguments = new AttributeArguments(attribute, faults, cancellation);
        Element element = ElementParser.Parse(kind, method);
        Storage storage = arguments.Enum<Storage>("Storage", faults) ?? Storage.ByType;
        Storage weights = arguments.Enum<Storage>("WeightStorage", faults) ?? Storage.ByType;
        ParameterModel? result = ResultParser.Parse(kind, element.Stored, storage, method, faults);
        IReadOnlyList<ParameterModel> parameters = new SignatureParser(kind, element.Stored, storage, arguments, faults).Parse(method);
        cancellation.ThrowIfCancellationRequested();
        KernelSpec spec = kind == KernelKind.SeparableFilter2D
            ? FilterParser.Parse(method, arguments, parameters, faults)
            : CompactParser.Apply(SpecParser.Parse(kind, arguments, parameters, faults) with { Element = element }, kind, method, storage, weights);
        CompactParser.Check(spec, arguments, method, storage, weights, faults);
        Slopes.Check(method, spec, arguments, parameters, faults);
        StrideParser.Check(method, spec, arguments, parameters, result, faults);
        if (!faults.Any)
        {
            ElementCounts.Check(spec, arguments, faults);
        }

        return (spec, parameters, result);
    }

    // What an overload asks for; null if it is no kernel, or a wrong one.
    private static KernelSpec? SpecOf(IMethodSymbol overload, CancellationToken cancellation)
    {
        AttributeData[] attributes = [.. KernelKind.AttributesOf(overload)];
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
