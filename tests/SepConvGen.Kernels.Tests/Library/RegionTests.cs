using SepConvGen.Runtime;

namespace SepConvGen.Kernels.Tests.Library;

/// <summary>What is read and what is written in one buffer, each with gaps: an error exactly where they share an element.</summary>
public sealed class RegionTests
{
    private const int Buffer = 400;

    [Fact]
    public void Regions_are_apart_exactly_where_no_element_is_in_both()
    {
        Random random = new(20261128);
        int[] buffer = new int[Buffer];
        int together = 0;
        int interleaved = 0;
        for (int turn = 0; turn < 200_000; turn++)
        {
            Layout one = Layout.Draw(random);
            Layout other = random.Next(3) == 0 ? one with { Channels = 1 + random.Next(one.Pixel) } : Layout.Draw(random);
            (int first, int second) = (random.Next(Buffer - one.Length), random.Next(Buffer - other.Length));
            HashSet<int> written = [.. one.Elements(first)];
            bool shared = other.Elements(second).Any(written.Contains);
            bool refused = Refused(buffer, first, one, second, other);
            Assert.True(shared == refused, $"turn {turn}: {one} at {first} and {other} at {second} {(shared ? "share an element" : "share none")}.");
            together += shared ? 1 : 0;
            interleaved += !shared && first < second + other.Length && second < first + one.Length ? 1 : 0;
        }

        // the draw is worth something
        Assert.True(together > 10_000 && interleaved > 10_000, $"{together} shared elements, {interleaved} only lay between each other.");
    }

    [Fact]
    public void Elements_of_other_sizes_are_compared_by_their_bytes()
    {
        byte[] buffer = new byte[64];
        Span<byte> bytes = buffer;
        Span<float> floats = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, float>(bytes);

        // the first byte of every second float, and the floats between
        Region written = Region.Of(64, 1, 1, 8, 1, 8, null, null, "output");
        Region between = Region.Of(15, 1, 1, 8, 1, 2, null, null, "input");
        Region.Apart<byte, float>(bytes, written, floats[1..], between, "input");
        Assert.Throws<ArgumentException>(() => Region.Apart<byte, float>(buffer, written, System.Runtime.InteropServices.MemoryMarshal.Cast<byte, float>(buffer.AsSpan()), between, "input"));
    }

    [Fact]
    public void Large_regions_are_compared_in_no_time()
    {
        // halves of the channels of a large image, and rows of pixels that are another distance apart
        float[] one = new float[4096];
        Region left = Region.Of(int.MaxValue, 8, 2048, 2048, 16, 32, null, null, "output");
        Region right = Region.Of(int.MaxValue, 8, 2048, 2048, 16, 32, null, null, "input");
        Region.Apart<float, float>(one, left, one.AsSpan(16), right, "input");
        Assert.Throws<ArgumentException>(() => Region.Apart<float, float>(one, left, one.AsSpan(15), right, "input"));
    }

    [Theory]
    [InlineData(99, 1, 10, 10, 1, 1, null, null, "[0, 9, 9, 0]")]
    [InlineData(0, 1, 10, 10, 1, 1, null, null, "[0, 0, 0, 0]")]
    [InlineData(236, 2, 5, 7, 3, 3, 24, 120, "[1, 4, 6, 2]")]
    [InlineData(118, 2, 5, 7, 3, 3, 24, 120, "[1, 0, 0, 0]")]
    [InlineData(70, 2, 5, 7, 3, 3, 24, 120, "[0, 3, 0, 0]")]
    [InlineData(95, 1, 1, 4, 8, 40, null, null, "[0, 0, 3, 0]")]
    [InlineData(85, 1, 1, 4, 8, 40, null, null, "[0, 0, 2, 5]")]
    [InlineData(1000, 2, 1 << 30, 1 << 30, 8, 8, null, null, "[0, 0, 125, 0]")]
    public void The_first_element_outside_is_told(int length, int batch, int height, int width, int channels, int pixel, int? row, int? image, string first)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => Region.Of(length, batch, height, width, channels, pixel, row, image, "input"));
        Assert.EndsWith($"has {length}: the first one outside is {first}. (Parameter 'input')", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_sequences_the_step_outside_is_told()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => Region.Of(60, 2, 7, 3, 4, 40, "output"));
        Assert.StartsWith("output of shape [2, 7, 3], with sequences 40 and steps 4 apart, needs 67 elements, but has 60: the first one outside is [1, 5, 0].", exception.Message, StringComparison.Ordinal);
        Assert.Equal("outputSequenceStride", Assert.Throws<ArgumentOutOfRangeException>(() => Region.Of(100, 2, 7, 3, 4, 27, "output")).ParamName);
    }

    [Fact]
    public void The_shortest_buffer_is_long_enough()
    {
        Region.Of(237, 2, 5, 7, 3, 3, 24, 120, "input");
        Region.Of(0, 0, 5, 7, 3, 3, 24, 120, "input");
        Region.Of(0, 2, 0, 7, 3, 3, 24, 120, "input");
        Region.Of(0, 2, 5, 0, 3, 3, 0, 0, "input");
    }

    [Fact]
    public void A_stride_passes_over_what_lies_in_between()
    {
        ArgumentOutOfRangeException row = Assert.Throws<ArgumentOutOfRangeException>(() => Region.Of(1000, 2, 5, 7, 3, 3, 20, null, "input"));
        Assert.Equal("inputRowStride", row.ParamName);
        Assert.StartsWith("inputRowStride must be at least 21, 7 pixels that are 3 apart, but is 20.", row.Message, StringComparison.Ordinal);
        ArgumentOutOfRangeException image = Assert.Throws<ArgumentOutOfRangeException>(() => Region.Of(1000, 2, 5, 7, 3, 3, 24, 119, "output"));
        Assert.Equal("outputImageStride", image.ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => Region.Of(1000, 2, 5, 7, 3, 3, -24, null, "input"));
        Assert.Throws<ArgumentOutOfRangeException>(() => Region.Of(1000, 1, 1 << 30, 1 << 30, 3, 3, null, int.MaxValue, "input"));
    }

    private static bool Refused(int[] buffer, int first, Layout one, int second, Layout other)
    {
        try
        {
            Region.Apart<int, int>(buffer.AsSpan(first), one.Region, buffer.AsSpan(second), other.Region, "input");
            return false;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    private sealed record Layout(int Batch, int Height, int Width, int Channels, int Pixel, int Row, int Image)
    {
        public Region Region => Region.Of(Buffer, Batch, Height, Width, Channels, Pixel, Row, Image, "output");

        public int Length => ((Batch - 1) * Image) + ((Height - 1) * Row) + ((Width - 1) * Pixel) + Channels;

        // Often with the strides of others, so that they come to lie between each other.
        public static Layout Draw(Random random)
        {
            int pixel = 1 + random.Next(6);
            int width = 1 + random.Next(4);
            int row = Math.Max(width * pixel, random.Next(2) == 0 ? 24 : 0) + random.Next(3);
            int height = 1 + random.Next(3);
            int image = (height * row) + random.Next(5);
            return new(1 + random.Next(2), height, width, 1 + random.Next(pixel), pixel, row, image);
        }

        public IEnumerable<int> Elements(int start) =>
            from number in Enumerable.Range(0, Batch)
            from y in Enumerable.Range(0, Height)
            from x in Enumerable.Range(0, Width)
            from c in Enumerable.Range(0, Channels)
            select start + (number * Image) + (y * Row) + (x * Pixel) + c;
    }
}
