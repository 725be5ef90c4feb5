using Microsoft.CodeAnalysis;

namespace SepConvGen.Generator.Diagnostics;

/// <content>What can be wrong with causal padding and with streams.</content>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor CausalImage = new(
        "SCG035",
        "Causal padding is for sequences",
        "{0} slides over images, which have no order in time: Padding.Causal is for the 1-D attributes; state the sides with Padding.Explicit",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Causal padding keeps outputs from seeing later steps; only a sequence has later steps.",
        helpLinkUri: Pages + "SCG035.md");

    public static readonly DiagnosticDescriptor StreamNotCausal = new(
        "SCG036",
        "Streaming kernel is not causal",
        "A kernel with a parameter 'state' needs Padding = Padding.Causal, and the padding is {0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A piece of a stream gives its outputs at once, so none of them may depend on a step that comes later.",
        helpLinkUri: Pages + "SCG036.md");

    public static readonly DiagnosticDescriptor StreamStrided = new(
        "SCG037",
        "Streaming kernel has a stride",
        "A kernel with a parameter 'state' gives an output for every step, so Stride must be 1, and it is {0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "With a stride the outputs of a piece would depend on where in the stream it starts.",
        helpLinkUri: Pages + "SCG037.md");

    public static readonly DiagnosticDescriptor StreamNotChannelsLast = new(
        "SCG069",
        "Streaming kernel reads channels first",
        "A kernel with a parameter 'state' remembers steps whose channels lie side by side, so its input must be Layout.Nhwc, and it is {0}; its output may be Layout.Nchw: state OutputLayout",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The state of a stream holds the last steps of a piece as they stand in it, channels last.",
        helpLinkUri: Pages + "SCG069.md");
}
