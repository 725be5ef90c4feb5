using System.ComponentModel;
using System.Runtime.InteropServices;

namespace SepConvGen.Runtime;

/// <summary>For generated code: pooled working memory that starts at a multiple of 64 bytes (a cache line, a vector).</summary>
/// <remarks>
/// Each thread keeps the largest buffer that it has returned, up to 8 MB: in the steady state nothing is allocated.
/// The buffers are pinned, so that they stay aligned.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct Scratch
{
    private const int Line = 16;
    private const int LargestKept = 1 << 21;

    [ThreadStatic]
    private static float[]? kept;

    private readonly float[] buffer;
    private readonly Span<float> span;

    private Scratch(float[] buffer, int length)
    {
        this.buffer = buffer;
        int misplaced = (int)((nuint)Marshal.UnsafeAddrOfPinnedArrayElement(buffer, 0) / sizeof(float) % Line);
        span = buffer.AsSpan((Line - misplaced) % Line, length);
    }

    /// <summary>A buffer of so many floats, with anything in it.</summary>
    /// <exception cref="OverflowException">There is no array of that length.</exception>
    public static Scratch Rent(long length)
    {
        float[]? buffer = kept;
        kept = null;
        if (buffer is null || buffer.Length < length + Line)
        {
            buffer = GC.AllocateUninitializedArray<float>(checked((int)(length + Line)), pinned: true);
        }

        return new(buffer, (int)length);
    }

    /// <summary>The first float at or after <paramref name="offset"/> that starts a cache line.</summary>
    public static long Align(long offset) => (offset + Line - 1) / Line * Line;

    /// <summary>Rows in a block: as many as fit the budget, a multiple of the strip where there are enough, at least one.</summary>
    public static int Rows(int budget, long floatsPerRow, int strip)
    {
        int rows = (int)Math.Max(budget / Math.Max(floatsPerRow, 1), 1);
        return rows < strip ? rows : rows - (rows % strip);
    }

    /// <summary>The floats from <paramref name="offset"/> on.</summary>
    public ref float At(long offset) => ref span[(int)offset..].GetPinnableReference();

    /// <summary>Gives the buffer back.</summary>
    public void Dispose()
    {
        if (buffer.Length <= LargestKept && buffer.Length >= (kept?.Length ?? 0))
        {
            kept = buffer;
        }
    }
}
