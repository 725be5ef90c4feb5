using System.Numerics.Tensors;

namespace SepConvGen.Kernels.Tests.Doubles;

/// <summary>Packed weights, folded normalisations, threads, streams, arrays, memory and tensors in double: the bits of spans, and nothing of another type.</summary>
public sealed class DoubleHolderTests
{
    private static readonly ParallelOptions Threads = new() { MaxDegreeOfParallelism = 3 };

    private readonly Random random = new(5);

    [Fact]
    public void Packed_weights_give_the_bits_of_the_reference_on_any_number_of_threads()
    {
        double[] input = Draw(2 * 29 * 31 * 8);
        (double[] depthwise, double[] depthwiseBias, double[] slope, double[] pointwise, double[] bias) = (Draw(9 * 8), Draw(8), Draw(8), Draw(8 * 24), Draw(24));
        double[] expected = Separable(input, depthwise, depthwiseBias, slope, pointwise, bias);
        double[] output = new double[expected.Length];
        PackedWeights weights = DoubleHolders.PackMix(depthwise, depthwiseBias, slope, pointwise, bias);
        Assert.Equal(typeof(double), weights.Element);
        Assert.Equal(weights.Elements<double>().Length * 8L, weights.Bytes);
        DoubleHolders.Mix(input, 2, 29, 31, weights, output);
        Assert.Equal(expected, output);

        Array.Clear(output);
        DoubleHolders.MixOnThreads(input, 2, 29, 31, DoubleHolders.PackMixOnThreads(depthwise, depthwiseBias, slope, pointwise, bias), output, Threads);
        Assert.Equal(expected, output);
    }

    [Fact]
    public void A_normalisation_is_folded_in_double()
    {
        double[] input = Draw(2 * 5 * 4 * 8);
        (double[] depthwise, double[] slope, double[] pointwise) = (Draw(9 * 8), Draw(8), Draw(8 * 24));
        (double[] gamma, double[] beta, double[] mean, double[] variance) = (Draw(24), Draw(24), Draw(24), [.. Draw(24).Select(Math.Abs)]);
        double[] folded = [.. pointwise.Select((weight, index) => weight * (gamma[index % 24] / Math.Sqrt(variance[index % 24] + 1e-5)))];
        double[] bias = [.. beta.Select((offset, channel) => offset + ((0 - mean[channel]) * (gamma[channel] / Math.Sqrt(variance[channel] + 1e-5))))];
        double[] expected = new double[2 * 5 * 4 * 24];
        Reference.SeparableConv2D(input, 2, 5, 4, 8, 1, 24, Same, Same, depthwise, [], new(Activation.PRelu), folded, bias, new(Activation.Relu), expected, slope);
        double[] output = new double[expected.Length];
        DoubleHolders.Mix(input, 2, 5, 4, DoubleHolders.PackMix(depthwise, [], slope, pointwise, [], normalization: new(gamma, beta, mean, variance, 1e-5)), output);
        Assert.Equal(expected, output);
    }

