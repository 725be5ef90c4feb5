using System.Numerics;
using Shared;

namespace ImageFilters.Effects;

/// <summary>What a blur takes away, added once more.</summary>
internal readonly struct Sharpen : ICombination
{
    public static Work Prepare(Image image)
    {
        Image output = new(image.Width, image.Height, image.Channels);
        return new(() => output, () =>
        {
            Kernels.Gaussian5.Run(image, output.Samples);
            Combine.Into<Sharpen>(image.Samples, output.Samples);
        });
    }

    // image + (image − blurred): only one of the two differences is not 0.
    public static Vector<byte> Of(Vector<byte> image, Vector<byte> blurred)
    {
        Vector<byte> above = Vector.SubtractSaturate(image, blurred);
        Vector<byte> below = Vector.SubtractSaturate(blurred, image);
        return Vector.SubtractSaturate(Vector.AddSaturate(image, above), below);
    }
}
