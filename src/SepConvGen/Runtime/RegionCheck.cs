using System.Diagnostics.CodeAnalysis;

namespace SepConvGen.Runtime;

/// <summary>Whether images that lie as the call says are inside their span, in numbers that hold any sizes; what is wrong is told.</summary>
internal static class RegionCheck
{
    /// <summary>Elements from an image to the next; they are all inside, unless there are none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A stride is less than what it passes over.</exception>
    /// <exception cref="ArgumentException">An element is outside the span.</exception>
    public static long ImageStride(
        int length, int batch, int height, int width, int channels, int pixelStride, int? rowStride, int? imageStride, string name, bool isSequence)
    {
        long dense = (long)width * pixelStride;
        long row = rowStride ?? dense;
        if (row < dense)
        {
            ThrowStride($"{name}RowStride", row, $"{dense}, {width} pixels that are {pixelStride} apart");
        }

        // Int128: an image of rows longer than any span has its length, too, if only to be told
        Int128 allRows = (Int128)height * row;
        Int128 image = imageStride ?? allRows;
        if (image < allRows)
        {
            ThrowStride(
                $"{name}{(isSequence ? "Sequence" : "Image")}Stride",
                (long)image,
                isSequence ? $"{row}, {width} steps that are {pixelStride} apart" : $"{allRows}, {height} rows that are {row} apart");
        }

        if (batch == 0 || height == 0 || width == 0)
        {
            return 0;
        }

        Extents extents = new(batch, image, height, row, width, pixelStride, channels);
        if (extents.End > length)
        {
            ThrowOutside(length, extents, name, isSequence);
        }

        return (long)image;
    }

    [DoesNotReturn]
    private static void ThrowStride(string name, long stride, string least) =>
        throw new ArgumentOutOfRangeException(name, stride, $"{name} must be at least {least}, but is {stride}.");

    // The first image that does not fit, of it the first row, of that the first pixel, of that the first element.
    [DoesNotReturn]
    private static void ThrowOutside(int length, Extents of, string name, bool isSequence)
    {
        Int128 pixel = of.Channels;
        Int128 row = ((of.Width - 1) * (Int128)of.Pixel) + pixel;
        Int128 image = ((of.Height - 1) * (Int128)of.Row) + row;
        Int128 room = length;
        Int128 number = First(image, of.Image);
        Int128 y = First(row, of.Row);
        Int128 x = First(pixel, of.Pixel);
        Int128 channel = Int128.Max(room, 0);
        string shape = isSequence
            ? $"[{of.Batch}, {of.Width}, {of.Channels}], with sequences {of.Image} and steps {of.Pixel} apart"
            : $"[{of.Batch}, {of.Height}, {of.Width}, {of.Channels}], with images {of.Image}, rows {of.Row} and pixels {of.Pixel} apart";
        string outside = isSequence ? $"[{number}, {x}, {channel}]" : $"[{number}, {y}, {x}, {channel}]";
        throw new ArgumentException($"{name} of shape {shape}, needs {of.End} elements, but has {length}: the first one outside is {outside}.", name);

        // the first that ends outside; what is left of the span where it starts
        Int128 First(Int128 size, Int128 stride)
        {
            Int128 index = room < size ? 0 : ((room - size) / stride) + 1;
            room -= index * stride;
            return index;
        }
    }

    // What a caller has laid out: how many of each, and how far apart.
    private readonly record struct Extents(int Batch, Int128 Image, int Height, long Row, int Width, int Pixel, int Channels)
    {
        public Int128 End => ((Batch - 1) * Image) + ((Height - 1) * (Int128)Row) + ((Width - 1) * (Int128)Pixel) + Channels;
    }
}
