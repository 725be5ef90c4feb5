using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Xunit;

namespace SepConvGen.Samples.Tests.Harness;

/// <summary>A PNG file as the samples write them, of 8 bits a sample and without filters, read and checked.</summary>
internal sealed record PngFile(int Width, int Height, int Channels, byte[] Samples)
{
    public static PngFile Read(string path)
    {
        ReadOnlySpan<byte> file = File.ReadAllBytes(path);
        Assert.Equal<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], file[..8].ToArray());
        int position = 8;
        byte[] header = Chunk(file, ref position, "IHDR");
        byte[] data = Chunk(file, ref position, "IDAT");
        Assert.Empty(Chunk(file, ref position, "IEND"));
        Assert.Equal(file.Length, position);

        Assert.Equal<byte>([0, 0, 0], header[10..]);
        Assert.Equal(8, header[8]);
        int width = BinaryPrimitives.ReadInt32BigEndian(header);
        int height = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4));
        int channels = header[9] == 0 ? 1 : 3;
        return new(width, height, channels, Unpack(data, height, width * channels));
    }

    private static byte[] Unpack(byte[] data, int rows, int length)
    {
        using MemoryStream lines = new();
        using (ZLibStream zlib = new(new MemoryStream(data), CompressionMode.Decompress))
        {
            zlib.CopyTo(lines);
        }

        byte[] bytes = lines.ToArray();
        Assert.Equal(rows * (length + 1), bytes.Length);
        byte[][] rowsOfSamples = [.. bytes.Chunk(length + 1)];
        Assert.All(rowsOfSamples, row => Assert.Equal(0, row[0]));
        return [.. rowsOfSamples.SelectMany(row => row[1..])];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> file, ref int position, string type)
    {
        int length = BinaryPrimitives.ReadInt32BigEndian(file[position..]);
        ReadOnlySpan<byte> covered = file.Slice(position + 4, 4 + length);
        Assert.Equal(type, Encoding.ASCII.GetString(covered[..4]));
        Assert.Equal(Crc(covered), BinaryPrimitives.ReadUInt32BigEndian(file[(position + 8 + length)..]));
        position += 12 + length;
        return covered[4..].ToArray();
    }

    // Bit by bit, as ISO/IEC 15948 defines it.
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in bytes)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }
}
