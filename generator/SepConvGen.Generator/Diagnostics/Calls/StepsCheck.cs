using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SepConvGen.Generator.Parsing;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Diagnostics;

/// <summary>A kernel whose input another kernel has just made, for it alone, where one attribute has both.</summary>
internal static class StepsCheck
{
    public static void Check(KernelCall second, Action<Diagnostic> report, CancellationToken cancellation)
    {
        if (Fused(second.Kind) is { } fused
            && Between.MakerOf(second) is { } first
            && first.Kind == fused.First
            && !Overlap(first, second)
            && Spec(first, cancellation) is { HasResidual: false } before
            && Spec(second, cancellation) is { } after
            && Fit(before, after, fused.Kind))
        {
            report(Diagnostic.Create(
                Descriptors.StepsApart, PlaceOf(second.Operation), second.Method.Name, first.Method.Name, fused.Kind.Name, before.OutputChannels));
        }
    }

    // What a step can be the end of.
    private static (KernelKind First, KernelKind Kind)? Fused(KernelKind second) =>
        second == KernelKind.PointwiseConv2D ? (KernelKind.DepthwiseConv2D, KernelKind.SeparableConv2D)
        : second == KernelKind.SeparableConv2D ? (KernelKind.PointwiseConv2D, KernelKind.InvertedResidual2D)
        : null;

    private static bool Fit(KernelSpec before, KernelSpec after, KernelKind fused) =>
        before.OutputChannels == after.InputChannels
        && before.OutputForm == after.InputForm
        && before.OutputForm.Compact is null // what is rounded between them, one kernel would not round
        && (fused != KernelKind.InvertedResidual2D || after.Steps.OfType<DepthwiseSpec>().All(step => step.Multiplier == 1));

    // The two may write what the first one reads, one kernel may not.
    private static bool Overlap(KernelCall first, KernelCall second) => Sources(second, ParameterRole.Output).Intersect(Sources(first, ParameterRole.Input), SymbolEqualityComparer.Default).Any();

    // The variables, parameters, fields and properties that a value comes from.
    private static IEnumerable<ISymbol> Sources(KernelCall call, ParameterRole role) => call.ValueOf(role) is { } value
        ? value.DescendantsAndSelf().Select(part => part switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            IMemberReferenceOperation member => member.Member,
            _ => (ISymbol?)null,
        }).OfType<ISymbol>()
        : [];

    private static KernelSpec? Spec(KernelCall call, CancellationToken cancellation) => KernelParser.Parse(call.Method, cancellation).File?.Kernel?.Spec;

    // "Blocks.Mix"
    private static Location PlaceOf(IInvocationOperation call) => (call.Syntax is Microsoft.CodeAnalysis.CSharp.Syntax.InvocationExpressionSyntax invocation ? invocation.Expression : call.Syntax).GetLocation();
}
