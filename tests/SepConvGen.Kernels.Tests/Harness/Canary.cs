using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SepConvGen.Kernels.Tests.Harness;

/// <summary>A value that no computation gives: what is still there was not written.</summary>
internal static class Canary
{
    // A quiet NaN with a payload of its own. (A signalling one would not survive a JIT that folds constants in double.)
    private const int Bits = 0x7FC5C0DE;

    // The same of a half, and of a bfloat16.
    private const short HalfBits = Bits >> 16;

    /// <summary>Fills a span of floats, of elements of several times their size, or of half of it.</summary>
    public static void Fill<T>(Span<T> span)
        where T : unmanaged
    {
        if (IsHalf<T>())
        {
            MemoryMarshal.Cast<T, short>(span).Fill(HalfBits);
        }
        else
        {
            MemoryMarshal.Cast<T, int>(span).Fill(Bits);
        }
    }

    public static float[] Array(int length) => Array<float>(length);

    public static T[] Array<T>(int length)
        where T : unmanaged
    {
        T[] array = new T[length];
        Fill<T>(array);
        return array;
    }

    /// <summary>Position of the first element that was written; −1 if none was.</summary>
    public static int FirstWritten<T>(ReadOnlySpan<T> span)
        where T : unmanaged
    {
        for (int i = 0; i < span.Length; i++)
        {
            if (!IsIntact(span[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Position of the first element that was not written; −1 if all were.</summary>
    public static int FirstUnwritten<T>(ReadOnlySpan<T> span)
        where T : unmanaged
    {
        for (int i = 0; i < span.Length; i++)
        {
            if (IsIntact(span[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsIntact<T>(T value)
        where T : unmanaged => IsHalf<T>()
            ? !MemoryMarshal.Cast<T, short>(new Span<T>(ref value)).ContainsAnyExcept(HalfBits)
            : !MemoryMarshal.Cast<T, int>(new Span<T>(ref value)).ContainsAnyExcept(Bits);

    private static bool IsHalf<T>()
        where T : unmanaged => Unsafe.SizeOf<T>() == sizeof(short);
}
