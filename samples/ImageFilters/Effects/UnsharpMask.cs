using System.Numerics;

namespace ImageFilters.Effects;

/// <summary>Sharpens edges and leaves what is nearly even, such as noise, as it is.</summary>
internal readonly struct UnsharpMask : ICombination
{
    private const byte Threshold = 3;

    // image + 1½ · (image − blurred): only one of the two differences is not 0.
    public static Vector<byte> Of(Vector<byte> image, Vector<byte> blurred)
    {
        Vector<byte> above = Amount(Vector.SubtractSaturate(image, blurred));
        Vector<byte> below = Amount(Vector.SubtractSaturate(blurred, image));
        return Vector.SubtractSaturate(Vector.AddSaturate(image, above), below);
    }

    private static Vector<byte> Amount(Vector<byte> difference)
    {
        Vector<byte> kept = difference & Vector.GreaterThan(difference, new Vector<byte>(Threshold));
        return Vector.AddSaturate(kept, kept >>> 1);
    }
}
