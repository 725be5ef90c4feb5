using Microsoft.CodeAnalysis;

namespace SepConvGen.Generator.Diagnostics;

/// <content>What can be wrong with an image filter.</content>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor UnsupportedSamples = new(
        "SCG040",
        "Samples are of no type that a filter reads",
        "'{0}' holds {1}; the samples of an image filter are byte, ushort, short or float",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Filters are compiled for four types of samples, which may differ between input and output.",
        helpLinkUri: Pages + "SCG040.md");

    public static readonly DiagnosticDescriptor FilterTapCount = new(
        "SCG041",
        "Number of taps is out of range",
        "{0} is {1} taps; it must be from 1 to {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A filter has at least one tap in each direction, and not so many that its unrolled code grows too long.",
        helpLinkUri: Pages + "SCG041.md");

    public static readonly DiagnosticDescriptor FilterTapNotFinite = new(
        "SCG042",
        "Tap is not finite",
        "Element {1} of {0} is {2}; taps must be finite",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A result could be nothing but infinite or not a number.",
        helpLinkUri: Pages + "SCG042.md");

    public static readonly DiagnosticDescriptor FilterTapsAllZero = new(
        "SCG043",
        "All taps are zero",
        "{0} are all 0; the output would not depend on the input",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "At least one tap in each direction must not be zero.",
        helpLinkUri: Pages + "SCG043.md");

    public static readonly DiagnosticDescriptor FilterMatrixSize = new(
        "SCG044",
        "Matrix has another size than is stated",
        "The array has {0} elements; a {1}×{2} matrix has {3}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The matrix is stated row by row, all of it.",
        helpLinkUri: Pages + "SCG044.md");

    public static readonly DiagnosticDescriptor FilterRank = new(
        "SCG045",
        "Matrix is not separable",
        "The {0}×{1} matrix has rank {2}; only a matrix of rank 1 is the product of a column and a row (a sum of {2} filters could compute it)",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A spatially separable filter is the product of a column and a row of taps.",
        helpLinkUri: Pages + "SCG045.md");

    public static readonly DiagnosticDescriptor FilterFactor = new(
        "SCG046",
        "Scale or offset makes no sense",
        "{0} is {1}; it must be {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The scale of a filter is finite and not zero, its offset is finite.",
        helpLinkUri: Pages + "SCG046.md");

    public static readonly DiagnosticDescriptor BorderValueWithoutConstant = new(
        "SCG047",
        "Border value is not used",
        "BorderValue is used only with Border.Constant, and the border is {0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The other borders take their samples from the image.",
        helpLinkUri: Pages + "SCG047.md");

    public static readonly DiagnosticDescriptor BorderValueNoSample = new(
        "SCG048",
        "Border value is not a sample",
        "BorderValue {0} is no {1}: samples of the input are whole numbers from {2} to {3}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The constant stands for samples outside the image, so it must be one.",
        helpLinkUri: Pages + "SCG048.md");
}
