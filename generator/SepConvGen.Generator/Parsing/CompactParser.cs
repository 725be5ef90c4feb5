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
    public static KernelSpec Apply(KernelSpec spec, KernelKind kind, IMethodSymbol method, Storage storage)
    {
        spec = spec with { Compact = new(Operands(kind, method, spec.Element.Stored, storage)) };
        return spec with
        {
            InputForm = spec.InputForm with { Compact = spec.CompactType(ParameterRole.Input) },
            OutputForm = spec.OutputForm with { Compact = spec.CompactType(ParameterRole.Output) },
        };
    }

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
    public static void Check(KernelSpec spec, AttributeArguments arguments, IMethodSymbol method, Storage storage, Faults faults)
    {
        if (storage == Storage.BFloat16 && spec.Compact.All(operand => operand.Type != ElementType.BFloat16) && !faults.Any)
        {
            faults.Report(Descriptors.StorageNotUsed, arguments.LocationOf("Storage"), method.Name);
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

    // With what a compact operand is not offered; null where it is.
    private static string? NotOffered(KernelSpec spec, ParameterRole role) =>
        role.IsWeight() ? null
        : spec.Streams && role == ParameterRole.Input ? "'state'"
        : spec.Parallel ? "'parallelOptions'"
        : (role == ParameterRole.Input ? spec.InputForm.HasPlanes(spec.InputChannels) : spec.OutputForm.HasPlanes(spec.OutputChannels)) ? "channels first (Layout.Nchw)"
        : null;

    private static bool IsHalf(ITypeSymbol type) => type is INamedTypeSymbol { Name: "Half", TypeArguments.Length: 0, ContainingType: null, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    private static bool IsShort(ITypeSymbol type) => type.SpecialType == SpecialType.System_UInt16;
}
