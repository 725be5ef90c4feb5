namespace SepConvGen.Generator.Emission;

/// <summary>The rows that a stage with a window computes, in the names of the tier's Run.</summary>
/// <param name="Input">Its input.</param>
/// <param name="Output">The first row of its result.</param>
/// <param name="Rows">The axis of its rows.</param>
/// <param name="Columns">The axis of its columns.</param>
/// <param name="First">The first output row.</param>
/// <param name="End">The end of the output rows.</param>
internal sealed record RowCall(Operand Input, Operand Output, string Rows, string Columns, string First, string End)
{
    /// <summary>Elements of the output, and of what is added to it, before the first result; "" for none.</summary>
    public string At { get; init; } = "";

    /// <summary>Elements of what is added before its first one, where it lies otherwise than the output; null where it does not.</summary>
    public string? Added { get; init; }

    /// <summary>The row of the image with which the input starts, where it is scratch.</summary>
    public string? Top { get; init; }

    /// <summary>The end of its rows there.</summary>
    public string? Bottom { get; init; }
}
