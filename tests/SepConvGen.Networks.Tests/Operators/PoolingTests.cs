using SepConvGen.Runtime;
using Xunit;

namespace SepConvGen.Networks.Tests.Operators;

/// <summary>Pooling against its definition, tap by tap.</summary>
public sealed class PoolingTests
{
    [Fact]
    public void Largest_elements_are_those_of_the_taps_inside_the_image()
    {
        Random random = new(1);
        for (int i = 0; i < 150; i++)
        {
            Case c = new(random);
            float[] input = [.. random.Floats(c.InputLength).Select(x => random.Next(100) == 0 ? float.NaN : random.Next(3) == 0 ? x * 0 : x)];
            Guarded output = new(c.OutputLength);
            NetworkOperators.MaxPool(
                input, c.Batch, c.Height, c.Width, c.Channels, c.KernelHeight, c.KernelWidth, c.StrideHeight, c.StrideWidth, c.DilationHeight, c.DilationWidth, c.Top, c.Left, c.OutputHeight, c.OutputWidth, output.Span);
            Samples.SameBits(c.Each(input, Largest, countPadding: false), output.Checked());
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Means_are_sums_of_the_taps_in_their_order_divided_by_their_number(bool countPadding)
    {
        Random random = new(2);
        for (int i = 0; i < 150; i++)
        {
            Case c = new(random);
            float[] input = random.Floats(c.InputLength);
            Guarded output = new(c.OutputLength);
            NetworkOperators.AveragePool(
                input, c.Batch, c.Height, c.Width, c.Channels, c.KernelHeight, c.KernelWidth, c.StrideHeight, c.StrideWidth, c.DilationHeight, c.DilationWidth, c.Top, c.Left, c.Bottom, c.Right, countPadding, c.OutputHeight, c.OutputWidth, output.Span);
            Samples.SameBits(c.Each(input, Sum, countPadding), output.Checked());
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    public void A_NaN_stays_and_of_zeros_the_first_one_does(int channels)
    {
        float[][] windows = [[1, float.NaN, 3], [float.NaN, 1, 3], [1, 3, float.NaN], [-0f, 0, -0f], [0, -0f, 0], [float.NegativeInfinity, float.NegativeInfinity, float.NegativeInfinity]];
        float[] expected = [float.NaN, float.NaN, float.NaN, -0f, 0, float.NegativeInfinity];
        float[] input = [.. windows.SelectMany(window => window.SelectMany(tap => Enumerable.Repeat(tap, channels)))];
        Guarded output = new(windows.Length * channels);
        NetworkOperators.MaxPool(input, 1, windows.Length, 3, channels, 1, 3, 1, 1, 1, 1, 0, 0, windows.Length, 1, output.Span);
        Samples.SameBits([.. expected.SelectMany(x => Enumerable.Repeat(x, channels))], output.Checked());
    }

    [Fact]
    public void Windows_of_huge_steps_are_of_no_taps()
    {
        const int Huge = 1 << 30;
        float[] output = new float[2];
        NetworkOperators.MaxPool([5], 1, 1, 1, 1, Huge, Huge, Huge, Huge, Huge, Huge, 0, 0, 2, 1, output);
        Assert.Equal([5, float.NegativeInfinity], output);
        NetworkOperators.AveragePool([5], 1, 1, 1, 1, Huge, Huge, Huge, Huge, Huge, Huge, Huge, Huge, Huge, Huge, true, 2, 1, output);
        Assert.Equal([5f / 9, 5f / 6], output);
    }

    [Theory]
    [InlineData(1, 100, 3, 2)]
    [InlineData(3, 61, 2, 2)]
    [InlineData(7, 40, 3, 4)]
    [InlineData(5, 40, 1, 5)]
    [InlineData(6, 50, 3, 1)]
    [InlineData(40, 12, 3, 1)]
    public void Rows_of_pixels_that_do_not_fill_a_vector_are_those_of_single_ones(int channels, int width, int kernel, int stride)
    {
        Random random = new(6);
        float[] input = [.. random.Floats(4L * width * channels).Select(x => random.Next(30) == 0 ? float.NaN : x)];
        int outputWidth = ((width + 1 - kernel) / stride) + 1;
        Guarded output = new(outputWidth * channels);
        NetworkOperators.MaxPool(input, 1, 4, width, channels, 4, kernel, 1, stride, 1, 1, 0, 1, 1, outputWidth, output.Span);
        float[] expected = new float[outputWidth * channels];
        for (int i = 0; i < expected.Length; i++)
        {
            int first = (i / channels * stride) - 1;
            expected[i] = Largest(
            [
                .. from row in Enumerable.Range(0, 4)
                   from column in Enumerable.Range(first, kernel)
                   where column >= 0 && column < width
                   select input[(((row * width) + column) * channels) + (i % channels)],
            ]);
        }

        Samples.SameBits(expected, output.Checked());
    }

    private static float Largest(List<float> taps)
    {
        float largest = float.NegativeInfinity;
        foreach (float tap in taps)
        {
            largest = tap > largest || float.IsNaN(tap) ? tap : largest;
        }

        return largest;
    }

    private static float Sum(List<float> taps)
    {
        float sum = 0;
        foreach (float tap in taps)
        {
            sum += tap;
        }

        return sum;
    }

    private sealed class Case(Random random)
    {
        public int Batch { get; } = random.From(0, 2);

        public int Height { get; } = random.From(0, 9);

        public int Width { get; } = random.From(1, 9);

        public int Channels { get; } = random.From(1, 40);

        public int KernelHeight { get; } = random.From(1, 5);

        public int KernelWidth { get; } = random.From(1, 5);

        public int StrideHeight { get; } = random.From(1, 3);

        public int StrideWidth { get; } = random.From(1, 3);

        public int DilationHeight { get; } = random.From(1, 3);

        public int DilationWidth { get; } = random.From(1, 3);

        public int Top { get; } = random.From(0, 6);

        public int Left { get; } = random.From(0, 3);

        public int Bottom { get; } = random.From(0, 3);

        public int Right { get; } = random.From(0, 3);

        public int OutputHeight { get; } = random.From(0, 6);

        public int OutputWidth { get; } = random.From(1, 6);

        public long InputLength => (long)Batch * Height * Width * Channels;

        public long OutputLength => (long)Batch * OutputHeight * OutputWidth * Channels;

        public float[] Each(float[] input, Func<List<float>, float> result, bool countPadding)
        {
            float[] output = new float[OutputLength];
            for (int i = 0; i < output.Length; i++)
            {
                int channel = i % Channels;
                int x = i / Channels % OutputWidth;
                int y = i / Channels / OutputWidth % OutputHeight;
                int image = i / Channels / OutputWidth / OutputHeight;
                List<float> taps = [];
                int padded = 0;
                for (int row = 0; row < KernelHeight; row++)
                {
                    for (int column = 0; column < KernelWidth; column++)
                    {
                        int fromY = (y * StrideHeight) - Top + (row * DilationHeight);
                        int fromX = (x * StrideWidth) - Left + (column * DilationWidth);
                        padded += fromY < Height + Bottom && fromX < Width + Right ? 1 : 0;
                        if (fromY >= 0 && fromY < Height && fromX >= 0 && fromX < Width)
                        {
                            taps.Add(input[(((((image * Height) + fromY) * Width) + fromX) * Channels) + channel]);
                        }
                    }
                }

                float value = result(taps);
                output[i] = float.IsInfinity(value) ? value : result == Sum && taps.Count > 0 ? value / (countPadding ? padded : taps.Count) : value;
            }

            return output;
        }
    }
}
