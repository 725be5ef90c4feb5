using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SepConvGen;

/// <summary>
/// What a streaming kernel remembers between calls: the last <see cref="Memory"/> steps of its input, so that a sequence fed
/// in pieces of any length gives the same bits as the whole. Made by the method <c>Create…State</c> that the generator writes
/// beside a kernel with a parameter <c>StreamingState state</c>.
/// </summary>
/// <remarks>
/// <para>
/// One state belongs to one stream (or one batch of streams that advance together). Calls that share it must not overlap: one
/// that begins while another runs is refused with an <see cref="InvalidOperationException"/>.
/// </para>
/// <para>
/// Pieces are joined to the steps before them in a buffer with room for some more: it slides back to its start only when it
/// is full, so that a piece of one step costs that step and not the memory's length.
/// </para>
/// </remarks>
public sealed class StreamingState
{
    // Even a kernel that remembers two steps slides back only every so many.
    private const int LeastRoom = 32;

    private readonly float[] buffer;
    private readonly int bufferStart;
    private readonly int capacity;
    private int first;
    private int inUse;

    /// <summary>For generated code: the state of a kernel in float at the start of a stream.</summary>
    /// <param name="kernel">The kernel's full name.</param>
    /// <param name="batch">Streams that advance together.</param>
    /// <param name="memory">Steps to remember: (kernelWidth − 1) · dilation.</param>
    /// <param name="channels">Channels of the input.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="batch"/> is negative, or so large that no array holds its state.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public StreamingState(string kernel, int batch, int memory, int channels)
        : this(kernel, batch, memory, channels, typeof(float), sizeof(float))
    {
    }

    private StreamingState(string kernel, int batch, int memory, int channels, Type element, int size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(batch);
        Kernel = kernel;
        Element = element;
        Batch = batch;
        Memory = memory;
        Channels = channels;
        capacity = memory == 0 ? 0 : memory + Math.Max(memory, LeastRoom);
        long length = Runtime.AlignedBuffer.Floats((long)capacity * channels * size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(batch, (Array.MaxLength - Runtime.AlignedBuffer.Line) / Math.Max(length, 1));
        buffer = Runtime.AlignedBuffer.Allocate(batch * length, out bufferStart);
    }

    /// <summary>The kernel that the state was made for: namespace, type and method.</summary>
    public string Kernel { get; }

    /// <summary>Streams that advance together: the kernel's <c>batch</c>, 1 where it has none.</summary>
    public int Batch { get; }

    /// <summary>Steps of the input that the kernel can look back: <c>(kernelWidth − 1) · dilation</c>.</summary>
    public int Memory { get; }

    /// <summary>Steps that are remembered: those fed since the start of the stream, at most <see cref="Memory"/>.</summary>
    public int Remembered { get; private set; }

    /// <summary>Channels of the kernel's input.</summary>
    public int Channels { get; }

    /// <summary>What is remembered: float or double.</summary>
    public Type Element { get; }

    /// <summary>For generated code: the state of a kernel in <typeparamref name="T"/> at the start of a stream.</summary>
    /// <typeparam name="T">What the input is.</typeparam>
    /// <param name="kernel">The kernel's full name.</param>
    /// <param name="batch">Streams that advance together.</param>
    /// <param name="memory">Steps to remember: (kernelWidth − 1) · dilation.</param>
    /// <param name="channels">Channels of the input.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="batch"/> is negative, or so large that no array holds its state.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static StreamingState Of<T>(string kernel, int batch, int memory, int channels)
        where T : unmanaged => new(kernel, batch, memory, channels, typeof(T), Unsafe.SizeOf<T>());

    /// <summary>Goes back to the start of a stream: nothing is remembered.</summary>
    /// <exception cref="InvalidOperationException">A call is using the state.</exception>
    public void Reset()
    {
        Enter();
        first = 0;
        Remembered = 0;
        Leave();
    }

    /// <summary>For generated code: the start of a call that uses the state.</summary>
    /// <exception cref="InvalidOperationException">Another call is using it: what one of them reads, the other might move.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Enter()
    {
        if (Interlocked.Exchange(ref inUse, 1) != 0)
        {
            throw new InvalidOperationException($"A state of {Kernel} is used by two calls at once; each stream needs a state of its own.");
        }
    }

    /// <summary>For generated code: the end of that call.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Leave() => Volatile.Write(ref inUse, 0);

    /// <summary>
    /// For generated code: puts the first steps of a piece, <see cref="Memory"/> at most, behind those that are remembered.
    /// The state stays what it is until <see cref="Advance"/>.
    /// </summary>
    /// <typeparam name="T">What the input is.</typeparam>
    /// <param name="input">[batch, steps, channels].</param>
    /// <param name="steps">Steps of the piece.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Join<T>(ReadOnlySpan<T> input, int steps)
        where T : unmanaged
    {
        int head = Math.Min(steps, Memory);
        if (first + Remembered + head > capacity)
        {
            for (int stream = 0; stream < Batch; stream++)
            {
                Steps<T>(stream, first, Remembered).CopyTo(Steps<T>(stream, 0, Remembered));
            }

            first = 0;
        }

        for (int stream = 0; stream < Batch; stream++)
        {
            input.Slice(stream * steps * Channels, head * Channels).CopyTo(Steps<T>(stream, first + Remembered, head));
        }
    }

    /// <summary>For generated code: the first remembered step of a stream; the others follow, then those joined to them.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ref float Start(int stream) => ref Start<float>(stream);

    /// <summary>For generated code: the same of a kernel whose input is of another type than float.</summary>
    /// <typeparam name="T">What the input is.</typeparam>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ref T Start<T>(int stream)
        where T : unmanaged => ref MemoryMarshal.GetReference(Steps<T>(stream, first, 0));

    /// <summary>For generated code: the piece that was joined has been computed, and is remembered as far as need be.</summary>
    /// <typeparam name="T">What the input is.</typeparam>
    /// <param name="input">[batch, steps, channels].</param>
    /// <param name="steps">Steps of the piece.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Advance<T>(ReadOnlySpan<T> input, int steps)
        where T : unmanaged
    {
        if (steps <= Memory)
        {
            int all = Remembered + steps;
            Remembered = Math.Min(all, Memory);
            first += all - Remembered;
            return;
        }

        (first, Remembered) = (0, Memory);
        for (int stream = 0; stream < Batch; stream++)
        {
            input.Slice((((stream + 1) * steps) - Memory) * Channels, Memory * Channels).CopyTo(Steps<T>(stream, 0, Memory));
        }
    }

    // of the type that the state is for, which the kernel's check has seen to
    private Span<T> Steps<T>(int stream, int step, int count)
        where T : unmanaged =>
        MemoryMarshal.Cast<float, T>(buffer.AsSpan(bufferStart)).Slice(((stream * capacity) + step) * Channels, count * Channels);
}
