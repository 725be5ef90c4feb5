using System.Runtime.InteropServices;

namespace SepConvGen.Benchmarks.Cases;

/// <summary>Native memory that starts at a multiple of 64 bytes: a cache line, and the widest vector.</summary>
internal sealed unsafe class Floats : IDisposable
{
    private const int Alignment = 64;

    private void* start;

    public Floats(int length)
    {
        Length = length;
        start = NativeMemory.AlignedAlloc((nuint)Math.Max(length, 1) * sizeof(float), Alignment);
    }

    public int Length { get; }

    public nint Address => (nint)start;

    public Span<float> Span => new(start, Length);

    public static Floats Of(ReadOnlySpan<float> values)
    {
        Floats floats = new(values.Length);
        values.CopyTo(floats.Span);
        return floats;
    }

    public void Dispose()
    {
        NativeMemory.AlignedFree(start);
        start = null;
    }
}
