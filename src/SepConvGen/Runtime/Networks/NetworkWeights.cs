using System.Buffers.Binary;
using System.ComponentModel;
using System.Reflection;
using System.Runtime.InteropServices;

namespace SepConvGen.Runtime;

/// <summary>For generated code: the weights file of a network, an embedded resource that is read where the loader has put it.</summary>
/// <remarks>
/// The form is stated in <c>docs/network-manifest.md</c>: a head of 64 bytes, then the constants. Immutable: it may be used by
/// several threads at once. A resource that does not begin at a multiple of four bytes is copied, once.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed unsafe class NetworkWeights
{
    private const int Head = 64;
    private const int HashLength = 32;
    private const int Version = 1;

    // Whatever keeps the memory where it is: the assembly's stream, or a pinned array.
    private readonly object owner;
    private readonly byte* first;

    private NetworkWeights(object owner, byte* first, long length)
    {
        this.owner = owner;
        this.first = first;
        Length = length;
    }

    /// <summary>Bytes of the file, its head included.</summary>
    public long Length { get; }

    /// <summary>Opens the weights that were built with the network's class.</summary>
    /// <param name="assembly">Where they are.</param>
    /// <param name="resource">The resource's name.</param>
    /// <param name="hash">SHA-256 of the model, in hexadecimal digits, as the class was generated with it.</param>
    /// <param name="bytes">Length of the file.</param>
    /// <exception cref="InvalidOperationException">The assembly has no such resource.</exception>
    /// <exception cref="InvalidDataException">It is not a weights file, or that of another model.</exception>
    public static NetworkWeights Open(Assembly assembly, string resource, string hash, long bytes)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        ArgumentNullException.ThrowIfNull(resource);
        ArgumentNullException.ThrowIfNull(hash);
        Stream stream = assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly {assembly.GetName().Name} has no embedded resource {resource}: the network's weights were not built into it.");
        return Open(stream, resource, hash, bytes);
    }

    /// <summary>The floats of a constant.</summary>
    /// <param name="offset">Bytes from the beginning of the file, a multiple of 4.</param>
    /// <param name="length">Floats.</param>
    /// <exception cref="ArgumentOutOfRangeException">The file has no such floats.</exception>
    public ReadOnlySpan<float> Floats(long offset, int length) => new(At(offset, length), length);

    /// <summary>The integers of a constant.</summary>
    /// <param name="offset">Bytes from the beginning of the file, a multiple of 4.</param>
    /// <param name="length">Integers.</param>
    /// <exception cref="ArgumentOutOfRangeException">The file has no such integers.</exception>
    public ReadOnlySpan<int> Integers(long offset, int length) => new(At(offset, length), length);

    private static NetworkWeights Open(Stream stream, string resource, string hash, long bytes)
    {
        Span<byte> head = stackalloc byte[Head];
        int read = stream.ReadAtLeast(head, Head, throwOnEndOfStream: false);
        CheckHead(head[..read], stream.Length, resource, hash, bytes);
        stream.Position = 0;
        if (stream is UnmanagedMemoryStream memory && BitConverter.IsLittleEndian && (nuint)memory.PositionPointer % sizeof(float) == 0)
        {
            return new(memory, memory.PositionPointer, bytes);
        }

        using (stream)
        {
            return Copy(stream, bytes);
        }
    }

    private static NetworkWeights Copy(Stream stream, long bytes)
    {
        float[] buffer = AlignedBuffer.Allocate(AlignedBuffer.Floats(bytes), out int start);
        byte* first = (byte*)Marshal.UnsafeAddrOfPinnedArrayElement(buffer, start);
        for (long done = 0; done < bytes;)
        {
            Span<byte> part = new(first + done, (int)Math.Min(bytes - done, 1 << 20));
            stream.ReadExactly(part);
            done += part.Length;
        }

        if (!BitConverter.IsLittleEndian)
        {
            Span<int> words = MemoryMarshal.Cast<float, int>(buffer.AsSpan());
            BinaryPrimitives.ReverseEndianness(words, words);
        }

        return new(buffer, first, bytes);
    }

    private static void CheckHead(ReadOnlySpan<byte> head, long length, string resource, string hash, long bytes)
    {
        if (head.Length < Head || !head.StartsWith("SCGW"u8))
        {
            throw Invalid(resource, "it is not a weights file of a network");
        }

        int version = BinaryPrimitives.ReadInt32LittleEndian(head[4..]);
        if (version != Version)
        {
            throw Invalid(resource, $"its version is {version}, and this library reads version {Version}");
        }

        string found = Convert.ToHexStringLower(head.Slice(16, HashLength));
        if (!found.Equals(hash, StringComparison.OrdinalIgnoreCase))
        {
            throw Invalid(resource, $"it is of another model than the class was generated from: its hash is {found}, not {hash}. Build the project anew");
        }

        long stated = BinaryPrimitives.ReadInt64LittleEndian(head[8..]);
        if (length != bytes || stated != bytes)
        {
            throw Invalid(resource, $"it has {length} bytes and says that it has {stated}, but the class was generated for {bytes}. Build the project anew");
        }
    }

    private static InvalidDataException Invalid(string resource, string why) =>
        new($"The embedded resource {resource} does not hold the network's weights: {why}.");

    private byte* At(long offset, int length)
    {
        if (offset < 0 || offset > Length || offset % sizeof(float) != 0 || length < 0 || length > (Length - offset) / sizeof(float))
        {
            throw new ArgumentOutOfRangeException(
                nameof(offset), offset, $"offset must be a multiple of 4, and {length} elements from there on must lie in the {Length} bytes of the weights, but it is {offset}.");
        }

        GC.KeepAlive(owner);
        return first + offset;
    }
}
