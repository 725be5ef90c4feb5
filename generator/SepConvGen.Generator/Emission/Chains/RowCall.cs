namespace SepConvGen.Generator.Emission;

/// <summary>The rows that a stage with a window computes, in the names of the tier's Run.</summary>
/// <param name="Input">The reference to its input.</param>
/// <param name="Output">The reference to the first row of its result.</param>
/// <param name="Rows">The axis of its rows.</param>
/// <param name="Columns">The axis of its columns.</param>
/// <param name="First">The first output row.</param>
/// <param name="End">The end of the output rows.</param>
internal sealed record RowCall(string Input, string Output, string Rows, string Columns, string First, string End)
{
    /// <summary>The reference to what is added to the first row of its result.</summary>
    public string Residual { get; init; } = "ref addend";

    /// <summary>The row of the image with which the input starts, where it is scratch.</summary>
    public string? Top { get; init; }
}
