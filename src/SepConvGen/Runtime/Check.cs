using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SepConvGen.Runtime;

/// <summary>For generated code: the checks of a kernel's arguments, made before anything is read or written.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Check
{
    /// <summary>The largest batch, height or width: far beyond any image, and positions with padding still fit an int.</summary>
    private const int LargestSize = 1 << 30;

    /// <summary>The size of a batch or of an image: 0 to 2³⁰.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is outside that range.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Size(int size, string name)
    {
        if ((uint)size > LargestSize)
        {
            ThrowSize(size, name);
        }
    }

    /// <summary>A span that holds images: [batch, height, width, channels].</summary>
    /// <exception cref="ArgumentException">The length is not the product, or the product is more than a span can hold.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Length(int length, int batch, int height, int width, int channels, string name)
    {
        long pixels = (long)height * width;
        long image = pixels * channels;
        if (pixels > int.MaxValue || image > int.MaxValue || length != batch * image)
        {
            ThrowLength(length, name, batch, height, width, channels);
        }
    }

    /// <summary>A span that holds sequences [batch, width, channels] or a filter of them [taps, inputs, outputs].</summary>
    /// <exception cref="ArgumentException">The length is not the product, or the product is more than a span can hold.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Length(int length, int batch, int width, int channels, string name)
    {
        long sequence = (long)width * channels;
        if (sequence > int.MaxValue || length != batch * sequence)
        {
            ThrowLength(length, name, batch, width, channels);
        }
    }

    /// <summary>A span that holds one value for each channel: [channels].</summary>
    /// <exception cref="ArgumentException">The length is another.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Length(int length, int channels, string name)
    {
        if (length != channels)
        {
            ThrowLength(length, name, channels);
        }
    }

    /// <summary>The output shares no memory with a span that is read.</summary>
    /// <exception cref="ArgumentException">The two overlap.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apart(ReadOnlySpan<float> output, ReadOnlySpan<float> other, string name)
    {
        if (output.Overlaps(other))
        {
            ThrowOverlap(nameof(output), name);
        }
    }

    /// <summary>The output shares no memory with samples that are read, of whatever type.</summary>
    /// <exception cref="ArgumentException">The two overlap.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apart<TOutput, TInput>(ReadOnlySpan<TOutput> output, ReadOnlySpan<TInput> other, string name)
        where TOutput : unmanaged
        where TInput : unmanaged
    {
        nint distance = Unsafe.ByteOffset(
            ref Unsafe.As<TOutput, byte>(ref MemoryMarshal.GetReference(output)), ref Unsafe.As<TInput, byte>(ref MemoryMarshal.GetReference(other)));
        bool empty = output.IsEmpty || other.IsEmpty;
        if (!empty && ((nuint)distance < (nuint)output.Length * (nuint)Unsafe.SizeOf<TOutput>() || (nuint)(-distance) < (nuint)other.Length * (nuint)Unsafe.SizeOf<TInput>()))
        {
            ThrowOverlap(nameof(output), name);
        }
    }

    /// <summary>The packed weights of the kernel.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="weights"/> is null.</exception>
    /// <exception cref="ArgumentException">They were packed for another kernel.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Weights(PackedWeights weights, string kernel, string name)
    {
        ArgumentNullException.ThrowIfNull(weights, name);
        if (!ReferenceEquals(weights.Kernel, kernel) && weights.Kernel != kernel)
        {
            ThrowWeights(weights.Kernel, kernel, name);
        }
    }

    /// <summary>The state of a streaming kernel.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="state"/> is null.</exception>
    /// <exception cref="ArgumentException">It was made for another kernel or another batch.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void State(StreamingState state, string kernel, int batch, string name)
    {
        ArgumentNullException.ThrowIfNull(state, name);
        if ((!ReferenceEquals(state.Kernel, kernel) && state.Kernel != kernel) || state.Batch != batch)
        {
            ThrowState(state, kernel, batch, name);
        }
    }

    [DoesNotReturn]
    private static void ThrowState(StreamingState state, string kernel, int batch, string name) =>
        throw new ArgumentException(
            state.Kernel != kernel
                ? $"{name} was made for {state.Kernel}, not for {kernel}."
                : $"{name} was made for a batch of {state.Batch} streams, not of {batch}.",
            name);

    [DoesNotReturn]
    private static void ThrowWeights(string packedFor, string kernel, string name) =>
        throw new ArgumentException($"{name} were packed for {packedFor}, not for {kernel}.", name);

    [DoesNotReturn]
    private static void ThrowSize(int size, string name) =>
        throw new ArgumentOutOfRangeException(name, size, $"{name} must be from 0 to {LargestSize}, but is {size}.");

    [DoesNotReturn]
    private static void ThrowLength(int length, string name, params ReadOnlySpan<int> shape)
    {
        Int128 elements = 1;
        Int128 image = 1;
        for (int i = 0; i < shape.Length; i++)
        {
            elements *= shape[i];
            image *= i == 0 ? 1 : shape[i];
        }

        string tensor = $"{name} of shape [{string.Join(", ", shape.ToArray())}]";
        throw new ArgumentException(
            image > int.MaxValue || elements > int.MaxValue
                ? $"{tensor} is too large: an image, a sequence or a span holds at most {int.MaxValue} elements, this would be {elements}; it has {length}."
                : $"{tensor} must have {elements} elements, but has {length}.",
            name);
    }

    [DoesNotReturn]
    private static void ThrowOverlap(string output, string other) =>
        throw new ArgumentException($"{output} and {other} must not overlap.", output);
}
