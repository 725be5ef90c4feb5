using System.ComponentModel;

namespace SepConvGen.Runtime;

/// <summary>For generated code: the memory in which a network's layers leave their results, from a multiple of 64 bytes on.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NetworkArena : IDisposable
{
    private readonly int start;
    private float[]? buffer;

    /// <summary>Memory for so many floats, with anything in it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    /// <exception cref="OverflowException">There is no array of that length.</exception>
    public NetworkArena(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        buffer = AlignedBuffer.Allocate(length, out start);
        Length = length;
    }

    /// <summary>Floats.</summary>
    public int Length { get; }

    /// <summary>The floats from <paramref name="start"/> on.</summary>
    /// <exception cref="ObjectDisposedException">The memory was given back.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The arena has no such floats.</exception>
    public Span<float> Slice(int start, int length)
    {
        float[]? floats = buffer;
        ObjectDisposedException.ThrowIf(floats is null, this);
        if ((uint)start > (uint)Length || (uint)length > (uint)(Length - start))
        {
            throw new ArgumentOutOfRangeException(
                nameof(start), start, $"start and length must lie in the arena of {Length} floats, but are {start} and {length}.");
        }

        return floats.AsSpan(this.start + start, length);
    }

    /// <summary>Gives the memory back; spans taken before stay valid until nobody holds them.</summary>
    public void Dispose() => buffer = null;
}