    [Fact]
    public void Weights_of_the_other_type_are_refused()
    {
        PackedWeights floats = DoubleHolders.PackMix(new float[72], new float[8], new float[8], new float[192], new float[24]);
        PackedWeights doubles = DoubleHolders.PackMix(new double[72], new double[8], new double[8], new double[192], new double[24]);
        string message = Assert.Throws<ArgumentException>("weights", () => DoubleHolders.Mix(new double[8], 1, 1, 1, floats, new double[24])).Message;
        Assert.Contains("another overload", message, StringComparison.Ordinal);
        Assert.Contains(" floats), not ", message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("weights", () => DoubleHolders.Mix(new float[8], 1, 1, 1, doubles, new float[24]));
        Assert.Throws<InvalidOperationException>(() => doubles.Span.Length);

        // whatever it says of itself
        PackedWeights disguised = PackedWeights.Of<float>(doubles.Kernel, doubles.Layout, doubles.Elements<double>().Length);
        Assert.Throws<ArgumentException>("weights", () => DoubleHolders.Mix(new double[8], 1, 1, 1, disguised, new double[24]));
        StreamingState state = new("SepConvGen.Kernels.Tests.Doubles.DoubleHolders.Listen", 1, 12, 7);
        Assert.Contains("remembers floats, not doubles", Assert.Throws<ArgumentException>("state", () => DoubleHolders.Listen(new double[7], 1, 1, new double[5 * 7 * 9], state, new double[9])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Threads_without_packed_weights_give_the_bits_of_the_reference()
    {
        (double[] input, double[] filter, double[] bias, double[] residual) = (Draw(67 * 45 * 6), Draw(9 * 6 * 40), Draw(40), Draw(67 * 45 * 40));
        double[] expected = new double[residual.Length];
        Reference.Conv2D(input, 1, 67, 45, 6, 40, 1, Same, Same, filter, bias, default, expected, residual: residual);
        double[] output = new double[expected.Length];
        DoubleHolders.ConvolveOnThreads(input, 67, 45, filter, bias, residual, output, Threads);
        Assert.Equal(expected, output);
    }

    [Fact]
    public void Three_outputs_are_packed_as_they_are_read()
    {
        (double[] input, double[] filter, double[] bias) = (Draw(9 * 7 * 16), Draw(16 * 3), Draw(3));
        double[] expected = new double[9 * 7 * 3];
        Reference.PointwiseConv2D(input, 1, 9, 7, 16, 3, filter, bias, default, expected);
        double[] output = new double[expected.Length];
        DoubleHolders.PackedRows(input, 9, 7, DoubleHolders.PackPackedRows(filter, bias), output);
        Assert.Equal(expected, output);
    }

    [Fact]
    public void A_stream_in_pieces_gives_the_bits_of_the_whole()
    {
        const int steps = 90;
        (double[] input, double[] filter) = (Draw(2 * steps * 7), Draw(5 * 7 * 9));
        double[] expected = new double[2 * steps * 9];
        Reference.Conv1D(input, 2, steps, 7, 9, 1, new(5, 1, 3, Padding.Causal), filter, [], default, expected);
        StreamingState state = DoubleHolders.CreateListenState(2);
        Assert.Equal(typeof(double), state.Element);
        for (int turn = 0; turn < 2; turn++, state.Reset())
        {
            double[] output = new double[expected.Length];
            for (int first = 0, piece = 1; first < steps; first += piece, piece = Math.Min((piece * 2) + 1, steps - first))
            {
                double[] result = new double[2 * piece * 9];
                double[] part = [.. input[(first * 7)..((first + piece) * 7)], .. input[((steps + first) * 7)..((steps + first + piece) * 7)]];
                DoubleHolders.Listen(part, 2, piece, filter, state, result);
                result.AsSpan(0, piece * 9).CopyTo(output.AsSpan(first * 9));
                result.AsSpan(piece * 9).CopyTo(output.AsSpan((steps + first) * 9));
            }

            Assert.Equal(expected, output);
        }
    }

    [Fact]
    public void Arrays_memory_and_tensors_give_the_bits_of_the_reference()
    {
        (double[] input, double[] filter) = (Draw(6 * 8 * 5), Draw(9 * 5));
        double[] expected = new double[input.Length];
        Reference.DepthwiseConv2D(input, 1, 6, 8, 5, 1, Same, Same, filter, [], default, expected);
        Assert.Equal(expected, DoubleHolders.Edge(input, 6, 8, filter));

        double[] output = new double[expected.Length];
        DoubleHolders.EdgeOfMemory(input, 6, 8, filter, output);
        Assert.Equal(expected, output);

        Tensor<double> result = DoubleHolders.EdgeOfTensor(Tensor.Create(input, [6, 8, 5]), Tensor.Create(filter, [3, 3, 5, 1]));
        result.FlattenTo(output);
        Assert.Equal([6, 8, 5], result.Lengths);
        Assert.Equal(expected, output);
    }

    private static Window Same => new(3, 1, 1, Padding.Same);

    private static double[] Separable(double[] input, double[] depthwise, double[] depthwiseBias, double[] slope, double[] pointwise, double[] bias)
    {
        double[] output = new double[2 * 29 * 31 * 24];
        Reference.SeparableConv2D(input, 2, 29, 31, 8, 1, 24, Same, Same, depthwise, depthwiseBias, new(Activation.PRelu), pointwise, bias, new(Activation.Relu), output, slope);
        return output;
    }

    private double[] Draw(int length) => [.. Enumerable.Range(0, length).Select(_ => (random.NextDouble() * 2) - 1)];
}
