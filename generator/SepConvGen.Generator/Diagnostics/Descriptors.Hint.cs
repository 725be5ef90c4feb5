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

    public static readonly DiagnosticDescriptor WeightsPackedAtEachCall = new(
        "SCG063",
        "Weights are brought into order at each call",
        "Each call of '{0}' copies {1} floats of weights into the order in which they are read, for {2} multiply-adds of work ({3}); with a parameter 'PackedWeights weights', 'Pack{0}' does that once",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: false,
        description: "The fewer pixels a call has, the less work is done with each float that was copied for it.",
        helpLinkUri: Pages + "SCG063.md");

    public static readonly DiagnosticDescriptor SizesKnown = new(
        "SCG064",
        "Sizes are the same at every call",
        "Every call gives '{0}' the same size: state {1} in the attribute and leave {2} out; convolutions of such images that learn it at the call take {3} times as long",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Tiles are chosen for the image whose size is known, and what happens at its edges is written out.",
        helpLinkUri: Pages + "SCG064.md",
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor StepsApart = new(
        "SCG065",
        "Two kernels could be one",
        "Only '{0}' reads what '{1}' writes: one {2} kernel has the same bits, and keeps the {3} channels between them in the cache",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Two kernels write the whole image between them to memory and read it again; one has some rows of it at a time.",
        helpLinkUri: Pages + "SCG065.md");
}
