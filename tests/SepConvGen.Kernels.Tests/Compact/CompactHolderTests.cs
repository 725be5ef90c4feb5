using System.Numerics.Tensors;

namespace SepConvGen.Kernels.Tests.Compact;

/// <summary>Packed weights in half the bytes, threads, arrays and tensors: the bits of the reference in float on the same numbers, rounded once.</summary>
public sealed class CompactHolderTests
{
    private static readonly ParallelOptions Threads = new() { MaxDegreeOfParallelism = 3 };

    private readonly Random random = new(7);

    private static Window Same => new(3, 1, 1, Padding.Same);

    [Fact]
    public void Packed_filters_are_rounded_once_and_take_half_the_bytes()
    {
        float[] input = Draw(29 * 31 * 8);
        (float[] depthwise, float[] depthwiseBias, float[] slope, float[] pointwise, float[] bias) = (Draw(9 * 8), Draw(8), Draw(8), Draw(8 * 40), Draw(40));
        float[] expected = new float[29 * 31 * 40];
        Reference.SeparableConv2D(
            input, 1, 29, 31, 8, 1, 40, Same, Same, Stored.Round(typeof(Half), depthwise), depthwiseBias, new(Activation.PRelu), Stored.Round(typeof(Half), pointwise), bias, default, expected, slope);
        PackedWeights weights = CompactHolders.PackMix(depthwise, depthwiseBias, slope, pointwise, bias);
        Assert.Contains("as float16", weights.Layout, StringComparison.Ordinal);
        float[] output = new float[expected.Length];
        CompactHolders.Mix(input, 29, 31, weights, output);
        Assert.Equal(expected, output);
    }

    [Fact]
    public void Threads_take_each_operand_in_its_own_type()
    {
        float[] input = Stored.Round(typeof(Half), Draw(67 * 45 * 8));
        (float[] depthwise, float[] depthwiseBias, float[] slope, float[] pointwise, float[] bias) = (Draw(9 * 8), Draw(8), Draw(8), Draw(8 * 40), Draw(40));
        float[] residual = Draw(67 * 45 * 40);
        float[] expected = new float[residual.Length];
        Reference.SeparableConv2D(
            input, 1, 67, 45, 8, 1, 40, Same, Same, Stored.Round(typeof(ushort), depthwise), depthwiseBias, new(Activation.PRelu), Stored.Round(typeof(ushort), pointwise), bias, default, expected, slope, residual: residual);
        ushort[] output = new ushort[expected.Length];
        CompactHolders.MixOnThreads(
            Halves(input), 67, 45, CompactHolders.PackMixOnThreads(depthwise, depthwiseBias, slope, pointwise, bias), residual, output, Threads);
        Assert.Equal(BFloats(expected), output);
    }

    [Fact]
    public void Threads_without_packed_weights()
    {
        float[] input = Draw(67 * 45 * 6);
        (float[] filter, float[] bias, float[] residual) = (Stored.Round(typeof(ushort), Draw(9 * 6 * 40)), Draw(40), Stored.Round(typeof(Half), Draw(67 * 45 * 40)));
        float[] expected = new float[residual.Length];
        Reference.Conv2D(input, 1, 67, 45, 6, 40, 1, Same, Same, filter, bias, default, expected, residual: residual);
        float[] output = new float[expected.Length];
        CompactHolders.ConvolveOnThreads(input, 67, 45, BFloats(filter), bias, Halves(residual), output, Threads);
        Assert.Equal(expected, output);
    }

    [Fact]
    public void Weights_are_widened_where_one_pixel_reads_them()
    {
        (float[] input, float[] filter, float[] bias) = (Draw(70), Draw(70 * 101), Draw(101));
        float[] expected = new float[101];
        Reference.PointwiseConv2D(input, 1, 1, 1, 70, 101, Stored.Round(typeof(Half), filter), bias, default, expected);
        PackedWeights weights = CompactHolders.PackClassify(filter, bias);
        Assert.True(weights.Bytes < 70 * 101 * sizeof(float) * 2 / 3, $"{weights.Bytes} bytes");
        float[] output = new float[101];
        CompactHolders.Classify(input, weights, output);
        Assert.Equal(expected, output);
    }

    [Fact]
    public void So_they_are_in_vectors_that_are_narrower_than_the_widest()
    {
        (float[] input, float[] filter, float[] bias) = (Draw(3 * 70), Draw(70 * 9), Draw(9));
        float[] expected = new float[3 * 9];
        Reference.PointwiseConv2D(input, 1, 1, 3, 70, 9, Stored.Round(typeof(ushort), filter), bias, default, expected);
        float[] output = new float[expected.Length];
        CompactHolders.ClassifyFew(input, CompactHolders.PackClassifyFew(filter, bias), output);
        Assert.Equal(expected, output);
    }

    [Fact]
    public void Arrays_and_tensors()
    {
        (float[] input, float[] filter) = (Stored.Round(typeof(Half), Draw(6 * 8 * 5)), Stored.Round(typeof(ushort), Draw(9 * 5)));
        float[] expected = new float[input.Length];
        Reference.DepthwiseConv2D(input, 1, 6, 8, 5, 1, Same, Same, filter, [], default, expected);
        Assert.Equal(Halves(expected), CompactHolders.Edge(Halves(input), 6, 8, filter));

        Tensor<ushort> result = CompactHolders.EdgeOfTensor(Tensor.Create(Halves(input), [6, 8, 5]), Tensor.Create(BFloats(filter), [3, 3, 5, 1]));
        ushort[] output = new ushort[expected.Length];
        result.FlattenTo(output);
        Assert.Equal(BFloats(expected), output);
    }

    private static Half[] Halves(float[] values) => Array.ConvertAll(values, value => (Half)value);

    private static ushort[] BFloats(float[] values) => Array.ConvertAll(values, BFloat16Bits.FromSingle);

    private float[] Draw(int length) => [.. Enumerable.Range(0, length).Select(_ => (random.NextSingle() * 2) - 1)];
}
