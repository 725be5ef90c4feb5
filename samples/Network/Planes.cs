using Shared;

namespace NetworkSample;

/// <summary>Pictures as the network has them: red, green and blue one after another, from 0 to 1.</summary>
internal static class Planes
{
    public const int Height = 300;
    public const int Width = 448;

    private const int Colours = 3;
    private const float White = 255;

    /// <summary>The middle of an image.</summary>
    public static float[] Of(Image image)
    {
        if (image.Channels != Colours || image.Width < Width || image.Height < Height)
        {
            throw new UserError($"the photograph must be in colour and have {Width} × {Height} pixels or more");
        }

        float[] planes = new float[Colours * Height * Width];
        int top = (image.Height - Height) / 2;
        int left = (image.Width - Width) / 2;
        for (int each = 0; each < planes.Length; each++)
        {
            (int colour, int y, int x) = Place(each);
            planes[each] = image.Samples[(((((y + top) * image.Width) + x + left) * Colours) + colour)] / White;
        }

        return planes;
    }

    public static Image ToImage(ReadOnlySpan<float> planes)
    {
        Image image = new(Width, Height, Colours);
        for (int each = 0; each < planes.Length; each++)
        {
            (int colour, int y, int x) = Place(each);
            image.Samples[(((y * Width) + x) * Colours) + colour] = (byte)MathF.Round(planes[each] * White);
        }

        return image;
    }

    private static (int Colour, int Y, int X) Place(int each) => (each / (Height * Width), each / Width % Height, each % Width);
}
