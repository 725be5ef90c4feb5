using Xunit;

namespace SepConvGen.Kernels.Tests.Packed;

/// <summary>A folded normalisation does what the convolution and then the normalisation do.</summary>
public sealed class BatchNormalizationTests
{
    private readonly Operands operands = new();

    [Fact]
    public void Folding_into_both_steps_equals_normalising_after_them()
    {
        const int height = 9;
        const int width = 7;
        float[] input = operands.Numbers(height * width * 6);
        float[] depthwiseFilter = operands.Numbers(9 * 12);
        float[] depthwiseBias = operands.Numbers(12);
        float[] filter = operands.Numbers(12 * 3);
        float[] bias = operands.Numbers(3);
        Statistics first = new(operands, 12);
        Statistics second = new(operands, 3);
        float[] folded = new float[5 * 4 * 3];

        PackedWeights weights = PackedKernels.PackSeparablePacked(
            depthwiseFilter, depthwiseBias, filter, bias, first.Normalization, second.Normalization);
        PackedKernels.SeparablePacked(input, 1, height, width, weights, folded);

        double[] middle = new double[5 * 4 * 12];
        Window window = new(3, 2, 1, Padding.Same);
        Reference.DepthwiseConv2D(Operands.Doubles(input), 1, height, width, 6, 2, window, window, Operands.Doubles(depthwiseFilter), Operands.Doubles(depthwiseBias), default, middle);
        double[] activated = [.. first.Normalise(middle).Select(value => Math.Max(value, 0))];
        double[] last = new double[5 * 4 * 3];
        Reference.PointwiseConv2D(activated, 1, 5, 4, 12, 3, Operands.Doubles(filter), Operands.Doubles(bias), default, last);
        double[] expected = second.Normalise(last);

        // Every number is of the order of 10 at most; a float sum of 21 terms is right to 22 · 2⁻²⁴ of the sum of their sizes.
        for (int index = 0; index < expected.Length; index++)
        {
            Assert.InRange(folded[index], expected[index] - 1e-4, expected[index] + 1e-4);
        }
    }

    [Fact]
    public void Folding_into_groups_equals_normalising_after_them()
    {
        float[] input = operands.Numbers(6 * 7 * 48);
        float[] filter = operands.Numbers(9 * 8 * 48);
        float[] bias = operands.Numbers(48);
        Statistics statistics = new(operands, 48);
        float[] folded = new float[input.Length];
        PackedKernels.GroupedPacked(input, 1, 6, 7, PackedKernels.PackGroupedPacked(filter, bias, statistics.Normalization), folded);

        Window window = new(3, Padding: Padding.Same);
        double[] sums = new double[input.Length];
        Reference.Conv2D(Operands.Doubles(input), 1, 6, 7, 48, 48, 6, window, window, Operands.Doubles(filter), Operands.Doubles(bias), default, sums);
        double[] expected = statistics.Normalise(sums);

        // Each sum has 72 products of numbers up to 1 and a bias: its error is at most 74 · 2⁻²⁴ of 73. Variances from 0.5 on
        // scale it by √2 at most, and the rounding of the folded numbers adds three roundings more.
        for (int index = 0; index < expected.Length; index++)
        {
            Assert.InRange(folded[index], expected[index] - 5e-4, expected[index] + 5e-4);
        }
    }

    [Fact]
    public void The_default_normalises_nothing()
    {
        (float[] filter, float[] bias) = default(BatchNormalization).Fold([1, 2, 3, 4], default, 2);

        Assert.Equal([1f, 2, 3, 4], filter);
        Assert.Equal([0f, 0], bias);
    }

    [Fact]
    public void Folding_follows_the_formula()
    {
        BatchNormalization normalization = new([2f, 3], [10f, 20], [1f, 4], [3.75f, 0.75f], 0.25f);
        (float[] filter, float[] bias) = normalization.Fold([1, 2, 3, 4], [5f, 6], 2);

        Assert.Equal([1f, 6, 3, 12], filter);
        Assert.Equal([14f, 26], bias);
    }
}
