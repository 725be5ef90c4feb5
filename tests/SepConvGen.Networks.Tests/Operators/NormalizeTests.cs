using SepConvGen.Runtime;
using Xunit;

namespace SepConvGen.Networks.Tests.Operators;

/// <summary>Normalisation of layers, instances and groups.</summary>
public sealed class NormalizeTests
{
    public static TheoryData<int, int, int> Shapes => new()
    {
        // Pixels, channels of a group, groups.
        { 1, 96, 1 }, { 1, 7, 1 }, { 1, 16, 3 }, { 1, 1, 20 }, { 49, 1, 40 }, { 50, 1, 1 }, { 9, 4, 8 }, { 30, 5, 3 }, { 3, 300, 1 },
        { 2, 257, 3 }, { 5, 128, 5 }, { 1, 600, 1 }, { 4, 1, 700 }, { 1000, 3, 1 }, { 1, 512, 2 },
        { 33, 1, 64 }, { 100, 1, 37 }, { 65, 16, 5 }, { 70, 300, 2 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Elements_have_the_bits_of_the_stated_order_and_are_near_the_exact_ones(int pixels, int size, int groups)
    {
        Random random = new(pixels + size + groups);
        for (int i = 0; i < 4; i++)
        {
            const float Epsilon = 1e-5f;
            int batch = random.From(1, 3);
            int channels = size * groups;
            float offset = i == 3 ? 100 : 0.5f;
            float[] input = [.. random.Floats((long)batch * pixels * channels).Select(x => x + offset)];
            float[] scale = i == 1 ? [] : random.Floats(channels);
            float[] bias = i == 2 ? [] : random.Floats(channels);
            Guarded output = new(input.Length);
            NetworkOperators.Normalize(input, batch, pixels, channels, groups, scale, bias, Epsilon, output.Span);

            float[] expected = new float[input.Length];
            double[] exact = new double[input.Length];
            for (int group = 0; group < batch * groups; group++)
            {
                int first = (group / groups * pixels * channels) + (group % groups * size);
                double mean = Sum(input, first, pixels, channels, size, 0, square: false) / ((double)pixels * size);
                double variance = Sum(input, first, pixels, channels, size, mean, square: true) / ((double)pixels * size);
                float high = (float)mean;
                float low = (float)(mean - high);
                float factor = (float)(1 / Math.Sqrt(variance + Epsilon));
                for (int element = 0; element < pixels * size; element++)
                {
                    int channel = (group % groups * size) + (element % size);
                    int at = first + (element / size * channels) + (element % size);
                    float scaled = scale.Length == 0 ? 1 : scale[channel];
                    float biased = bias.Length == 0 ? 0 : bias[channel];
                    expected[at] = MathF.FusedMultiplyAdd(((input[at] - high) - low) * factor, scaled, biased);
                    exact[at] = ((input[at] - mean) / Math.Sqrt(variance + Epsilon) * scaled) + biased;
                }
            }

            Samples.SameBits(expected, output.Checked());
            Samples.Near(exact, output.Checked(), 1e-6, 1);
            Guarded same = new(input);
            NetworkOperators.Normalize(same.Span, batch, pixels, channels, groups, scale, bias, Epsilon, same.Span);
            Samples.SameBits(expected, same.Checked());
        }
    }

    [Fact]
    public void Operands_that_do_not_fit_are_refused()
    {
        float[] input = new float[24];
        Assert.Equal("groups", Assert.Throws<ArgumentException>(() => NetworkOperators.Normalize(input, 1, 4, 6, 4, [], [], 0, new float[24])).ParamName);
        Assert.Equal("groups", Assert.Throws<ArgumentOutOfRangeException>(() => NetworkOperators.Normalize(input, 1, 4, 6, 0, [], [], 0, new float[24])).ParamName);
        Assert.Equal("scale", Assert.Throws<ArgumentException>(() => NetworkOperators.Normalize(input, 1, 4, 6, 1, new float[5], [], 0, new float[24])).ParamName);
        Assert.Equal("bias", Assert.Throws<ArgumentException>(() => NetworkOperators.Normalize(input, 1, 4, 6, 1, [], new float[7], 0, new float[24])).ParamName);
        Assert.Equal("output", Assert.Throws<ArgumentException>(() => NetworkOperators.Normalize(input, 1, 4, 6, 1, [], [], 0, new float[23])).ParamName);
        Assert.Equal("input", Assert.Throws<ArgumentException>(() => NetworkOperators.Normalize(input, 2, 4, 6, 1, [], [], 0, new float[24])).ParamName);
        float[] both = new float[30];
        Assert.Equal("output", Assert.Throws<ArgumentException>(() => NetworkOperators.Normalize(input, 1, 4, 6, 1, both.AsSpan(0, 6), [], 0, both.AsSpan(5, 24))).ParamName);
        NetworkOperators.Normalize([], 0, 4, 6, 2, [], [], 0, []);
        NetworkOperators.Normalize([], 3, 4, 0, 2, [], [], 0, []);
    }

    private static double Sum(float[] input, int first, int pixels, int channels, int size, double mean, bool square)
    {
        double[] columns = new double[size];
        for (int channel = 0; channel < size; channel++)
        {
            for (int pixel = 0; pixel < pixels; pixel++)
            {
                double x = input[first + (pixel * channels) + channel];
                columns[channel] = square ? Math.FusedMultiplyAdd(x - mean, x - mean, columns[channel]) : columns[channel] + x;
            }
        }

        return Definitions.PartialSums(columns, 16);
    }
}
