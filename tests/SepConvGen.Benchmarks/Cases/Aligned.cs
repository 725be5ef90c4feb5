using System.Runtime.InteropServices;

namespace SepConvGen.Benchmarks.Cases;

/// <summary>Native memory that starts at a multiple of 64 bytes, a cache line and the widest vector, or so many bytes past one.</summary>
/// <typeparam name="T">An element.</typeparam>
internal unsafe class Aligned<T> : IDisposable
    where T : unmanaged
{
    private const int Alignment = 64;

    private readonly int past;
    private void* start;

    /// <param name="length">How many elements.</param>
    /// <param name="past">Bytes between such a multiple and the first of them.</param>
    public Aligned(int length, int past = 0)
    {
        Length = length;
        this.past = past;
        start = NativeMemory.AlignedAlloc(((nuint)Math.Max(length, 1) * (nuint)sizeof(T)) + (nuint)past, Alignment);
    }

    public int Length { get; }

    public nint Address => (nint)start + past;

    public Span<T> Span => new((byte*)start + past, Length);

    public void Dispose()
    {
        NativeMemory.AlignedFree(start);
        start = null;
    }
}
