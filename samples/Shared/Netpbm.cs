namespace Shared;

/// <summary>Reads binary portable greymaps and pixmaps (P5 and P6), the simplest formats for a photograph.</summary>
/// <remarks>https://netpbm.sourceforge.net/doc/pgm.html and ppm.html. Samples of other ranges become 8 bits.</remarks>
internal static class Netpbm
{
    /// <summary>Sides beyond this are a damaged file or no photograph for a sample.</summary>
    private const int LargestSide = 16_384;

    private const long MostPixels = 1L << 26;

    /// <summary>The first image of a file.</summary>
    /// <exception cref="UserError">There is no such file, or no whole image in it.</exception>
    public static Image Read(string path)
    {
        try
        {
            using FileStream file = File.OpenRead(path);
            using BufferedStream buffered = new(file);
            return Parse(buffered, path);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UserError($"there is no file '{path}'");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new UserError($"cannot read '{path}': {error.Message}");
        }
    }

    private static Image Parse(Stream file, string path)
    {
        int channels = (file.ReadByte(), file.ReadByte()) switch
        {
            ('P', '5') => 1,
            ('P', '6') => 3,
            _ => throw new UserError($"'{path}' is not a binary PGM or PPM image: it does not begin with P5 or P6"),
        };

        NetpbmHeader header = new(file);
        if (header.Number() is not long width || header.Number() is not long height || header.Number() is not long largest)
        {
            throw new UserError($"the header of '{path}' is damaged: width, height and the largest sample should follow P{(channels == 1 ? 5 : 6)}");
        }

        if (width < 1 || height < 1)
        {
            throw new UserError($"'{path}' holds no pixels: it is {width} × {height} pixels large");
        }

        if (width > LargestSide || height > LargestSide || width * height > MostPixels)
        {
            throw new UserError($"'{path}' is too large: {width} × {height} pixels, and this sample takes at most {MostPixels >> 20} Mi, {LargestSide} a side");
        }

        if (largest is < 1 or > ushort.MaxValue)
        {
            throw new UserError($"the header of '{path}' is damaged: its largest sample is {largest}, not one of 1 to {ushort.MaxValue}");
        }

        int sampleBytes = largest > byte.MaxValue ? 2 : 1;
        int count = (int)(width * height) * channels;
        int needed = count * sampleBytes;
        UserError Truncated(long there) =>
            new($"'{path}' is truncated: {width} × {height} pixels need {needed} bytes of samples, and there are {there}");

        // Before so much memory is asked for; a pipe does not tell.
        if (file.CanSeek && file.Length - file.Position < needed)
        {
            throw Truncated(file.Length - file.Position);
        }

        byte[] bytes = new byte[needed];
        int read = file.ReadAtLeast(bytes, needed, throwOnEndOfStream: false);
        return read == needed ? new((int)width, (int)height, channels, ToBytes(bytes, count, sampleBytes, (int)largest)) : throw Truncated(read);
    }

    // Samples of two bytes have the greater one first. What is above the largest sample is damaged, and is white here.
    private static byte[] ToBytes(byte[] bytes, int count, int sampleBytes, int largest)
    {
        if (largest == byte.MaxValue)
        {
            return bytes;
        }

        byte[] samples = new byte[count];
        for (int i = 0; i < count; i++)
        {
            int sample = sampleBytes == 1 ? bytes[i] : (bytes[2 * i] << 8) | bytes[(2 * i) + 1];
            samples[i] = (byte)(((Math.Min(sample, largest) * byte.MaxValue) + (largest / 2)) / largest);
        }

        return samples;
    }
}
