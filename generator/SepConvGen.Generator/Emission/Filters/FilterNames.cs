using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>What the methods, constants and references of an image filter are called.</summary>
/// <param name="plan">The filter, whose types the references have.</param>
/// <param name="prefix">What the names of its methods and constants begin with.</param>
internal sealed class FilterNames(FilterPlan plan, string prefix)
{
    public string FilterRows { get; } = $"{prefix}FilterRows";

    public string MapEdges { get; } = $"{prefix}MapEdges";

    public string RowSums { get; } = $"{prefix}RowSums";

    /// <summary>The method that finds a sample's sum among those of all phases.</summary>
    public string Place { get; } = $"{prefix}Place";

    /// <summary>The constant: sums from a phase to the next.</summary>
    public string Phase { get; } = $"{prefix}Phase";

    /// <summary>The constant: sums from a row of the strip to the next.</summary>
    public string Row { get; } = $"{prefix}Row";

    /// <summary>The samples of one image, or of its rows that are done now.</summary>
    public Operand Image { get; } = new("image", plan.Spec.Input);

    public Operand Output { get; } = new("output", plan.Spec.Output);

    /// <summary>The column sums of a strip's block.</summary>
    public Operand Sums { get; } = new("sums", plan.Stored);

    /// <summary>Rows copied to scratch.</summary>
    public Operand Staged { get; } = new("staged", plan.Spec.Input);

    /// <summary>A row of results in scratch.</summary>
    public Operand Results { get; } = new("results", plan.Spec.Output);

    /// <summary>Samples from a row of the image to the next.</summary>
    public string InputRow { get; } = plan.Stated.Input ? "inputRow" : "samples";

    /// <summary>Samples from a row of results to the next.</summary>
    public string OutputRow { get; } = plan.Stated.Results ? "outputRow" : "samples";

    public string ColumnSums(int rows) => $"{prefix}ColumnSums{rows}";

    /// <summary>A sample's place in a row of sums.</summary>
    public string PlaceOf(string sample) => plan.Phases == 1 ? sample : $"{Place}({sample})";
}
