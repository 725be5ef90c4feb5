namespace SepConvGen.Benchmarks.Cases;

/// <summary>Images with a plane for each channel.</summary>
internal static class Planes
{
    /// <summary>Images, channels last, in planes.</summary>
    public static float[] Of(float[] images, ImageSize size) => Transposed(images, size.Pixels, size.Channels);

    /// <summary>Images in planes, channels last.</summary>
    public static float[] Pixels(float[] planes, ImageSize size) => Transposed(planes, size.Channels, size.Pixels);

    // Each of the matrices of so many rows and columns.
    private static float[] Transposed(float[] matrices, int rows, int columns)
    {
        float[] result = new float[matrices.Length];
        for (int index = 0; index < matrices.Length; index++)
        {
            (int matrix, int place) = Math.DivRem(index, rows * columns);
            (int row, int column) = Math.DivRem(place, columns);
            result[(((matrix * columns) + column) * rows) + row] = matrices[index];
        }

        return result;
    }
}
