using System.Buffers.Binary;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SepConvGen.Runtime;
using Xunit;

namespace SepConvGen.Networks.Tests.Operators;

/// <summary>A network's weights and its arena.</summary>
public sealed class NetworkMemoryTests
{
    private const string Hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    [Fact]
    public void Weights_are_read_from_the_resource()
    {
        byte[] file = File();
        NetworkWeights weights = NetworkWeights.Open(WithResource(file), "net.weights", Hash, file.Length);
        Assert.Equal(file.Length, weights.Length);
        Assert.Equal([1.5f, -2.5f, 3.5f], weights.Floats(64, 3).ToArray());
        Assert.Equal([7, -8], weights.Integers(128, 2).ToArray());
        Assert.Equal(0, weights.Floats(file.Length, 0).Length);
        NetworkWeights.Open(WithResource(file), "net.weights", Hash.ToUpperInvariant(), file.Length);
    }

    [Fact]
    public void Weights_outside_the_file_are_refused()
    {
        byte[] file = File();
        NetworkWeights weights = NetworkWeights.Open(WithResource(file), "net.weights", Hash, file.Length);
        foreach ((long offset, int length) in ((long, int)[])[(-4, 1), (66, 1), (file.Length - 4, 2), (file.Length + 4, 0), (0, -1), (64, int.MaxValue), (long.MaxValue - 3, 1)])
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => weights.Floats(offset, length));
            Assert.Throws<ArgumentOutOfRangeException>(() => weights.Integers(offset, length));
        }
    }

    [Fact]
    public void Other_files_are_refused_with_the_reason()
    {
        byte[] file = File();
        Assembly right = WithResource(file);
        Assert.Contains("no embedded resource net.missing", Assert.Throws<InvalidOperationException>(() => NetworkWeights.Open(right, "net.missing", Hash, file.Length)).Message, StringComparison.Ordinal);
        Refused("another model", right, new string('0', 64), file.Length);
        Refused("generated for 300", right, Hash, 300);
        Refused("not a weights file", WithResource(file[..63]), Hash, 63);
        Refused("not a weights file", WithResource([]), Hash, 0);
        Refused("not a weights file", WithResource([.. "SCGX"u8, .. file[4..]]), Hash, file.Length);
        Refused("its version is 2", WithResource([.. file[..4], 2, .. file[5..]]), Hash, file.Length);
        Refused("bytes", WithResource(file[..100]), Hash, file.Length);
        Refused("bytes", WithResource(file[..100]), Hash, 100);
    }

    [Fact]
    public void Arena_starts_at_a_cache_line_and_is_gone_after_it_was_given_back()
    {
        NetworkArena arena = new(100);
        Assert.Equal(100, arena.Length);
        Assert.Equal(0, Address(arena.Slice(0, 100)) % 64);
        Assert.Equal(64, Address(arena.Slice(16, 1)) - Address(arena.Slice(0, 1)));
        arena.Slice(90, 10).Fill(3);
        Assert.Equal(3, arena.Slice(99, 1)[0]);
        Assert.Equal(0, arena.Slice(100, 0).Length);
        foreach ((int start, int length) in ((int, int)[])[(-1, 1), (0, 101), (100, 1), (101, 0), (50, -1), (int.MaxValue, int.MaxValue), (1, int.MaxValue)])
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => { arena.Slice(start, length); });
        }

        arena.Dispose();
        arena.Dispose();
        Assert.Throws<ObjectDisposedException>(() => { arena.Slice(0, 1); });
        Assert.Throws<ArgumentOutOfRangeException>(() => new NetworkArena(-1));
        using NetworkArena none = new(0);
        Assert.Equal(0, none.Slice(0, 0).Length);
    }

    private static nint Address(Span<float> floats) => Unsafe.ByteOffset(ref Unsafe.NullRef<float>(), ref MemoryMarshal.GetReference(floats));

    private static void Refused(string reason, Assembly assembly, string hash, long bytes) =>
        Assert.Contains(reason, Assert.Throws<InvalidDataException>(() => NetworkWeights.Open(assembly, "net.weights", hash, bytes)).Message, StringComparison.Ordinal);

    private static byte[] File()
    {
        byte[] file = new byte[136];
        "SCGW"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), 1);
        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(8), file.Length);
        Convert.FromHexString(Hash).CopyTo(file, 16);
        BinaryPrimitives.WriteSingleLittleEndian(file.AsSpan(64), 1.5f);
        BinaryPrimitives.WriteSingleLittleEndian(file.AsSpan(68), -2.5f);
        BinaryPrimitives.WriteSingleLittleEndian(file.AsSpan(72), 3.5f);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(128), 7);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(132), -8);
        return file;
    }

    // An assembly of nothing else, which refers to no other one.
    private static Assembly WithResource(byte[] file)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            $"weights{Guid.NewGuid():N}", options: new(OutputKind.DynamicallyLinkedLibrary));
        using MemoryStream image = new();
        Assert.True(compilation.Emit(image, manifestResources: [new ResourceDescription("net.weights", () => new MemoryStream(file), isPublic: true)]).Success);
        return Assembly.Load(image.ToArray());
    }
}
