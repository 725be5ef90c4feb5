using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SepConvGen.Generator.Diagnostics;
using SepConvGen.Generator.Emission;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Parsing;

/// <summary>Decides which members a kernel's file holds beside the method: the user, a base type or an overload may have them already.</summary>
/// <remarks>
/// Where two overloads want the same member, the first writes it. Where theirs would differ, a packing method or a state's factory
/// is a fault of the later overload, and sizes of the output are left out for both: nobody could tell whose they are.
/// </remarks>
internal static class CompanionParser
{
    public static Companions Parse(IMethodSymbol method, MethodDeclarationSyntax syntax, KernelSpec spec, Func<IMethodSymbol, KernelSpec?> specOf, Faults faults)
    {
        Companions written = Companions.None;
        Overload[] others = [.. method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>()
            .Select(other => new Overload(other, SymbolEqualityComparer.Default.Equals(other, method) ? spec : specOf(other)))
            .Where(other => other.Spec is not null)];
        int own = Array.FindIndex(others, other => SymbolEqualityComparer.Default.Equals(other.Method, method));
        foreach (Companion companion in Companion.Of(method.Name, spec))
        {
            bool mustBe = IsRequired(companion);
            if (IsTaken(method.ContainingType, companion))
            {
                Report(mustBe, companion, $"'{method.ContainingType.Name}' has a member of that name");
                continue;
            }

            (bool earlier, bool differs) = Compare(others, own, companion, spec);
            if (differs && (!mustBe || earlier))
            {
                Report(mustBe, companion, $"another overload of '{method.Name}' gets one with the same parameters and another content");
            }
            else if (!earlier)
            {
                written |= companion.Kind;
            }
        }

        return written;

        void Report(bool mustBe, Companion companion, string why)
        {
            if (mustBe)
            {
                faults.Report(Descriptors.CompanionExists, syntax.Identifier.GetLocation(), method.Name, companion.Name, why);
            }
        }
    }

    // Whether an overload before this one wants the member too, and whether any overload wants another one in its place.
    private static (bool Earlier, bool Differs) Compare(Overload[] overloads, int own, Companion companion, KernelSpec spec)
    {
        bool earlier = false;
        bool differs = false;
        for (int index = 0; index < overloads.Length; index++)
        {
            foreach (Companion rival in index == own ? [] : Companion.Of(overloads[index].Method.Name, overloads[index].Spec!).Where(companion.Excludes).Where(rival => IsRequired(rival) || !IsRequired(companion)))
            {
                earlier |= index < own;
                differs |= Content(rival, overloads[index].Spec!) != Content(companion, spec);
            }
        }

        return (earlier, differs);
    }

    // Without it the kernel could not be called; the others give way to it.
    private static bool IsRequired(Companion companion) => companion.Kind is Companions.Pack or Companions.State;

    // What the member's body depends on, beside its name and its parameters.
    private static string Content(Companion companion, KernelSpec spec) => companion.Kind switch
    {
        Companions.Pack or Companions.PackWithoutBiases =>
            string.Join("; ", InstructionSet.Of(InstructionSets.All).Select(set => WeightParts.Layout(KernelPlan.Of(spec, set)))),
        Companions.State => $"{spec.OnlyWindow().Columns.Extent} {spec.InputChannels} {spec.Element.Stored}",
        _ => OutputSize.Of(spec).Where(size => size.Kind == companion.Kind).Select(size => $"{size.Constant} {size.Value}").Single(),
    };

    private static bool IsTaken(INamedTypeSymbol type, Companion companion) =>
        type.Name == companion.Name
        || type.TypeParameters.Any(parameter => parameter.Name == companion.Name)
        || type.GetMembers(companion.Name).Any(member => !UserBody.IsGenerated(member) && Excludes(member, companion));

    private static bool Excludes(ISymbol member, Companion companion) =>
        companion.Parameters is not { } types || member is not IMethodSymbol method
        || (method.Arity == 0 && method.Parameters.Select(Type).SequenceEqual(types));

    private static string Type(IParameterSymbol parameter) =>
        (parameter.RefKind == RefKind.None ? "" : "ref ") + parameter.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    private sealed record Overload(IMethodSymbol Method, KernelSpec? Spec);
}
