using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace SepConvGen.Runtime;

/// <summary>For generated code: asks for memory that will be read soon. It changes nothing but the time, and may lie anywhere.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Prefetch
{
    /// <summary>Brings a cache line into the second level of the cache, on processors that have an instruction for it.</summary>
    /// <param name="start">From where.</param>
    /// <param name="offset">Elements on from there.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Line<T>(ref T start, nuint offset)
        where T : unmanaged
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch1(Unsafe.AsPointer(ref Unsafe.Add(ref start, offset)));
        }
    }
}
