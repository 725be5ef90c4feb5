using System.Numerics;

namespace ImageFilters.Effects;

/// <summary>What a blur takes away, added once more.</summary>
internal readonly struct Sharpen : ICombination
{
    // image + (image − blurred): only one of the two differences is not 0.
    public static Vector<byte> Of(Vector<byte> image, Vector<byte> blurred)
    {
        Vector<byte> above = Vector.SubtractSaturate(image, blurred);
        Vector<byte> below = Vector.SubtractSaturate(blurred, image);
        return Vector.SubtractSaturate(Vector.AddSaturate(image, above), below);
    }
}
