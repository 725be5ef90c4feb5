using Microsoft.CodeAnalysis;

namespace SepConvGen.Generator.Diagnostics;

/// <content>What can be wrong with the declaration of a kernel.</content>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor NotPartial = new(
        "SCG001",
        "Kernel is not partial",
        "'{0}' must be declared partial: SepConvGen writes its body",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A kernel is declared by the user and implemented by the generator, so it must be a partial method.",
        helpLinkUri: Pages + "SCG001.md");

    public static readonly DiagnosticDescriptor HasBody = new(
        "SCG002",
        "Kernel has a body",
        "'{0}' must have no body: SepConvGen writes it",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The generator writes the body of a kernel; a kernel that has one already would have two.",
        helpLinkUri: Pages + "SCG002.md");

    public static readonly DiagnosticDescriptor WrongReturnType = new(
        "SCG003",
        "Kernel returns something else than its result",
        "'{0}' must return void and write to the parameter 'output', or return its result as {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A kernel writes to the output that it is given, or allocates its output and returns it.",
        helpLinkUri: Pages + "SCG003.md");

    public static readonly DiagnosticDescriptor GenericMethod = new(
        "SCG004",
        "Kernel is generic",
        "'{0}' must have no type parameters: a kernel computes with float or double",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Everything about a kernel is fixed at compile time, its element type included. The types around it may be generic.",
        helpLinkUri: Pages + "SCG004.md");

    public static readonly DiagnosticDescriptor TypeNotPartial = new(
        "SCG005",
        "Type around a kernel is not partial",
        "'{0}' is a kernel, so the {1} '{2}' must be declared partial",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The generated file opens the types around the method again, so each of them must be partial.",
        helpLinkUri: Pages + "SCG005.md");

    public static readonly DiagnosticDescriptor UnsupportedPlace = new(
        "SCG006",
        "Kernel stands where no body can be given to it",
        "'{0}' cannot be a kernel {1}: declare it as a partial method of a partial type",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A generated file can give a body only to an ordinary method of a type that further files can open.",
        helpLinkUri: Pages + "SCG006.md");

    public static readonly DiagnosticDescriptor SeveralAttributes = new(
        "SCG007",
        "Method has several kernel attributes",
        "'{0}' has the attributes {1}; a kernel has one",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A method is one kernel and has one body.",
        helpLinkUri: Pages + "SCG007.md");

    public static readonly DiagnosticDescriptor CompanionExists = new(
        "SCG032",
        "Member beside a kernel exists already",
        "Beside '{0}' SepConvGen writes '{1}', but {2}: rename one of the two",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The packing method of a kernel with packed weights and the factory of a streaming kernel's state stand beside it.",
        helpLinkUri: Pages + "SCG032.md");
}
