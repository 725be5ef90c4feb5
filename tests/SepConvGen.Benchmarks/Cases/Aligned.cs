using System.Runtime.InteropServices;

namespace SepConvGen.Benchmarks.Cases;

/// <summary>Native memory that starts at a multiple of 64 bytes: a cache line, and the widest vector.</summary>
/// <typeparam name="T">An element.</typeparam>
internal unsafe class Aligned<T> : IDisposable
    where T : unmanaged
{
    private const int Alignment = 64;

    private void* start;

    public Aligned(int length)
    {
        Length = length;
        start = NativeMemory.AlignedAlloc((nuint)Math.Max(length, 1) * (nuint)sizeof(T), Alignment);
    }

    public int Length { get; }

    public nint Address => (nint)start;

    public Span<T> Span => new(start, Length);

    public void Dispose()
    {
        NativeMemory.AlignedFree(start);
        start = null;
    }
}
