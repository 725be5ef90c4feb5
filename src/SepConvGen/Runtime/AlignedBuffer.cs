using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SepConvGen.Runtime;

/// <summary>Pinned arrays in which the data starts at a multiple of 64 bytes: a cache line, and the widest vector.</summary>
internal static class AlignedBuffer
{
    /// <summary>Bytes of a cache line.</summary>
    public const int LineBytes = 64;

    /// <summary>Floats in a cache line.</summary>
    public const int Line = LineBytes / sizeof(float);

    /// <summary>Floats that take so many bytes.</summary>
    public static long Floats(long bytes) => (bytes + sizeof(float) - 1) / sizeof(float);

    /// <summary>An array with room for so many floats from <paramref name="start"/> on, with anything in it.</summary>
    /// <exception cref="OverflowException">There is no array of that length.</exception>
    public static float[] Allocate(long length, out int start)
    {
        float[] buffer = GC.AllocateUninitializedArray<float>(checked((int)(length + Line)), pinned: true);
        start = LineStart(buffer);
        return buffer;
    }

    /// <summary>The first element of a pinned array that starts with a cache line; elements take 1, 2, 4 or 8 bytes.</summary>
    public static int LineStart<T>(T[] pinned)
        where T : unmanaged
    {
        int misplaced = (int)((nuint)Marshal.UnsafeAddrOfPinnedArrayElement(pinned, 0) % LineBytes);
        return (LineBytes - misplaced) % LineBytes / Unsafe.SizeOf<T>();
    }
}
