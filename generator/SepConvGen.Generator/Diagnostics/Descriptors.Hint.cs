using Microsoft.CodeAnalysis;

namespace SepConvGen.Generator.Diagnostics;

/// <content>What is legal and costs time.</content>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor ThreadsUponThreads = new(
        "SCG062",
        "Kernel is given threads inside a parallel loop",
        "The body of '{0}' runs on several threads already, and '{1}' would start more in each round; call a kernel without 'parallelOptions' here, or give it a MaxDegreeOfParallelism of 1",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Where all cores have a round of the loop, more threads only share them: each round then pays for waking and waiting.",
        helpLinkUri: Pages + "SCG062.md");
}
