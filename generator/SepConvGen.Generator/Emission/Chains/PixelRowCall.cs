namespace SepConvGen.Generator.Emission;

/// <summary>Rows of pixels that lie apart, in the names of the tier's Run.</summary>
/// <param name="Input">The reference to the first row.</param>
/// <param name="Output">That of its results.</param>
/// <param name="Residual">That of what is added to them.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Pixels">Pixels of a row.</param>
internal sealed record PixelRowCall(string Input, string Output, string Residual, string Rows, string Pixels);
