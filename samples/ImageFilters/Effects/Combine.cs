using System.Numerics;
using System.Runtime.InteropServices;

namespace ImageFilters.Effects;

/// <summary>Combines an image with its blurred copy.</summary>
internal static class Combine
{
    /// <param name="image">The image.</param>
    /// <param name="blurred">As many samples; the results take their place.</param>
    public static void Into<T>(ReadOnlySpan<byte> image, Span<byte> blurred)
        where T : ICombination
    {
        ReadOnlySpan<Vector<byte>> vectors = MemoryMarshal.Cast<byte, Vector<byte>>(image);
        Span<Vector<byte>> results = MemoryMarshal.Cast<byte, Vector<byte>>(blurred)[..vectors.Length];
        for (int i = 0; i < vectors.Length; i++)
        {
            results[i] = T.Of(vectors[i], results[i]);
        }

        // The rest, in vectors that are filled up.
        int done = vectors.Length * Vector<byte>.Count;
        Span<byte> restOfImage = stackalloc byte[Vector<byte>.Count];
        Span<byte> restOfBlurred = stackalloc byte[Vector<byte>.Count];
        image[done..].CopyTo(restOfImage);
        blurred[done..].CopyTo(restOfBlurred);
        T.Of(new(restOfImage), new(restOfBlurred)).CopyTo(restOfBlurred);
        restOfBlurred[..(blurred.Length - done)].CopyTo(blurred[done..]);
    }
}
