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
    internal const int LargestSize = 1 << 30;

    /// <summary>The size of a batch or of an image: 0 to 2³⁰.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is outside that range.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Size(int size, string name)
    {
        if ((uint)size > LargestSize)
        {
            ThrowSize(size, name, LargestSize);
        }
    }

    /// <summary>A size whose limit is another: 0 to <paramref name="most"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is outside that range.</exception>
    internal static void Size(int size, string name, int most)
    {
        if ((uint)size > most)
        {
            ThrowSize(size, name, most);
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
            ThrowLength(length, name, null, batch, height, width, channels);
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
            ThrowLength(length, name, null, batch, width, channels);
        }
    }

    /// <summary>A span that holds one value for each channel: [channels].</summary>
    /// <exception cref="ArgumentException">The length is another.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Length(int length, int channels, string name)
    {
        if (length != channels)
        {
            ThrowLength(length, name, null, channels);
        }
    }

    /// <summary>A span of a shape whose dimensions have names.</summary>
    /// <param name="length">Elements of the span.</param>
    /// <param name="layout">Names of the dimensions, as in <c>[batch, height, width, inputChannels]</c>.</param>
    /// <param name="shape">Sizes of the dimensions, none of them negative, four at most.</param>
    /// <param name="name">The operand's name.</param>
    /// <exception cref="ArgumentException">The length is not the product, or the product is more than a span can hold.</exception>
    internal static void Length(int length, string layout, ReadOnlySpan<int> shape, string name)
    {
        (Int128 elements, Int128 image) = Count(shape);
        if (elements != length || image > int.MaxValue)
        {
            ThrowLength(length, name, layout, shape);
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

    /// <summary>The packed weights of the kernel: all that is read of them must be there, where the kernel reads it.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="weights"/> is null.</exception>
    /// <exception cref="ArgumentException">They were packed for another kernel, or in another layout.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Weights(PackedWeights weights, string kernel, string layout, int length, string name) =>
        Weights<float>(weights, kernel, layout, length, name);

    /// <summary>The same of a kernel whose weights are of another type than float.</summary>
    /// <typeparam name="T">What the kernel's weights are.</typeparam>
    /// <exception cref="ArgumentNullException"><paramref name="weights"/> is null.</exception>
    /// <exception cref="ArgumentException">They were packed for another kernel, in another layout, or are of another type.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Weights<T>(PackedWeights weights, string kernel, string layout, int length, string name)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(weights, name);
        if (weights.Kernel != kernel || weights.Layout != layout || weights.Length != length || weights.Element != typeof(T))
        {
            ThrowWeights(weights, kernel, layout, length, typeof(T), name);
        }
    }

    /// <summary>The state of a streaming kernel: as many streams, remembered steps and channels as the kernel reads.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="state"/> is null.</exception>
    /// <exception cref="ArgumentException">It was made for another kernel, another window, other channels or another batch.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void State(StreamingState state, string kernel, int batch, int memory, int channels, string name) =>
        State<float>(state, kernel, batch, memory, channels, name);

    /// <summary>The same of a kernel whose input is of another type than float.</summary>
    /// <typeparam name="T">What the kernel's input is.</typeparam>
    /// <exception cref="ArgumentNullException"><paramref name="state"/> is null.</exception>
    /// <exception cref="ArgumentException">It was made for another kernel, another window, other channels, another batch or another type.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void State<T>(StreamingState state, string kernel, int batch, int memory, int channels, string name)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(state, name);
        if (state.Kernel != kernel || state.Batch != batch || state.Memory != memory || state.Channels != channels || state.Element != typeof(T))
        {
            ThrowState(state, kernel, batch, memory, channels, typeof(T), name);
        }
    }

    /// <summary>The options of a parallel kernel.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="OperationCanceledException">Their token is cancelled.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Options(ParallelOptions options, string name)
    {
        ArgumentNullException.ThrowIfNull(options, name);
        options.CancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>A tensor of a shape whose dimensions have names, for which no span is there yet.</summary>
    /// <exception cref="ArgumentException">It is more than a span can hold.</exception>
    internal static void Fits(string layout, ReadOnlySpan<int> shape, string name)
    {
        (Int128 elements, Int128 image) = Count(shape);
        if (elements > int.MaxValue || image > int.MaxValue)
        {
            throw TooLarge(name, null, layout, shape);
        }
    }

    /// <summary>The elements of an output of that shape.</summary>
    /// <exception cref="ArgumentException">They are more than a span can hold.</exception>
    public static int Elements(int batch, int height, int width, int channels)
    {
        Int128 elements = (Int128)batch * height * width * channels;
        return elements <= int.MaxValue ? (int)elements : throw TooLarge("output", null, null, batch, height, width, channels);
    }

    [DoesNotReturn]
    private static void ThrowState(StreamingState state, string kernel, int batch, int memory, int channels, Type element, string name) =>
        throw new ArgumentException(
            state.Kernel != kernel ? $"{name} was made for {state.Kernel}, not for {kernel}."
            : state.Memory != memory || state.Channels != channels
                ? $"{name} was made for another overload of {kernel}: it remembers {state.Memory} steps of {state.Channels} channels, not {memory} of {channels}."
            : state.Element != element
                ? $"{name} was made for another overload of {kernel}: it remembers {Plural(state.Element)}, not {Plural(element)}."
            : $"{name} was made for a batch of {state.Batch} streams, not of {batch}.",
            name);

    [DoesNotReturn]
    private static void ThrowWeights(PackedWeights weights, string kernel, string layout, int length, Type element, string name) =>
        throw new ArgumentException(
            weights.Kernel != kernel
                ? $"{name} were packed for {weights.Kernel}, not for {kernel}."
                : $"{name} were packed for another overload or build of {kernel}: they hold {weights.Layout} ({weights.Length} {Plural(weights.Element)}), not {layout} ({length}{(weights.Element == element ? "" : $" {Plural(element)}")}).",
            name);

    private static string Plural(Type element) => element == typeof(float) ? "floats" : element == typeof(double) ? "doubles" : $"elements of type {element}";

    [DoesNotReturn]
    private static void ThrowSize(int size, string name, int most) =>
        throw new ArgumentOutOfRangeException(name, size, $"{name} must be from 0 to {most}, but is {size}.");

    [DoesNotReturn]
    private static void ThrowLength(int length, string name, string? layout, params ReadOnlySpan<int> shape)
    {
        (Int128 elements, Int128 image) = Count(shape);
        if (elements > int.MaxValue || image > int.MaxValue)
        {
            throw TooLarge(name, length, layout, shape);
        }

        throw new ArgumentException($"{Tensor(name, layout, shape)} must have {elements} elements, but has {length}.", name);
    }

    // A batch of no images may be of images that no span can hold: then those are what is too large.
    private static ArgumentException TooLarge(string name, int? length, string? layout, params ReadOnlySpan<int> shape)
    {
        (Int128 elements, Int128 image) = Count(shape);
        string size = elements > int.MaxValue ? $"this would be {elements}" : $"one of them would be {image}";
        return new($"{Tensor(name, layout, shape)} is too large: an image, a sequence or a span holds at most {int.MaxValue} elements, {size}{(length is null ? "" : $"; it has {length}")}.", name);
    }

    private static (Int128 Elements, Int128 Image) Count(ReadOnlySpan<int> shape)
    {
        Int128 image = 1;
        foreach (int size in shape[1..])
        {
            image *= size;
        }

        return (shape[0] * image, image);
    }

    private static string Tensor(string name, string? layout, ReadOnlySpan<int> shape) =>
        $"{name} of shape {(layout is null ? "" : $"{layout} = ")}[{string.Join(", ", shape.ToArray())}]";

    [DoesNotReturn]
    internal static void ThrowOverlap(string output, string other) =>
        throw new ArgumentException($"{output} and {other} must not overlap.", output);
}
