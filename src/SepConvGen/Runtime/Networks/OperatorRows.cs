using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SepConvGen.Runtime;

/// <summary>The rows of an operator on several threads, as <see cref="ParallelRows"/> shares those of kernels.</summary>
/// <remarks>The threads are handed the bytes of what a row is made from, pointers among them: its memory must be pinned until all are done.</remarks>
internal static class OperatorRows
{
    /// <summary>Elements that are worth a thread where each takes some operations: 20 µs or more, several times what it takes to wake one.</summary>
    public const int Computed = 1 << 16;

    /// <summary>Elements that are worth a thread where they are hardly more than moved.</summary>
    public const int Moved = 1 << 17;

    // Elements of a row where there are none by nature: a page.
    private const int Piece = 1024;

    /// <summary>Writes all rows.</summary>
    /// <param name="all">The rows.</param>
    /// <param name="rows">How many.</param>
    /// <param name="width">Elements of a row.</param>
    /// <param name="share">Elements that are worth a thread.</param>
    /// <param name="options">The caller's; none is one thread.</param>
    public static void Run<TRows>(TRows all, int rows, int width, int share, ParallelOptions? options)
        where TRows : unmanaged, IOperatorRows
    {
        if (options is null || (long)rows * width < 2L * share)
        {
            all.Write(0, rows);
            return;
        }

        ParallelCall<byte, byte> call = new() { Input = MemoryMarshal.AsBytes(new ReadOnlySpan<TRows>(in all)) };
        ParallelRows.Run(call, rows, width, share, 1, options, Body<TRows>.Write);
    }

    /// <summary>Writes all pieces of elements that lie side by side.</summary>
    /// <param name="all">The pieces.</param>
    /// <param name="count">Elements.</param>
    /// <param name="share">Elements that are worth a thread.</param>
    /// <param name="options">The caller's; none is one thread.</param>
    public static void RunPieces<TRows>(TRows all, int count, int share, ParallelOptions? options)
        where TRows : unmanaged, IOperatorRows => Run(all, (int)(((long)count + Piece - 1) / Piece), Piece, share, options);

    /// <summary>Where some pieces begin, and how many of all elements they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (int Start, int Length) Pieces(int first, int end, int count) =>
        (first * Piece, (int)Math.Min((long)(end - first) * Piece, count - (first * Piece)));

    private static class Body<TRows>
        where TRows : unmanaged, IOperatorRows
    {
        public static readonly ParallelBody<byte, byte> Write = static (call, first, end) => MemoryMarshal.AsRef<TRows>(call.Input).Write(first, end);
    }
}
