using System.Numerics;
using System.Runtime.InteropServices;
using Shared;

namespace ImageFilters.Effects;

/// <summary>Combines an image with its blurred copy.</summary>
internal static class Combine
{
    public static Func<Image, Work> With<T>(Filter<byte> blur)
        where T : ICombination => image =>
        {
            Image output = new(image.Width, image.Height, image.Channels);
            return new(() => output, () =>
            {
                blur.Run(image, output.Samples);
                Into<T>(image.Samples, output.Samples);
            });
        };

    // The results take the place of the blurred samples.
    private static void Into<T>(ReadOnlySpan<byte> image, Span<byte> blurred)
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
