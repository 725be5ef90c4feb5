namespace Shared;

/// <summary>An image of 8-bit samples, row after row, the channels of a pixel side by side.</summary>
/// <param name="Width">Pixels of a row.</param>
/// <param name="Height">Rows.</param>
/// <param name="Channels">1 for grey; 3 for red, green and blue.</param>
/// <param name="Samples">[<paramref name="Height"/>, <paramref name="Width"/>, <paramref name="Channels"/>].</param>
internal sealed record Image(int Width, int Height, int Channels, byte[] Samples)
{
    public Image(int width, int height, int channels)
        : this(width, height, channels, new byte[width * height * channels])
    {
    }
}
