using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using SepConvGen.Generator.Diagnostics;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Parsing;

/// <summary>Operands that are stored in half the bytes: those of <c>Half</c>, and those of <c>ushort</c> that the attribute calls bfloat16.</summary>
internal static class CompactParser
{
    /// <summary>The compact type that a type of C# is in a kernel; null for any other type.</summary>
    public static ElementType? Of(ITypeSymbol type, ElementType element, Storage storage) =>
        element != ElementType.Single ? null
        : IsHalf(type) ? ElementType.Half
        : IsShort(type) && storage == Storage.BFloat16 ? ElementType.BFloat16
        : null;

    /// <summary>Whether a type of C# may be a compact type in some kernel.</summary>
    public static bool MayBe(ITypeSymbol type) => IsHalf(type) || IsShort(type);

    /// <summary>The compact operands of a kernel, in the order of its parameters, what it returns last.</summary>
    private static IEnumerable<CompactOperand> Operands(KernelKind kind, IMethodSymbol method, ElementType element, Storage storage)
    {
        foreach (ParameterRole role in kind.Roles.Where(role => role.IsSpan()))
        {
            ITypeSymbol? type = method.Parameters.FirstOrDefault(parameter => parameter.Name == role.Name())?.Type
                ?? (role == ParameterRole.Output ? method.ReturnType : null);
            if (type is not null && FormParser.Of(type) is { } held && Of(held.Element, element, storage) is { } compact)
            {
                yield return new(role, compact);
            }
        }
    }

    /// <summary>A kernel with its compact operands.</summary>
    public static KernelSpec Apply(KernelSpec spec, KernelKind kind, IMethodSymbol method, Storage storage, Storage weights)
    {
        spec = spec with { Compact = new(Operands(kind, method, spec.Element.Stored, storage).Concat(Packed(spec, weights))) };
        return spec with
        {
            InputForm = spec.InputForm with { Compact = spec.CompactType(ParameterRole.Input) },
            OutputForm = spec.OutputForm with { Compact = spec.CompactType(ParameterRole.Output) },
        };
    }

    // The filters in packed weights; biases and slopes are few.
    private static IEnumerable<CompactOperand> Packed(KernelSpec spec, Storage weights) => spec.Packed && spec.Element == Element.Single && weights != Storage.ByType
        ? spec.Steps.Select(step => new CompactOperand(step.Operands.Filter, weights == Storage.Half ? ElementType.Half : ElementType.BFloat16))
        : [];

    /// <summary>Reports a parameter, or a result, whose element would be compact in another kernel.</summary>
    /// <returns>Whether there was something to report.</returns>
    public static bool Explain(ITypeSymbol type, string name, string declaration, Location location, ElementType element, Faults faults)
    {
        if (FormParser.Of(type) is not { } held || !MayBe(held.Element))
        {
            return false;
        }

        if (element != ElementType.Single)
        {
            faults.Report(Descriptors.CompactInDouble, location, name, held.Element.ToDisplayString(), declaration);
        }
        else
        {
            faults.Report(Descriptors.StorageMissing, location, name, declaration);
        }

        return true;
    }

    /// <summary>Reports what is not offered.</summary>
    public static void Check(KernelSpec spec, AttributeArguments arguments, IMethodSymbol method, Storage storage, Storage weights, Faults faults)
    {
        if (!faults.Any)
        {
            CheckUse("Storage", storage, Unused(spec, storage, method));
            CheckUse("WeightStorage", weights, Unused(spec, method));
        }

        void CheckUse(string argument, Storage value, string? unused)
        {
            if (value != Storage.ByType && unused is not null)
            {
                faults.Report(Descriptors.StorageNotUsed, arguments.LocationOf(argument), argument, value, unused);
            }
        }

        foreach (CompactOperand operand in spec.Compact)
        {
            if (NotOffered(spec, operand.Role) is { } with)
            {
                IParameterSymbol? parameter = method.Parameters.FirstOrDefault(parameter => parameter.Name == operand.Role.Name());
                faults.Report(
                    Descriptors.CompactNotOffered,
                    parameter is null ? ResultParser.Location(method) : ParameterText.Location(parameter),
                    operand.Role.Name(),
                    operand.Type.Title(),
                    with,
                    parameter is null ? "float" : operand.Role.Declaration(ElementType.Single));
            }
        }
    }

    // Why it makes no difference what operands of ushort are; null where it does.
    private static string? Unused(KernelSpec spec, Storage storage, IMethodSymbol method) =>
        storage == Storage.Half ? "operands of Half say that themselves: leave it out"
        : spec.Compact.Any(operand => operand.Type == ElementType.BFloat16 && !(spec.Packed && operand.Role.IsWeight())) ? null
        : $"'{method.Name}' has no operand of ushort: leave it out, or declare the operands that are bfloat16 with ushort";

    // Why packed weights are not what the attribute wants; null where they are.
    private static string? Unused(KernelSpec spec, IMethodSymbol method) =>
        !spec.Packed ? $"'{method.Name}' has no packed weights: leave it out, or take a parameter 'PackedWeights weights'"
        : spec.Element != Element.Single ? $"'{method.Name}' computes in {spec.Element.Stored.Keyword()}, and so are its packed weights: leave it out"
        : null;

    // With what a compact operand is not offered; null where it is.
    private static string? NotOffered(KernelSpec spec, ParameterRole role) =>
        role.IsWeight() ? null
        : spec.Streams && role == ParameterRole.Input ? "'state'"
        : null;

    private static bool IsHalf(ITypeSymbol type) => type is INamedTypeSymbol { Name: "Half", TypeArguments.Length: 0, ContainingType: null, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    private static bool IsShort(ITypeSymbol type) => type.SpecialType == SpecialType.System_UInt16;
}
