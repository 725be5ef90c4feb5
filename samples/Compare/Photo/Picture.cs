using Shared;

namespace Compare.Photo;

/// <summary>An RGB image in NHWC: red, green and blue of each pixel side by side, 0 for black and 1 for full.</summary>
internal sealed record Picture(int Width, int Height, float[] Pixels)
{
    public const int Channels = 3;

    /// <summary>Grey pixels become red, green and blue alike.</summary>
    public static Picture Of(Image image)
    {
        float[] pixels = new float[image.Width * image.Height * Channels];
        for (int i = 0; i < pixels.Length; i++)
        {
            pixels[i] = (float)image.Samples[i * image.Channels / Channels] / byte.MaxValue;
        }

        return new(image.Width, image.Height, pixels);
    }

    public Image ToImage() =>
        new(Width, Height, Channels, Array.ConvertAll(Pixels, value => (byte)MathF.Round(Math.Clamp(value, 0, 1) * byte.MaxValue)));

    /// <summary>The image with a border on all sides that repeats its outermost pixels.</summary>
    /// <remarks>A convolution that needs no padding then gives the size of the photograph, without dark edges.</remarks>
    public Picture WithBorder(int border)
    {
        int width = Width + (2 * border);
        int height = Height + (2 * border);
        float[] pixels = new float[width * height * Channels];
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                int fromY = Math.Clamp(y - border, 0, Height - 1);
                int fromX = Math.Clamp(x - border, 0, Width - 1);
                Pixels.AsSpan(((fromY * Width) + fromX) * Channels, Channels).CopyTo(pixels.AsSpan(((y * width) + x) * Channels));
            }
        }

        return new(width, height, pixels);
    }
}
