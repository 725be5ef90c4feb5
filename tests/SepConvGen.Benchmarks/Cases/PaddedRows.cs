namespace SepConvGen.Benchmarks.Cases;

/// <summary>Images whose rows do not follow each other at once.</summary>
internal static class PaddedRows
{
    // Floats of a cache line.
    private const int Line = 16;

    /// <summary>Elements from a row to the next: to the second cache line after its end.</summary>
    public static int Stride(ImageSize size) => ((size.Row + Line - 1) / Line * Line) + Line;

    /// <summary>Images with their rows so far apart.</summary>
    public static float[] Of(float[] images, ImageSize size) => Moved(images, size.Row, Stride(size));

    /// <summary>And back.</summary>
    public static float[] Dense(float[] images, ImageSize size) => Moved(images, Stride(size), size.Row);

    private static float[] Moved(float[] images, int from, int to)
    {
        int rows = images.Length / from;
        float[] moved = new float[rows * to];
        for (int row = 0; row < rows; row++)
        {
            images.AsSpan(row * from, Math.Min(from, to)).CopyTo(moved.AsSpan(row * to));
        }

        return moved;
    }
}
