using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SepConvGen.Runtime;

/// <summary>For generated code: the elements of a dense tensor as a span, in words that C# 11 has.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TensorElements
{
    /// <summary>The elements to be read.</summary>
    /// <param name="first">The first of them, or no reference if there are none.</param>
    /// <param name="length">How many there are; checked before to fit a span.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<T> Read<T>(in T first, nint length) => MemoryMarshal.CreateReadOnlySpan(in first, (int)length);

    /// <summary>The elements to be written.</summary>
    /// <param name="first">The first of them, or no reference if there are none.</param>
    /// <param name="length">How many there are; checked before to fit a span.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Span<T> Write<T>(ref T first, nint length) => MemoryMarshal.CreateSpan(ref first, (int)length);
}
