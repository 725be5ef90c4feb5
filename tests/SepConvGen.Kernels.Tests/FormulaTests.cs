namespace SepConvGen.Kernels.Tests;

/// <summary>A separable kernel against the formula of the literature, its sum taken as it is written there, in double.</summary>
/// <remarks>
/// <code>output[b, i, j, k] = Σ input[b, s₁·i + dᵢ, s₂·j + dⱼ, q] · depthwise[dᵢ, dⱼ, q, r] · pointwise[0, 0, q·M + r, k]</code>
/// over dᵢ, dⱼ, q and r; without padding, biases and activations. TensorFlow, tf.nn.separable_conv2d.
/// </remarks>
public sealed partial class FormulaTests
{
    private const int Batch = 2, Height = 10, Width = 12, InputChannels = 5, OutputChannels = 19;

    private const int KernelHeight = 3, KernelWidth = 2, StrideHeight = 2, StrideWidth = 3, Multiplier = 3;

    private const int OutputHeight = ((Height - KernelHeight) / StrideHeight) + 1, OutputWidth = ((Width - KernelWidth) / StrideWidth) + 1;

    private const int OutputLength = Batch * OutputHeight * OutputWidth * OutputChannels;

    // Every product is a whole number of at most 7³, and 90 of them stay far below 2²⁴: float arithmetic is exact.
    [Fact]
    public void Whole_numbers_give_exactly_the_formula()
    {
        (float[] input, float[] depthwise, float[] pointwise) = Operands(random => random.Next(-7, 8));
        double[] expected = Formula(input, depthwise, pointwise, magnitudes: false);
        Assert.Equal(expected, Kernel(input, depthwise, pointwise).Select(value => (double)value));
    }

    // A depthwise value of D steps enters a pointwise sum of P steps: each product of three carries at most D + P roundings
    // by a part u = 2⁻²⁴, so that the error is at most ((1 + u)^(D + P) − 1) · Σ|products| ≤ (D + P + 1) · u · Σ|products|.
    [Fact]
    public void Any_numbers_give_the_formula_within_the_roundings()
    {
        (float[] input, float[] depthwise, float[] pointwise) = Operands(random => (random.NextSingle() * 4) - 2);
        double[] expected = Formula(input, depthwise, pointwise, magnitudes: false);
        double[] magnitudes = Formula(input, depthwise, pointwise, magnitudes: true);
        float[] output = Kernel(input, depthwise, pointwise);
        double unit = ((KernelHeight * KernelWidth) + (InputChannels * Multiplier) + 1) * Math.ScaleB(1, -24);
        for (int n = 0; n < expected.Length; n++)
        {
            Assert.True(
                Math.Abs(output[n] - expected[n]) <= unit * magnitudes[n],
                $"Element {n} is {output[n]:R}, expected {expected[n]:R} ± {unit * magnitudes[n]:E2}.");
        }
    }

    private static double[] Formula(float[] input, float[] depthwise, float[] pointwise, bool magnitudes)
    {
        List<double> output = [];
        for (int b = 0; b < Batch; b++)
        {
            for (int i = 0; i < OutputHeight; i++)
            {
                for (int j = 0; j < OutputWidth; j++)
                {
                    for (int k = 0; k < OutputChannels; k++)
                    {
                        output.Add(Sum(b, i, j, k));
                    }
                }
            }
        }

        return [.. output];

        double Sum(int b, int i, int j, int k)
        {
            double sum = 0;
            for (int di = 0; di < KernelHeight; di++)
            {
                for (int dj = 0; dj < KernelWidth; dj++)
                {
                    for (int q = 0; q < InputChannels; q++)
                    {
                        for (int r = 0; r < Multiplier; r++)
                        {
                            double product = Input(b, (StrideHeight * i) + di, (StrideWidth * j) + dj, q) * Depthwise(di, dj, q, r) * Pointwise((q * Multiplier) + r, k);
                            sum += magnitudes ? Math.Abs(product) : product;
                        }
                    }
                }
            }

            return sum;
        }

        double Input(int b, int y, int x, int q) => input[(((((b * Height) + y) * Width) + x) * InputChannels) + q];
        double Depthwise(int di, int dj, int q, int r) => depthwise[(((((di * KernelWidth) + dj) * InputChannels) + q) * Multiplier) + r];
        double Pointwise(int channel, int k) => pointwise[(channel * OutputChannels) + k];
    }

    private static (float[] Input, float[] Depthwise, float[] Pointwise) Operands(Func<Random, float> next)
    {
        Random random = new(20171704);
        float[] Make(int length)
        {
            float[] values = new float[length];
            foreach (ref float value in values.AsSpan())
            {
                value = next(random);
            }

            return values;
        }

        return (
            Make(Batch * Height * Width * InputChannels),
            Make(KernelHeight * KernelWidth * InputChannels * Multiplier),
            Make(InputChannels * Multiplier * OutputChannels));
    }

    private static float[] Kernel(float[] input, float[] depthwise, float[] pointwise)
    {
        float[] output = new float[OutputLength];
        Generated(input, Batch, Height, Width, depthwise, pointwise, output);
        return output;
    }

    [SeparableConv2D(
        KernelHeight, KernelWidth, InputChannels = InputChannels, ChannelMultiplier = Multiplier, OutputChannels = OutputChannels,
        StrideHeight = StrideHeight, StrideWidth = StrideWidth, Padding = Padding.Valid)]
    private static partial void Generated(
        ReadOnlySpan<float> input,
        int batch,
        int height,
        int width,
        ReadOnlySpan<float> depthwiseFilter,
        ReadOnlySpan<float> pointwiseFilter,
        Span<float> output);
}
