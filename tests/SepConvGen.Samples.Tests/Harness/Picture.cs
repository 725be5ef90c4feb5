namespace SepConvGen.Samples.Tests.Harness;

/// <summary>An image, and what a filter makes of it by definition.</summary>
internal sealed record Picture(byte[] Samples, int Width, int Height, int Channels)
{
    /// <summary>The sum of a filter's products around an element; the border is reflected at the outermost pixel.</summary>
    public int Sum(int element, int[] columnTaps, int[] rowTaps)
    {
        int channel = element % Channels;
        int x = element / Channels % Width;
        int y = element / Channels / Width;
        int sum = 0;
        for (int i = 0; i < columnTaps.Length; i++)
        {
            for (int j = 0; j < rowTaps.Length; j++)
            {
                int row = Reflect(y + i - (columnTaps.Length / 2), Height);
                int column = Reflect(x + j - (rowTaps.Length / 2), Width);
                sum += columnTaps[i] * rowTaps[j] * Samples[(((row * Width) + column) * Channels) + channel];
            }
        }

        return sum;
    }

    /// <summary>A value for each element, rounded and cut off.</summary>
    public byte[] Map(Func<int, double> value) => [.. Enumerable.Range(0, Samples.Length).Select(element => (byte)Math.Clamp(Math.Round(value(element)), 0, byte.MaxValue))];

    private static int Reflect(int position, int size) => position < 0 ? -position : position >= size ? (2 * (size - 1)) - position : position;
}
