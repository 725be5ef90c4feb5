using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SepConvGen.Runtime;

/// <summary>For generated code: the elements of a span that belong to images whose rows, or whose images, lie as the call says.</summary>
/// <remarks>Images of rows of elements that are neighbours; a span without gaps is one row.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Region
{
    // From one to the next; greater than all that one of them holds, where there are several.
    private readonly long imageStride;
    private readonly long rowStride;
    private readonly long pixelStride;
    private readonly int images;
    private readonly int rows;
    private readonly int pixels;
    private readonly int elements;

    private Region(int images, long imageStride, int rows, long rowStride, int pixels, long pixelStride, int elements)
    {
        (this.images, this.imageStride) = (images, imageStride);
        (this.rows, this.rowStride) = (rows, rowStride);
        (this.pixels, this.pixelStride) = (pixels, pixelStride);
        this.elements = elements;
    }

    /// <summary>Whether it has no element.</summary>
    public bool IsEmpty => images == 0 || rows == 0 || pixels == 0 || elements == 0;

    /// <summary>All of a span.</summary>
    public static Region Of(int length) => new(1, 0, 1, 0, 1, 0, length);

    /// <summary>Images [batch, height, width, channels] in a span, which may be longer.</summary>
    /// <param name="length">Elements of the span.</param>
    /// <param name="batch">Images.</param>
    /// <param name="height">Rows of an image.</param>
    /// <param name="width">Pixels of a row.</param>
    /// <param name="channels">Elements of a pixel.</param>
    /// <param name="pixelStride">Elements from a pixel to the next, at least those of a pixel.</param>
    /// <param name="rowStride">Elements from a row to the next; null where they follow each other.</param>
    /// <param name="imageStride">Elements from an image to the next; null where they follow each other.</param>
    /// <param name="name">The operand's name.</param>
    /// <exception cref="ArgumentOutOfRangeException">A stride is less than what it passes over.</exception>
    /// <exception cref="ArgumentException">An element is outside the span.</exception>
    public static Region Of(int length, int batch, int height, int width, int channels, int pixelStride, int? rowStride, int? imageStride, string name) =>
        Of(length, batch, height, width, channels, pixelStride, rowStride, imageStride, name, isSequence: false);

    /// <summary>Sequences [batch, width, channels] in a span, which may be longer.</summary>
    /// <param name="length">Elements of the span.</param>
    /// <param name="batch">Sequences.</param>
    /// <param name="width">Steps of a sequence.</param>
    /// <param name="channels">Elements of a step.</param>
    /// <param name="stepStride">Elements from a step to the next, at least those of a step.</param>
    /// <param name="sequenceStride">Elements from a sequence to the next; null where they follow each other.</param>
    /// <param name="name">The operand's name.</param>
    /// <exception cref="ArgumentOutOfRangeException">A stride is less than what it passes over.</exception>
    /// <exception cref="ArgumentException">An element is outside the span.</exception>
    public static Region Of(int length, int batch, int width, int channels, int stepStride, int? sequenceStride, string name) =>
        Of(length, batch, 1, width, channels, stepStride, null, sequenceStride, name, isSequence: true);

    private static Region Of(
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
            return default;
        }

        Extents extents = new(batch, image, height, row, width, pixelStride, channels);
        if (extents.End > length)
        {
            ThrowOutside(length, extents, name, isSequence);
        }

        return pixelStride == channels
            ? new(batch, (long)image, height, row, 1, 0, (int)dense)
            : new(batch, (long)image, height, row, width, pixelStride, channels);
    }

    /// <summary>What is written shares no element with what is read; the spans that hold the two may overlap.</summary>
    /// <typeparam name="TOutput">What is written.</typeparam>
    /// <typeparam name="TInput">What is read.</typeparam>
    /// <param name="output">The span that holds the output.</param>
    /// <param name="written">The output in it.</param>
    /// <param name="other">The span that holds what is read.</param>
    /// <param name="read">What is read in it.</param>
    /// <param name="name">The name of what is read.</param>
    /// <exception cref="ArgumentException">An element is read and written.</exception>
    public static void Apart<TOutput, TInput>(ReadOnlySpan<TOutput> output, Region written, ReadOnlySpan<TInput> other, Region read, string name)
        where TOutput : unmanaged
        where TInput : unmanaged
    {
        nint distance = Unsafe.ByteOffset(
            ref Unsafe.As<TOutput, byte>(ref MemoryMarshal.GetReference(output)), ref Unsafe.As<TInput, byte>(ref MemoryMarshal.GetReference(other)));
        if (Intersect(written.Runs(Unsafe.SizeOf<TOutput>()), read.Runs(Unsafe.SizeOf<TInput>()), distance))
        {
            throw new ArgumentException($"{nameof(output)} and {name} must not overlap.", nameof(output));
        }
    }

    // Their levels in bytes, from the outermost to the run of neighbours.
    private Levels Runs(int size) => new(images, imageStride * size, rows, rowStride * size, pixels, pixelStride * size, (long)elements * size);

    /// <summary>Whether two sets of runs have a byte in common.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    /// <param name="distance">Bytes from the start of the one to the start of the other.</param>
    private static bool Intersect(Levels one, Levels other, long distance)
    {
        // runs are one level: neither has another run within its reach
        if (one.IsEmpty || other.IsEmpty || distance >= one.Reach || -distance >= other.Reach)
        {
            return false;
        }

        if (one.IsRun && other.IsRun)
        {
            return true;
        }

        // of equal steps only the difference counts: as many as bring what is within a step of each near the other's, at most three
        if (!one.IsRun && !other.IsRun && one.Step == other.Step)
        {
            (Levels oneInner, Levels otherInner) = (one.Inner, other.Inner);
            long first = Math.Max(DivideUp(1 - otherInner.Reach - distance, one.Step), 1 - one.Count);
            for (long difference = first; difference < other.Count; difference++)
            {
                long apart = distance + (difference * one.Step);
                if (apart >= oneInner.Reach)
                {
                    break;
                }

                if (Intersect(oneInner, otherInner, apart))
                {
                    return true;
                }
            }

            return false;
        }

        // otherwise one by one those of the greater steps that lie within the reach of the other
        return one.IsRun || (!other.IsRun && one.Step < other.Step) ? AnyOf(other, one, -distance) : AnyOf(one, other, distance);
    }

    // Whether any step of the one meets the other, which begins so many bytes behind it.
    private static bool AnyOf(Levels one, Levels other, long distance)
    {
        Levels inner = one.Inner;
        for (long step = Math.Max(DivideUp(distance + 1 - inner.Reach, one.Step), 0); step < one.Count && step * one.Step < distance + other.Reach; step++)
        {
            if (Intersect(inner, other, distance - (step * one.Step)))
            {
                return true;
            }
        }

        return false;
    }

    private static long DivideUp(long value, long divisor) => value > 0 ? (value + divisor - 1) / divisor : value / divisor;

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

    // Something several times, so many bytes apart; inside it something several times, and so on to a run of bytes.
    private readonly record struct Levels(int Images, long ImageStep, int Rows, long RowStep, int Pixels, long PixelStep, long Bytes)
    {
        public bool IsEmpty => Images == 0 || Rows == 0 || Pixels == 0 || Bytes == 0;

        public bool IsRun => Images == 1 && Rows == 1 && Pixels == 1;

        public int Count => Images > 1 ? Images : Rows > 1 ? Rows : Pixels;

        public long Step => Images > 1 ? ImageStep : Rows > 1 ? RowStep : PixelStep;

        public Levels Inner => Images > 1 ? this with { Images = 1 } : Rows > 1 ? this with { Rows = 1 } : this with { Pixels = 1 };

        /// <summary>Bytes from the first to behind the last.</summary>
        public long Reach => ((Images - 1) * ImageStep) + ((Rows - 1) * RowStep) + ((Pixels - 1) * PixelStep) + Bytes;
    }
}
