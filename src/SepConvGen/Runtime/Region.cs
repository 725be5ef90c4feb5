using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SepConvGen.Runtime;

/// <summary>For generated code: the elements of a span that belong to images whose rows, or whose images, lie as the call says.</summary>
/// <remarks>
/// Images of rows of elements that are neighbours; a span without gaps is one row. What every call asks is inlined, where sizes of
/// the attribute are constants; only sizes beyond it, faults, and regions that lie within each other's reach go further.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Region
{
    // From one to the next; greater than all that one of them holds, where there are several.
    private readonly long imageStride;
    private readonly long rowStride;
    private readonly int pixelStride;
    private readonly int images;
    private readonly int rows;
    private readonly int pixels;
    private readonly int elements;

    // Elements from the first to behind the last, at most those of the span.
    private readonly int reach;

    private Region(int images, long imageStride, int rows, long rowStride, int pixels, int pixelStride, int elements, int reach)
    {
        (this.images, this.imageStride) = (images, imageStride);
        (this.rows, this.rowStride) = (rows, rowStride);
        (this.pixels, this.pixelStride) = (pixels, pixelStride);
        (this.elements, this.reach) = (elements, reach);
    }

    /// <summary>Whether it has no element.</summary>
    public bool IsEmpty => reach == 0;

    // Its levels in bytes, from the outermost to the run of neighbours.
    private RegionLevels Runs(int size) => new(images, imageStride * size, rows, rowStride * size, pixels, (long)pixelStride * size, (long)elements * size);

    /// <summary>All of a span.</summary>
    public static Region Of(int length) => new(1, 0, 1, 0, 1, 0, length, length);

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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Region Of(int length, int batch, int width, int channels, int stepStride, int? sequenceStride, string name) =>
        Of(length, batch, 1, width, channels, stepStride, null, sequenceStride, name, isSequence: true);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Region Of(
        int length, int batch, int height, int width, int channels, int pixelStride, int? rowStride, int? imageStride, string name, bool isSequence)
    {
        long dense = (long)width * pixelStride;
        long row = rowStride ?? dense;

        // rows of more than a span holds are left to the check, in whose numbers nothing overflows
        long allRows = row <= int.MaxValue ? height * row : long.MaxValue;
        long image = imageStride ?? allRows;
        long oneImage = ((height - 1) * row) + ((width - 1) * (long)pixelStride) + channels;
        bool isSome = batch > 0 && height > 0 && width > 0;
        if (!isSome || row < dense || image < allRows || image > int.MaxValue || ((batch - 1) * image) + oneImage > length)
        {
            image = RegionCheck.ImageStride(length, batch, height, width, channels, pixelStride, rowStride, imageStride, name, isSequence);
            if (!isSome)
            {
                return default;
            }
        }

        int reach = (int)(((batch - 1) * image) + oneImage);
        return pixelStride == channels
            ? new(batch, image, height, row, 1, 0, (int)dense, reach)
            : new(batch, image, height, row, width, pixelStride, channels, reach);
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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apart<TOutput, TInput>(ReadOnlySpan<TOutput> output, Region written, ReadOnlySpan<TInput> other, Region read, string name)
        where TOutput : unmanaged
        where TInput : unmanaged
    {
        nint distance = Unsafe.ByteOffset(
            ref Unsafe.As<TOutput, byte>(ref MemoryMarshal.GetReference(output)), ref Unsafe.As<TInput, byte>(ref MemoryMarshal.GetReference(other)));
        if (distance < (nint)written.reach * Unsafe.SizeOf<TOutput>() && -distance < (nint)read.reach * Unsafe.SizeOf<TInput>())
        {
            Intersect(written, Unsafe.SizeOf<TOutput>(), read, Unsafe.SizeOf<TInput>(), distance, nameof(output), name);
        }
    }

    // One lies between, or in, the other, so many bytes behind it. They come by value, so that the caller need not hold them in memory.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Intersect(Region written, int writtenSize, Region read, int readSize, nint distance, string output, string name)
    {
        if (RegionLevels.Intersect(written.Runs(writtenSize), read.Runs(readSize), distance))
        {
            Check.ThrowOverlap(output, name);
        }
    }
}
