using Microsoft.CodeAnalysis;

namespace SepConvGen.Generator.Diagnostics;

/// <content>What can be wrong with the parameters of a kernel.</content>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor UnknownParameter = new(
        "SCG008",
        "Kernel has an unknown parameter",
        "{0} has no parameter '{1}'{2}; it takes {3}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Parameters are recognised by name.",
        helpLinkUri: Pages + "SCG008.md");

    public static readonly DiagnosticDescriptor MissingParameter = new(
        "SCG009",
        "Kernel lacks a parameter",
        "{0} needs a parameter '{1}'{2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Input and filters are always parameters, the output unless it is returned; height and width unless the attribute fixes them or the input is a tensor.",
        helpLinkUri: Pages + "SCG009.md");

    public static readonly DiagnosticDescriptor DuplicateParameter = new(
        "SCG010",
        "Kernel has a parameter twice",
        "'{0}' is the parameter '{1}' a second time",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Parameters are recognised by name; each may be there once.",
        helpLinkUri: Pages + "SCG010.md");

    public static readonly DiagnosticDescriptor WrongParameterType = new(
        "SCG011",
        "Parameter of a kernel has the wrong type",
        "Parameter '{0}' must be declared as '{1}', by value{2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "What is read is a ReadOnlySpan, what is written a Span, or another type that holds the same elements; sizes are int. All are passed by value.",
        helpLinkUri: Pages + "SCG011.md");

    public static readonly DiagnosticDescriptor SizeStatedTwice = new(
        "SCG012",
        "Size is stated twice",
        "{0} is fixed in the attribute and a parameter '{1}' as well; leave one of them out",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A size is either fixed in the attribute or a parameter.",
        helpLinkUri: Pages + "SCG012.md");

    public static readonly DiagnosticDescriptor SizeOfTensor = new(
        "SCG034",
        "Size is that of the tensor",
        "'{0}' is a size of the tensor 'input', so it is no parameter: leave it out",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A tensor knows its sizes; a second statement of them could only contradict it.",
        helpLinkUri: Pages + "SCG034.md");

    public static readonly DiagnosticDescriptor StrideOfNothing = new(
        "SCG066",
        "Stride of nothing that the caller lays out",
        "'{0}' says how '{1}' lies, but {2}; leave it out",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A stride is that of a span, an array or memory which the kernel reads or writes; tensors know theirs, and one image has no next one.",
        helpLinkUri: Pages + "SCG066.md");

    public static readonly DiagnosticDescriptor PixelsOverlap = new(
        "SCG067",
        "Pixels overlap",
        "{0} is {1}, less than the {2} channels of a pixel; state at least {2}, or leave it out",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "From a pixel to the next there are at least as many elements as a pixel has channels.",
        helpLinkUri: Pages + "SCG067.md");

    public static readonly DiagnosticDescriptor StridesNotOffered = new(
        "SCG068",
        "Strides are not offered here",
        "'{0}' is not offered with {1}; leave one of the two out",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Operands that go through working memory, because they are channels first, Half or bfloat16, lie without gaps.",
        helpLinkUri: Pages + "SCG068.md");

    public static readonly DiagnosticDescriptor ResultStatedTwice = new(
        "SCG038",
        "Kernel returns its result and takes an output",
        "'{0}' returns its result as {1}, so it has no parameter 'output': leave it out, or return void",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A result is either written to the output that the caller gives, or allocated and returned.",
        helpLinkUri: Pages + "SCG038.md");

    public static readonly DiagnosticDescriptor SlopeMissing = new(
        "SCG026",
        "PRelu lacks its slopes",
        "PRelu needs a parameter '{0}' with a slope for each channel; for one slope use LeakyRelu",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The slopes of PRelu are learned: they are a parameter of the method, or part of its packed weights.",
        helpLinkUri: Pages + "SCG026.md");

    public static readonly DiagnosticDescriptor SlopeSuperfluous = new(
        "SCG027",
        "Slopes are not used",
        "'{0}' is used only with {1} = Activation.PRelu, and the activation is {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A parameter that is not used is a sign that another activation was meant.",
        helpLinkUri: Pages + "SCG027.md");

    public static readonly DiagnosticDescriptor PartOfPackedWeights = new(
        "SCG024",
        "Packed weights already hold the parameter",
        "'{0}' is part of 'weights'; leave it out here and give it to Pack{1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A kernel takes its filters, biases and slopes as spans, or all of them as PackedWeights.",
        helpLinkUri: Pages + "SCG024.md");
}
