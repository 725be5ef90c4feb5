using SepConvGen.Kernels.Tests.Packed;

namespace SepConvGen.Kernels.Tests;

/// <summary>An inverted residual is its three convolutions one after the other: the same bits, and the same folding of normalisations.</summary>
public sealed class InvertedResidualTests
{
    private readonly Operands operands = new();

    /// <summary>One block of rows, several of them, and several images of several blocks.</summary>
    public static TheoryData<int, int, int> Shapes => new() { { 1, 7, 7 }, { 1, 61, 97 }, { 2, 40, 120 } };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Bits_are_those_of_three_steps(int batch, int height, int width)
    {
        int pixels = batch * height * width;
        float[] input = operands.Numbers(pixels * 10);
        float[] expandFilter = operands.Numbers(10 * 44);
        float[] expandBias = operands.Numbers(44);
        float[] depthwiseFilter = operands.Numbers(9 * 44);
        float[] depthwiseBias = operands.Numbers(44);
        float[] projectFilter = operands.Numbers(44 * 10);
        float[] bias = operands.Numbers(10);
        float[] expanded = new float[pixels * 44];
        float[] filtered = new float[pixels * 44];
        float[] expected = new float[pixels * 10];
        Window window = new(3, Padding: Padding.Same);
        ActivationFunction relu6 = new(Activation.Relu6), hardSwish = new(Activation.HardSwish);
        Generic.PointwiseConv2D(input, batch, height, width, 10, 44, expandFilter, expandBias, relu6, expanded);
        Generic.DepthwiseConv2D(expanded, batch, height, width, 44, 1, window, window, depthwiseFilter, depthwiseBias, hardSwish, filtered);
        Generic.PointwiseConv2D(filtered, batch, height, width, 44, 10, projectFilter, bias, default, expected, residual: input);

        float[] output = new float[expected.Length];
        PackedKernels.Inverted(input, batch, height, width, expandFilter, expandBias, depthwiseFilter, depthwiseBias, projectFilter, bias, output);
        Assert.True(expected.AsSpan().SequenceEqual(output));

        Generic.InvertedResidual2D(
            input, batch, height, width, 10, 44, 10, window, window, expandFilter, expandBias, relu6,
            depthwiseFilter, depthwiseBias, hardSwish, projectFilter, bias, default, output, residual: input);
        Assert.True(expected.AsSpan().SequenceEqual(output));
    }

    [Fact]
    public void Folding_into_all_steps_equals_normalising_after_them()
    {
        const int size = 6;
        float[] input = operands.Numbers(size * size * 10);
        float[] expandFilter = operands.Numbers(10 * 44);
        float[] depthwiseFilter = operands.Numbers(9 * 44);
        float[] projectFilter = operands.Numbers(44 * 10);
        Statistics[] statistics = [new(operands, 44), new(operands, 44), new(operands, 10)];
        float[] folded = new float[size * size * 10];
        PackedWeights weights = PackedKernels.PackInvertedPacked(
            expandFilter, default, depthwiseFilter, default, projectFilter, default,
            statistics[0].Normalization, statistics[1].Normalization, statistics[2].Normalization);
        PackedKernels.InvertedPacked(input, 1, size, size, weights, folded);

        Window window = new(3, Padding: Padding.Same);
        double[] expanded = new double[size * size * 44];
        Reference.PointwiseConv2D(Operands.Doubles(input), 1, size, size, 10, 44, Operands.Doubles(expandFilter), default, default, expanded);
        expanded = [.. statistics[0].Normalise(expanded).Select(value => Math.Clamp(value, 0, 6))];
        double[] filtered = new double[size * size * 44];
        Reference.DepthwiseConv2D(expanded, 1, size, size, 44, 1, window, window, Operands.Doubles(depthwiseFilter), default, default, filtered);
        filtered = [.. statistics[1].Normalise(filtered).Select(value => value * Math.Clamp(value + 3, 0, 6) / 6)];
        double[] projected = new double[size * size * 10];
        Reference.PointwiseConv2D(filtered, 1, size, size, 44, 10, Operands.Doubles(projectFilter), default, default, projected);
        double[] expected = statistics[2].Normalise(projected);

        // Three chains of 10, 9 and 44 products, each rounded to 2⁻²⁴ of the sum of their sizes, of the order of 10⁴ at most at the end.
        for (int index = 0; index < expected.Length; index++)
        {
            Assert.InRange(folded[index], expected[index] + input[index] - 2e-2, expected[index] + input[index] + 2e-2);
        }
    }

    [Fact]
    public void Wrong_operands_are_told_by_their_names()
    {
        float[] input = new float[4 * 4 * 2], output = new float[4 * 4 * 2];
        Window window = new(3, Padding: Padding.Same);
        void Call(int expandFilter, int depthwiseFilter, int projectFilter, float[] result) => Reference.InvertedResidual2D(
            input, 1, 4, 4, 2, 6, 2, window, window, new float[expandFilter], default, default, new float[depthwiseFilter], default, default, new float[projectFilter], default, default, result);

        Call(12, 54, 12, output);
        Assert.Equal("expandFilter", Assert.Throws<ArgumentException>(() => Call(13, 54, 12, output)).ParamName);
        Assert.Equal("depthwiseFilter", Assert.Throws<ArgumentException>(() => Call(12, 53, 12, output)).ParamName);
        Assert.Equal("projectFilter", Assert.Throws<ArgumentException>(() => Call(12, 54, 11, output)).ParamName);
        Assert.Equal("output", Assert.Throws<ArgumentException>(() => Call(12, 54, 12, new float[31])).ParamName);
        Assert.Throws<ArgumentException>(() => Call(12, 54, 12, input));
        Assert.Throws<ArgumentOutOfRangeException>(() => Reference.InvertedResidual2D(
            input, 1, 4, 4, 2, -1, 2, window, window, default, default, default, default, default, default, default, default, default, output));
    }
}
