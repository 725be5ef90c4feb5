using System.Runtime.CompilerServices;

namespace SepConvGen.Kernels.Tests.Layouts;

/// <summary>Memory that starts with a cache line.</summary>
public sealed class AlignedMemoryTests
{
    [Fact]
    public void It_starts_with_a_cache_line_and_is_empty()
    {
        for (int length = 0; length < 100; length++)
        {
            Check<byte>(length);
            Check<Half>(length);
            Check<float>(length);
            Check<double>(length);
        }

        Check<float>(300_000);
    }

    [Fact]
    public void Lengths_and_elements_that_cannot_be_are_refused()
    {
        Assert.Equal("length", Assert.Throws<ArgumentOutOfRangeException>(() => AlignedMemory.Allocate<float>(-1)).ParamName);
        Assert.Equal("length", Assert.Throws<ArgumentOutOfRangeException>(() => AlignedMemory.Allocate<byte>(Array.MaxLength)).ParamName);
        Assert.Contains("16 bytes", Assert.Throws<NotSupportedException>(() => AlignedMemory.Allocate<decimal>(1)).Message, StringComparison.Ordinal);
    }

    private static unsafe void Check<T>(int length)
        where T : unmanaged
    {
        Memory<T> memory = AlignedMemory.Allocate<T>(length);
        Assert.Equal(length, memory.Length);
        Assert.Equal(0u, (nuint)Unsafe.AsPointer(ref System.Runtime.InteropServices.MemoryMarshal.GetReference(memory.Span)) % 64);
        Assert.True(memory.Span.IndexOfAnyExcept(default(T)) < 0);
    }
}
