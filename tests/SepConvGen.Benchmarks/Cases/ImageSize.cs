namespace SepConvGen.Benchmarks.Cases;

/// <summary>The size of the images of a case.</summary>
/// <param name="Rows">Rows of one of them.</param>
/// <param name="Columns">Pixels of a row.</param>
/// <param name="Channels">Channels of a pixel.</param>
internal readonly record struct ImageSize(int Rows, int Columns, int Channels)
{
    /// <summary>Pixels of an image.</summary>
    public int Pixels => Rows * Columns;

    /// <summary>Elements of a row.</summary>
    public int Row => Columns * Channels;
}
