namespace SepConvGen.Generator.Specs;

/// <summary>What is known of the input images at compile time.</summary>
/// <param name="HasBatch">Whether the method has a parameter <c>batch</c>; otherwise there is one image.</param>
/// <param name="Height">Rows, if the attribute fixes them; otherwise null, and the method has a parameter <c>height</c>.</param>
/// <param name="Width">Columns, if the attribute fixes them; otherwise null, and the method has a parameter <c>width</c>.</param>
internal sealed record ImageSpec(bool HasBatch, int? Height, int? Width);
