namespace Shared;

/// <summary>Reads the numbers of a Netpbm header, and the one white space character after each.</summary>
internal sealed class NetpbmHeader(Stream file)
{
    /// <summary>A header that goes on for longer is no header.</summary>
    private const int MostBytes = 1 << 16;

    private const long MostNumber = int.MaxValue;

    private int bytes;

    /// <summary>The next number, after white space and comments; null if something else is there.</summary>
    public long? Number()
    {
        int value = Next();
        while (IsSpace(value) || value == '#')
        {
            if (value == '#')
            {
                SkipLine();
            }

            value = Next();
        }

        if (!IsDigit(value))
        {
            return null;
        }

        long number = 0;
        for (; IsDigit(value); value = Next())
        {
            number = Math.Min((number * 10) + (value - '0'), MostNumber);
        }

        return IsSpace(value) ? number : null;
    }

    private void SkipLine()
    {
        for (int value = Next(); value is not ('\n' or '\r' or < 0);)
        {
            value = Next();
        }
    }

    /// <summary>The next byte; below 0 at the end.</summary>
    private int Next() => bytes++ < MostBytes ? file.ReadByte() : -1;

    private static bool IsDigit(int value) => value is >= '0' and <= '9';

    private static bool IsSpace(int value) => value is ' ' or '\t' or '\n' or '\v' or '\f' or '\r';
}
