using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SepConvGen.Runtime;

/// <summary>For generated code: pooled working memory that starts at a multiple of 64 bytes (a cache line, a vector).</summary>
/// <remarks>
/// Each thread keeps the two largest buffers that it has returned, up to 8 MB each: in the steady state nothing is
/// allocated. The buffers are pinned, so that they stay aligned.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct Scratch
{
    private const int LargestKept = 1 << 21;

    [ThreadStatic]
    private static Buffer? larger;

    [ThreadStatic]
    private static Buffer? smaller;

    private readonly Buffer buffer;
    private readonly int length;

    private Scratch(Buffer buffer, int length)
    {
        this.buffer = buffer;
        this.length = length;
    }

    /// <summary>All of it.</summary>
    public Span<float> Span => buffer.Floats.AsSpan(buffer.Start, length);

    /// <summary>All of it, as elements of another type.</summary>
    public Span<T> Elements<T>()
        where T : unmanaged => MemoryMarshal.Cast<float, T>(Span);

    /// <summary>A buffer of so many floats, with anything in it.</summary>
    /// <exception cref="OverflowException">There is no array of that length.</exception>
    public static Scratch Rent(long length)
    {
        if (smaller is { } small && small.Room >= length)
        {
            smaller = null;
            return new(small, (int)length);
        }

        if (larger is { } large && large.Room >= length)
        {
            larger = null;
            return new(large, (int)length);
        }

        return new(new Buffer(length), (int)length);
    }

    /// <summary>The first float at or after <paramref name="offset"/> that starts a cache line.</summary>
    public static long Align(long offset) => (offset + AlignedBuffer.Line - 1) / AlignedBuffer.Line * AlignedBuffer.Line;

    /// <summary>Rows in a block: as many as fit the budget, a multiple of the strip where there are enough, at least one.</summary>
    /// <param name="budget">Floats.</param>
    /// <param name="floatsPerRow">Floats that a row takes.</param>
    /// <param name="halo">Rows that a block needs beside its own.</param>
    /// <param name="strip">Rows that are computed at once.</param>
    public static int Rows(int budget, long floatsPerRow, int halo, int strip)
    {
        int rows = (int)Math.Max((budget / Math.Max(floatsPerRow, 1)) - halo, 1);
        return rows < strip ? rows : rows - (rows % strip);
    }

    /// <summary>
    /// Columns of the parts in which a row is done: all of them where they fit the budget; otherwise equal parts that fit, each
    /// of whole tiles, at least one.
    /// </summary>
    /// <param name="budget">Floats.</param>
    /// <param name="floatsPerColumn">Floats that a column takes, in all rows that are done at once.</param>
    /// <param name="columns">Columns of a row.</param>
    /// <param name="tile">Columns that are computed at once.</param>
    public static int Columns(long budget, long floatsPerColumn, int columns, int tile)
    {
        long room = budget / floatsPerColumn;
        if (columns <= room)
        {
            return Math.Max(columns, 1);
        }

        long most = Math.Max(room / tile, 1);
        long parts = (columns + (most * tile) - 1) / (most * tile);
        long part = (columns + parts - 1) / parts;
        return (int)Math.Min((part + tile - 1) / tile * tile, columns);
    }

    /// <summary>Moves elements of scratch to its start; both places may overlap.</summary>
    /// <param name="scratch">The start.</param>
    /// <param name="from">Where the elements are.</param>
    /// <param name="length">How many.</param>
    public static void Move<T>(ref T scratch, nuint from, nuint length)
        where T : unmanaged =>
        MemoryMarshal.CreateSpan(ref Unsafe.Add(ref scratch, from), (int)length).CopyTo(MemoryMarshal.CreateSpan(ref scratch, (int)length));

    /// <summary>The floats from <paramref name="offset"/> on.</summary>
    public ref float At(long offset) => ref Span[(int)offset..].GetPinnableReference();

    /// <summary>Gives the buffer back.</summary>
    public void Dispose()
    {
        Buffer? returned = buffer;
        if (returned.Room > LargestKept)
        {
            return;
        }

        if (larger is null || returned.Room > larger.Room)
        {
            (larger, returned) = (returned, larger);
        }

        if (returned is not null && (smaller is null || returned.Room > smaller.Room))
        {
            smaller = returned;
        }
    }

    private sealed class Buffer
    {
        public Buffer(long length)
        {
            Floats = AlignedBuffer.Allocate(length, out int start);
            Start = start;
        }

        public float[] Floats { get; }

        public int Start { get; }

        public int Room => Floats.Length - Start;
    }
}
