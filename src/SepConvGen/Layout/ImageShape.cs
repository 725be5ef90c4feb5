namespace SepConvGen;

/// <summary>Images of one size, in NHWC; a sequence is an image of one row.</summary>
/// <param name="Batch">Images.</param>
/// <param name="Height">Rows, in pixels.</param>
/// <param name="Width">Columns, in pixels.</param>
/// <param name="Channels">Interleaved channels.</param>
public readonly record struct ImageShape(int Batch, int Height, int Width, int Channels)
{
    /// <summary>Sequences: [batch, width, channels].</summary>
    /// <param name="batch">Sequences.</param>
    /// <param name="width">Steps.</param>
    /// <param name="channels">Channels of a step.</param>
    public static ImageShape Sequence(int batch, int width, int channels) => new(batch, 1, width, channels);
}
