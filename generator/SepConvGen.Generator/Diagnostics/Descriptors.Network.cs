using Microsoft.CodeAnalysis;

namespace SepConvGen.Generator.Diagnostics;

/// <content>What can be wrong with a network's class and with its manifest. The generator tells it: the class would lack members.</content>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor NetworkClass = new(
        "SCG076",
        "Class of a network cannot be extended",
        "The network's class '{0}' cannot get its members: {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The generator writes the other part of the class, and of the types around it.",
        helpLinkUri: Pages + "SCG076.md");

    public static readonly DiagnosticDescriptor UnknownNetwork = new(
        "SCG077",
        "Network is unknown",
        "The project has no network '{0}'; {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A network is named by its file without extension, or by the item's Name.",
        helpLinkUri: Pages + "SCG077.md");

    public static readonly DiagnosticDescriptor NetworkManifest = new(
        "SCG078",
        "Manifest of a network cannot be read",
        "The manifest cannot be read: {0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Manifests are made from models by the build; one that is written by hand has the form of docs/network-manifest.md.",
        helpLinkUri: Pages + "SCG078.md");
}
