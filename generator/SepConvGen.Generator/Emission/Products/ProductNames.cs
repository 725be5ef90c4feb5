using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>The names of the methods of a matrix product.</summary>
/// <param name="Prefix">What all of them begin with, where another stage of the kernel has such methods; otherwise "".</param>
/// <param name="Product">The product.</param>
internal sealed record ProductNames(string Prefix, MatrixProduct Product)
{
    /// <summary>A block of pixels of a pointwise step, all panels.</summary>
    public string Block => $"{Prefix}PointwisePixels";

    /// <summary>Rows of pixels of a pointwise step that lie apart, all panels.</summary>
    public string PixelRows => $"{Prefix}PointwiseRows";

    /// <summary>A block of rows of a convolution, all panels.</summary>
    public string Rows => $"{Prefix}ConvolutionRows";

    /// <summary>The steps of an axis, all panels.</summary>
    public string Steps => $"{Prefix}ConvolutionSteps";

    /// <summary>Biases as sums in scratch.</summary>
    public string StartSums => $"{Prefix}StartSums";

    /// <summary>Sums in scratch to results.</summary>
    public string FinishSums => $"{Prefix}FinishSums";

    /// <summary>All pixels under one panel.</summary>
    public string Panel(TiledPanel panel) => $"{Prefix}Panel{Suffix(panel)}";

    /// <summary>Pixels at an edge under one panel.</summary>
    public string Edge(TiledPanel panel) => $"{Prefix}Edge{Suffix(panel)}";

    /// <summary>Some taps of the steps of one tile.</summary>
    public string TilePart(TiledPanel panel) => $"{Prefix}TilePart{Suffix(panel)}";

    /// <summary>Some taps of one step.</summary>
    public string StepPart(TiledPanel panel) => $"{Prefix}StepPart{Suffix(panel)}";

    /// <summary>A tile: what it is of, and how many pixels it has.</summary>
    public string Tile(string kind, int pixels, TiledPanel panel) => $"{Prefix}{kind}{pixels}x{Suffix(panel)}";

    /// <summary>A tile of as many pixels of a row as it is told.</summary>
    public string RowTile(TiledPanel panel) => $"{Prefix}RowTile{Suffix(panel)}";

    /// <summary>A step with the taps that are inside the sequence.</summary>
    public string EdgeStep(TiledPanel panel) => $"{Prefix}EdgeStep{Suffix(panel)}";

    /// <summary>The variable that says which tiles the rows have under a panel.</summary>
    public string TilesOf(TiledPanel panel) => $"tiles{Suffix(panel)}";

    // What tells a panel's methods from those of another.
    private string Suffix(TiledPanel panel) =>
        $"{panel.Vectors}{(panel.Outputs.Start > 0 && panel.Vectors == Product.Panels[0].Vectors ? "Last" : "")}";
}
