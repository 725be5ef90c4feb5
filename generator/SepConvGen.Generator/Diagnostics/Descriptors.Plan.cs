using Microsoft.CodeAnalysis;

namespace SepConvGen.Generator.Diagnostics;

/// <content>What the planner could not do.</content>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor LoopedKernel = new(
        "SCG060",
        "Kernel is too large to be written out",
        "The {0} taps of '{1}' are not written out one by one but looped over ({2}): a tile of them is more straight code than the JIT optimises",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Straight code beyond the JIT's limits would run many times slower. The loop costs little; smaller kernels have none.",
        helpLinkUri: Pages + "SCG060.md");
}
