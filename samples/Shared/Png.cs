using System.Buffers.Binary;
using System.IO.Compression;

namespace Shared;

/// <summary>Writes PNG files: 8 bits a sample, grey or RGB, no filters, one data chunk. ISO/IEC 15948.</summary>
internal static class Png
{
    private static readonly uint[] CrcTable = MakeCrcTable();

    public static void Write(string path, Image image)
    {
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, image.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), image.Height);
        header[8] = 8; // bits a sample
        header[9] = (byte)(image.Channels == 1 ? 0 : 2); // grey, or red, green and blue; then deflate, the five filters, not interlaced, all of them 0

        try
        {
            using FileStream file = File.Create(path);
            file.Write([0x89, .. "PNG\r\n\u001a\n"u8]);
            WriteChunk(file, "IHDR"u8, header);
            WriteChunk(file, "IDAT"u8, Compress(image));
            WriteChunk(file, "IEND"u8, []);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserError($"cannot write '{path}': {error.Message}");
        }
    }

    private static byte[] Compress(Image image)
    {
        using MemoryStream compressed = new();
        using (ZLibStream zlib = new(compressed, CompressionLevel.Optimal))
        {
            int rowLength = image.Width * image.Channels;
            for (int y = 0; y < image.Height; y++)
            {
                zlib.WriteByte(0); // no filter
                zlib.Write(image.Samples, y * rowLength, rowLength);
            }
        }

        return compressed.ToArray();
    }

    /// <summary>Length, type, data and the checksum of type and data.</summary>
    private static void WriteChunk(FileStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        byte[] chunk = new byte[4 + type.Length + data.Length + 4];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        type.CopyTo(chunk.AsSpan(4));
        data.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), Crc(chunk.AsSpan(4, 4 + data.Length)));
        file.Write(chunk);
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in bytes)
        {
            crc = CrcTable[(byte)(crc ^ value)] ^ (crc >> 8);
        }

        return ~crc;
    }

    /// <summary>The remainders of all bytes under the reflected polynomial of CRC-32.</summary>
    private static uint[] MakeCrcTable()
    {
        uint[] table = new uint[256];
        for (uint value = 0; value < table.Length; value++)
        {
            uint remainder = value;
            for (int bit = 0; bit < 8; bit++)
            {
                remainder = (remainder & 1) == 0 ? remainder >> 1 : (remainder >> 1) ^ 0xEDB88320;
            }

            table[value] = remainder;
        }

        return table;
    }
}
