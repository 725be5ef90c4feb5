using System.Globalization;

namespace Compare.Photo;

/// <summary>Reads binary portable pixmaps (P6, 8 bits a sample), the simplest format for a colour photograph.</summary>
internal static class Ppm
{
    /// <summary>Sides beyond this are a damaged file or no photograph for a sample.</summary>
    private const int LargestSide = 4096;

    public static Picture Read(string path)
    {
        byte[] file;
        try
        {
            file = File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UserError($"there is no photograph '{path}'");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserError($"cannot read the photograph '{path}': {error.Message}");
        }

        return Parse(file) ?? throw new UserError(
            $"the photograph '{path}' is not a whole binary PPM image (P6, 8 bits a sample, sides of at most {LargestSide} pixels)");
    }

    private static Picture? Parse(ReadOnlySpan<byte> file)
    {
        int position = 0;
        if (!Word(file, ref position).SequenceEqual("P6"u8)
            || Number(file, ref position, LargestSide) is not int width
            || Number(file, ref position, LargestSide) is not int height
            || Number(file, ref position, byte.MaxValue) is not int largest)
        {
            return null;
        }

        // one white space character, then the samples
        position++;
        int length = width * height * Picture.Channels;
        if (file.Length - position < length)
        {
            return null;
        }

        float[] pixels = new float[length];
        for (int i = 0; i < length; i++)
        {
            pixels[i] = Math.Min((float)file[position + i] / largest, 1);
        }

        return new(width, height, pixels);
    }

    private static int? Number(ReadOnlySpan<byte> file, ref int position, int most) =>
        int.TryParse(Word(file, ref position), NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= 1 && value <= most
            ? value
            : null;

    /// <summary>The next word of the header; white space and comments before it are passed over.</summary>
    private static ReadOnlySpan<byte> Word(ReadOnlySpan<byte> file, scoped ref int position)
    {
        bool comment = false;
        while (position < file.Length && (comment || IsSpace(file[position]) || file[position] == '#'))
        {
            comment = file[position] == '#' || (comment && file[position] != '\n');
            position++;
        }

        int start = position;
        while (position < file.Length && !IsSpace(file[position]))
        {
            position++;
        }

        return file[start..position];
    }

    private static bool IsSpace(byte value) => value is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';
}
