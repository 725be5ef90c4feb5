using Microsoft.CodeAnalysis;

namespace SepConvGen.Generator.Diagnostics;

/// <content>What can be wrong with the arguments of a kernel's attribute.</content>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor MissingArgument = new(
        "SCG013",
        "Attribute lacks an argument",
        "{0} must be stated",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The channels of a kernel are fixed at compile time and have no default.",
        helpLinkUri: Pages + "SCG013.md");

    public static readonly DiagnosticDescriptor SizeOutOfRange = new(
        "SCG014",
        "Size is out of range",
        "{0} is {1}; it must be from {2} to {3}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Sizes are positive, padding is not negative, and none is far beyond use.",
        helpLinkUri: Pages + "SCG014.md");

    public static readonly DiagnosticDescriptor StepOutOfRange = new(
        "SCG015",
        "Stride or dilation is out of range",
        "{0} is {1}; it must be from 1 to {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A stride is the step between windows, a dilation the step between taps; 1 means neighbours.",
        helpLinkUri: Pages + "SCG015.md");

    public static readonly DiagnosticDescriptor StepStatedTwice = new(
        "SCG016",
        "Stride or dilation is stated twice",
        "{0} sets both directions, so {1} contradicts it; state the two directions separately or {0} alone",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Stride and Dilation hold for both directions; the forms with Height and Width are for directions that differ.",
        helpLinkUri: Pages + "SCG016.md");

    public static readonly DiagnosticDescriptor UndefinedValue = new(
        "SCG017",
        "Value is not defined",
        "There is no {0} {1}; use one of {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The value is none of the enumeration's members.",
        helpLinkUri: Pages + "SCG017.md");

    public static readonly DiagnosticDescriptor ExplicitPaddingWithoutSides = new(
        "SCG018",
        "Explicit padding has no sides",
        "Explicit padding needs at least one of {0}; without padding it is Padding.Valid",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Explicit padding is stated side by side; sides that are not stated are 0.",
        helpLinkUri: Pages + "SCG018.md");

    public static readonly DiagnosticDescriptor SideWithoutExplicitPadding = new(
        "SCG019",
        "Side is stated without explicit padding",
        "{0} is used only with Padding.Explicit, and the padding is {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The other paddings compute the sides themselves.",
        helpLinkUri: Pages + "SCG019.md");

    public static readonly DiagnosticDescriptor ActivationArgumentMissing = new(
        "SCG020",
        "Activation lacks an argument",
        "{0} needs {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Clamp needs its two limits, LeakyRelu its slope; neither has a default.",
        helpLinkUri: Pages + "SCG020.md");

    public static readonly DiagnosticDescriptor ActivationArgumentSuperfluous = new(
        "SCG021",
        "Activation does not use the argument",
        "{0} is not used by the activation {1}; it belongs to {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "An argument that is not used is a sign that another activation was meant.",
        helpLinkUri: Pages + "SCG021.md");

    public static readonly DiagnosticDescriptor ActivationArgumentContradictory = new(
        "SCG022",
        "Argument of the activation makes no sense",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The limits of Clamp are numbers, the lower not above the upper; the slope of LeakyRelu is finite.",
        helpLinkUri: Pages + "SCG022.md");

    public static readonly DiagnosticDescriptor TooManyElements = new(
        "SCG023",
        "Tensor has too many elements",
        "'{0}' would have {1} elements; a span holds at most {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Tensors are spans, whose elements are counted in an int.",
        helpLinkUri: Pages + "SCG023.md");

    public static readonly DiagnosticDescriptor UnreadableArgument = new(
        "SCG029",
        "Argument cannot be read",
        "{0} is {1}; it must be {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The compiler accepts the argument, but no kernel can be made of it: taps are no array, or the attribute is not the library's.",
        helpLinkUri: Pages + "SCG029.md");

    public static readonly DiagnosticDescriptor ReachTooFar = new(
        "SCG033",
        "Window reaches too far",
        "{0} taps with dilation {1}, stride {2} and {3} channels: neighbouring windows reach over {4} elements of a row; it must be at most {5}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "No row of an image has so many elements that taps so far apart were inside it together.",
        helpLinkUri: Pages + "SCG033.md");

    public static readonly DiagnosticDescriptor InputCannotBeAdded = new(
        "SCG050",
        "Input cannot be added to the output",
        "Residual adds the input to the output, but {0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Residual = true adds the input, element by element: input and output must have one shape.",
        helpLinkUri: Pages + "SCG050.md");

    public static readonly DiagnosticDescriptor GroupsDoNotDivide = new(
        "SCG030",
        "Groups do not divide the channels",
        "Groups is {0}; it must divide InputChannels, which is {1}, and OutputChannels, which is {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A grouped convolution splits the channels of its input and of its output into equal groups.",
        helpLinkUri: Pages + "SCG030.md");
}
