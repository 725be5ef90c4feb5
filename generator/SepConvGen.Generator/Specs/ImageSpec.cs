namespace SepConvGen.Generator.Specs;

/// <summary>What is known of the input images, or sequences, at compile time.</summary>
/// <param name="HasBatch">Whether the method has a parameter <c>batch</c>; otherwise there is one image.</param>
/// <param name="Height">Rows, if the attribute fixes them; otherwise null, and the method has a parameter <c>height</c>.</param>
/// <param name="Width">Columns, if the attribute fixes them; otherwise null, and the method has a parameter <c>width</c>.</param>
/// <param name="IsSequence">Whether the input is a sequence of steps (1-D): an image of one row, whose columns are the steps.</param>
internal sealed record ImageSpec(bool HasBatch, int? Height, int? Width, bool IsSequence = false)
{
    /// <summary>All positions of a call, where they are known.</summary>
    public long? Pixels => this is { HasBatch: false, Height: int height, Width: int width } ? (long)height * width : null;

    /// <summary>What a reader calls its positions.</summary>
    public string Unit => IsSequence ? "step" : "pixel";
}
