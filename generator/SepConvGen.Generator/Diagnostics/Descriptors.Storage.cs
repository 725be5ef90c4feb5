using Microsoft.CodeAnalysis;

namespace SepConvGen.Generator.Diagnostics;

/// <content>What can be wrong with operands that are stored in half the bytes.</content>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor StorageMissing = new(
        "SCG072",
        "Operand of ushort is of no type that a kernel reads",
        "Parameter '{0}' holds ushort: state Storage = Storage.BFloat16 if that is bfloat16, or declare it as '{1}' or with Half",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A bfloat16 has no type in .NET 10; the attribute says that operands of ushort are bfloat16.",
        helpLinkUri: Pages + "SCG072.md");

    public static readonly DiagnosticDescriptor CompactInDouble = new(
        "SCG073",
        "Operand of a kernel in double is compact",
        "Parameter '{0}' holds {1}, which only kernels in float take; this one has operands of double: declare it as '{2}', or the others with float",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Half and bfloat16 are widened to float, in which the kernel computes; kernels in double have double in all operands.",
        helpLinkUri: Pages + "SCG073.md");

    public static readonly DiagnosticDescriptor CompactNotOffered = new(
        "SCG074",
        "Operand cannot be compact in this kernel",
        "Parameter '{0}' cannot be {1} in a kernel with {2}; declare it as '{3}'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Some combinations are not offered.",
        helpLinkUri: Pages + "SCG074.md");

    public static readonly DiagnosticDescriptor StorageNotUsed = new(
        "SCG075",
        "Storage is stated and not used",
        "{0} is {1}, but {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "An argument that changes nothing is a sign that something else was meant.",
        helpLinkUri: Pages + "SCG075.md");
}
