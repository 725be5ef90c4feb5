using System.Numerics;

namespace ImageFilters.Effects;

/// <summary>What becomes of a sample of an image and the same one of its blurred copy; many side by side in a vector.</summary>
internal interface ICombination
{
    static abstract Vector<byte> Of(Vector<byte> image, Vector<byte> blurred);
}
