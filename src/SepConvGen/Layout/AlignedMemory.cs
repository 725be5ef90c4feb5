using System.Runtime.CompilerServices;
using SepConvGen.Runtime;

namespace SepConvGen;

/// <summary>Memory for images that starts at a multiple of 64 bytes: a cache line, and the widest vector.</summary>
/// <remarks>
/// The elements of an array come after its header, so that few arrays begin with a cache line, and vectors of 64 bytes then lie in two lines
/// each. A kernel that multiplies much of what it loads does not notice; a depthwise kernel alone took 1.16 times as long with AVX-512
/// (<c>kernels --suite depthwise --beside arrays</c>). Kernels compute the same bits from any memory.
/// </remarks>
public static class AlignedMemory
{
    /// <summary>So many elements, all 0, of an array of the pinned heap: the garbage collector frees it, but does not move it.</summary>
    /// <typeparam name="T">An element of 1, 2, 4 or 8 bytes.</typeparam>
    /// <param name="length">How many.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative, or no array is as long.</exception>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> has another size.</exception>
    public static Memory<T> Allocate<T>(int length)
        where T : unmanaged
    {
        int size = Unsafe.SizeOf<T>();
        if (size is not (1 or 2 or 4 or 8))
        {
            throw new NotSupportedException($"Elements of {size} bytes do not begin with a cache line: 1, 2, 4 and 8 do.");
        }

        int line = AlignedBuffer.LineBytes / size;
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Array.MaxLength - line);
        T[] array = GC.AllocateArray<T>(length + line, pinned: true);
        return array.AsMemory(AlignedBuffer.LineStart(array), length);
    }
}
