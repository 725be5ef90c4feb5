using SepConvGen.Runtime;
using Xunit;

namespace SepConvGen.Networks.Tests.Operators;

/// <summary>Images of other sizes.</summary>
public sealed class ResizeTests
{
    [Fact]
    public void Nearest_pixels_are_taken_from_the_stated_rows_and_columns()
    {
        Random random = new(10);
        for (int i = 0; i < 150; i++)
        {
            (int batch, int height, int width, int channels) = (random.From(0, 2), random.From(1, 6), random.From(1, 6), random.From(1, 40));
            int[] rows = Positions(random, random.From(0, 9), height);
            int[] columns = Positions(random, random.From(0, 9), width);
            float[] input = random.Floats(batch * height * width * channels);
            Guarded output = new(batch * rows.Length * columns.Length * channels);
            NetworkOperators.ResizeNearest(input, batch, height, width, channels, rows, columns, output.Span);
            float[] expected =
            [
                .. from image in Enumerable.Range(0, batch)
                   from row in rows
                   from column in columns
                   from channel in Enumerable.Range(0, channels)
                   select input[(((((image * height) + row) * width) + column) * channels) + channel],
            ];
            Samples.SameBits(expected, output.Checked());
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(20)]
    public void Pixels_may_lie_apart_and_what_is_between_is_not_written(int channels)
    {
        Random random = new(12);
        float[] input = random.Floats(2 * 4 * 5 * channels);
        int[] rows = [0, 0, 1, 3, 3, 2], columns = [4, 1, 1, 0];
        float[] rowWeights = [0.25f, 0.5f, 1], columnWeights = [0.75f, 0];
        foreach (int stride in new[] { channels, channels + 1, channels + 16 })
        {
            Guarded nearest = new((((2 * 6 * 4) - 1) * stride) + channels);
            Guarded linear = new((((2 * 3 * 2) - 1) * stride) + channels);
            nearest.Span.Fill(-7);
            linear.Span.Fill(-7);
            float[] nearestAlone = new float[2 * 6 * 4 * channels];
            float[] linearAlone = new float[2 * 3 * 2 * channels];

            NetworkOperators.ResizeNearest(input, 2, 4, 5, channels, rows, columns, nearest.Span, outputPixelStride: stride);
            NetworkOperators.ResizeLinear(input, 2, 4, 5, channels, rows, rowWeights, columns, columnWeights, linear.Span, outputPixelStride: stride);
            NetworkOperators.ResizeNearest(input, 2, 4, 5, channels, rows, columns, nearestAlone);
            NetworkOperators.ResizeLinear(input, 2, 4, 5, channels, rows, rowWeights, columns, columnWeights, linearAlone);

            Samples.SameBits(Apart(nearestAlone, channels, stride), nearest.Checked());
            Samples.SameBits(Apart(linearAlone, channels, stride), linear.Checked());
        }

        Assert.Throws<ArgumentException>(() => NetworkOperators.ResizeNearest(input, 2, 4, 5, channels, rows, columns, new float[48 * (channels + 1)], outputPixelStride: channels + 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => NetworkOperators.ResizeNearest(input, 2, 4, 5, channels, rows, columns, new float[48], outputPixelStride: channels - 1));
    }

    private static float[] Apart(float[] pixels, int channels, int stride) =>
        [.. Enumerable.Range(0, (((pixels.Length / channels) - 1) * stride) + channels).Select(at => at % stride < channels ? pixels[(at / stride * channels) + (at % stride)] : -7)];

    [Fact]
    public void Pixels_between_four_have_the_stated_bits_and_are_near_the_exact_ones()
    {
        Random random = new(11);
        for (int i = 0; i < 150; i++)
        {
            (int batch, int height, int width, int channels) = (random.From(0, 2), random.From(1, 6), random.From(1, 6), random.From(1, 40));
            float[] rowWeights = Weights(random, random.From(0, 9));
            float[] columnWeights = Weights(random, random.From(0, 9));
            int[] rows = Positions(random, 2 * rowWeights.Length, height);
            int[] columns = Positions(random, 2 * columnWeights.Length, width);
            float[] input = random.Floats(batch * height * width * channels);
            Guarded output = new(batch * rowWeights.Length * columnWeights.Length * channels);
            NetworkOperators.ResizeLinear(input, batch, height, width, channels, rows, rowWeights, columns, columnWeights, output.Span);

            List<float> expected = [];
            List<double> exact = [];
            for (int element = 0; element < output.Span.Length; element++)
            {
                int[] at = Definitions.Positions(element, [batch, rowWeights.Length, columnWeights.Length, channels]);
                float Pixel(int row, int column) => input[Definitions.Element([at[0], rows[(2 * at[1]) + row], columns[(2 * at[2]) + column], at[3]], [batch, height, width, channels])];
                float down = rowWeights[at[1]];
                float across = columnWeights[at[2]];
                float left = MathF.FusedMultiplyAdd(Pixel(1, 0), down, Pixel(0, 0) * (1 - down));
                float right = MathF.FusedMultiplyAdd(Pixel(1, 1), down, Pixel(0, 1) * (1 - down));
                expected.Add(MathF.FusedMultiplyAdd(right, across, left * (1 - across)));
                double exactLeft = (Pixel(0, 0) * (1.0 - down)) + (Pixel(1, 0) * (double)down);
                double exactRight = (Pixel(0, 1) * (1.0 - down)) + (Pixel(1, 1) * (double)down);
                exact.Add((exactLeft * (1.0 - across)) + (exactRight * across));
            }

            Samples.SameBits(expected.ToArray(), output.Checked());
            Samples.Near(exact.ToArray(), output.Checked(), 5e-7, 1);
        }
    }

    [Fact]
    public void Positions_outside_the_image_are_refused()
    {
        float[] input = new float[12];
        Assert.Equal("rows", Assert.Throws<ArgumentException>(() => NetworkOperators.ResizeNearest(input, 1, 2, 2, 3, [0, 2], [0], new float[6])).ParamName);
        Assert.Equal("columns", Assert.Throws<ArgumentException>(() => NetworkOperators.ResizeNearest(input, 1, 2, 2, 3, [0, 1], [-1], new float[6])).ParamName);
        Assert.Equal("output", Assert.Throws<ArgumentException>(() => NetworkOperators.ResizeNearest(input, 1, 2, 2, 3, [0, 1], [1], new float[5])).ParamName);
        Assert.Equal("rows", Assert.Throws<ArgumentException>(() => NetworkOperators.ResizeLinear(input, 1, 2, 2, 3, [0], [0], [0, 0], [0], new float[3])).ParamName);
        Assert.Equal("columns", Assert.Throws<ArgumentException>(() => NetworkOperators.ResizeLinear(input, 1, 2, 2, 3, [0, 1], [0], [0, 2], [0], new float[3])).ParamName);
        Assert.Equal("rows", Assert.Throws<ArgumentException>(() => NetworkOperators.ResizeNearest([], 1, 0, 2, 3, [0], [0], new float[3])).ParamName);
    }

    private static int[] Positions(Random random, int count, int size) => [.. Enumerable.Range(0, count).Select(_ => random.Next(size))];

    private static float[] Weights(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.Next(4) == 0 ? random.Next(2) : random.NextSingle())];
}
