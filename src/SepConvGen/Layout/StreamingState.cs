using System.ComponentModel;
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

    /// <summary>For generated code: the state at the start of a stream.</summary>
    /// <param name="kernel">The kernel's full name.</param>
    /// <param name="batch">Streams that advance together.</param>
    /// <param name="memory">Steps to remember: (kernelWidth − 1) · dilation.</param>
    /// <param name="channels">Channels of the input.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="batch"/> is negative, or so large that no array holds its state.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public StreamingState(string kernel, int batch, int memory, int channels)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(batch);
        Kernel = kernel;
        Batch = batch;
        Memory = memory;
        Channels = channels;
        capacity = memory == 0 ? 0 : memory + Math.Max(memory, LeastRoom);
        long length = (long)capacity * channels;
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
    /// <param name="input">[batch, steps, channels].</param>
    /// <param name="steps">Steps of the piece.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Join(ReadOnlySpan<float> input, int steps)
    {
        int head = Math.Min(steps, Memory);
        if (first + Remembered + head > capacity)
        {
            for (int stream = 0; stream < Batch; stream++)
            {
                Steps(stream, first, Remembered).CopyTo(Steps(stream, 0, Remembered));
            }

            first = 0;
        }

        for (int stream = 0; stream < Batch; stream++)
        {
            input.Slice(stream * steps * Channels, head * Channels).CopyTo(Steps(stream, first + Remembered, head));
        }
    }

    /// <summary>For generated code: the first remembered step of a stream; the others follow, then those joined to them.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ref float Start(int stream) => ref MemoryMarshal.GetReference(Steps(stream, first, 0));

    /// <summary>For generated code: the piece that was joined has been computed, and is remembered as far as need be.</summary>
    /// <param name="input">[batch, steps, channels].</param>
    /// <param name="steps">Steps of the piece.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Advance(ReadOnlySpan<float> input, int steps)
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
            input.Slice((((stream + 1) * steps) - Memory) * Channels, Memory * Channels).CopyTo(Steps(stream, 0, Memory));
        }
    }

    private Span<float> Steps(int stream, int step, int count) =>
        buffer.AsSpan(bufferStart + (((stream * capacity) + step) * Channels), count * Channels);
}
