using System.Numerics;
using Xunit;

namespace SepConvGen.Kernels.Tests.Library;

/// <summary>The generic path in double, against the reference in double.</summary>
public sealed class GenericDoubleTests
{
    [Fact]
    public void Random_shapes_give_the_bits_of_the_reference()
    {
        Random random = new(41);
        for (int n = 0; n < 300; n++)
        {
            AssertEqualsReference(Case.Draw(random));
        }
    }

    [Fact]
    public void Random_groups_give_the_bits_of_the_reference()
    {
        Random random = new(42);
        for (int n = 0; n < 200; n++)
        {
            int groups = n % 2 == 0 ? 1 : random.Next(1, 6);
            Case drawn = Case.Draw(random) with { Multiplier = 1, InputChannels = groups * random.Next(1, 12), OutputChannels = groups * random.Next(1, 30) };
            Case c = drawn.Fill(random);
            double[] filter = Doubles(Values.Random(random, c.Rows.Kernel * c.Columns.Kernel * (c.InputChannels / groups) * c.OutputChannels));
            ConvolutionShape shape = ConvolutionShape.Grouped(new(c.Batch, c.Height, c.Width, c.InputChannels), c.OutputChannels, groups, c.Rows, c.Columns);
            AssertSame(shape, Doubles(c.Input), Operands(filter, c.Bias, c.Activation, c.Slope, c.Residual), $"{groups} groups, {c}");
        }
    }

    [Theory]
    [InlineData(Activation.None)]
    [InlineData(Activation.Relu)]
    [InlineData(Activation.Relu6)]
    [InlineData(Activation.Clamp)]
    [InlineData(Activation.LeakyRelu)]
    [InlineData(Activation.HardSwish)]
    [InlineData(Activation.HardSigmoid)]
    [InlineData(Activation.PRelu)]
    [InlineData(Activation.Sigmoid)]
    [InlineData(Activation.Silu)]
    [InlineData(Activation.Tanh)]
    [InlineData(Activation.Gelu)]
    public void Special_values_pass_as_in_the_reference(Activation kind)
    {
        double[] special =
        [
            double.NaN, -0d, 0d, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon, -double.Epsilon, double.MaxValue, double.MinValue,
            6, -3, 3, -1, 1, Math.BitIncrement(6), Math.BitDecrement(-3), Math.BitDecrement(-1), 0.1, -0.1, 708, -708, 745,
        ];
        int channels = (4 * Vector<double>.Count) + special.Length;
        double[] input = [.. Enumerable.Range(0, 7 * channels).Select(i => special[i * 5 % special.Length])];

        // A weight of 1 and a bias of −0 let each value through to the activation as it is.
        double[] ones = [.. Enumerable.Repeat(1d, channels)];
        double[] bias = [.. Enumerable.Repeat(-0d, channels)];
        double[] slope = [.. Enumerable.Range(0, kind == Activation.PRelu ? channels : 0).Select(i => (i - 5) / 3d)];
        ConvolutionShape shape = ConvolutionShape.Depthwise(new(1, 1, 7, channels), 1, new(1), new(1));
        AssertSame(shape, input, new() { Filter = ones, Bias = bias, Activation = new(kind, -1, 1, 0.1f), Slope = slope }, $"{kind}");
        AssertSame(shape, input, new() { Filter = ones, Bias = bias, Activation = new(kind, -1, 1, 0.1f), Slope = slope, Residual = new double[7 * channels] }, $"{kind}, residual");
    }

    [Fact]
    public void Every_form_has_the_bits_of_the_reference()
    {
        Random random = new(43);
        double[] sequence = Doubles(Values.Random(random, 2 * 9 * 5));
        double[] filter = Doubles(Values.Random(random, 3 * 5 * 7));
        double[] slices = Doubles(Values.Random(random, 3 * 5));
        double[] mix = Doubles(Values.Random(random, 5 * 7));
        double[] widen = Doubles(Values.Random(random, 5 * 5));
        ActivationFunction silu = new(Activation.Silu);
        Window steps = new(3, Padding: Padding.Causal);
        Window same = new(3, Padding: Padding.Same);
        foreach (int outputs in new[] { 5, 7 })
        {
            double[] expected = new double[2 * 9 * outputs], actual = new double[2 * 9 * outputs];
            if (outputs == 5)
            {
                Check(
                    output => Reference.DepthwiseConv1D(sequence, 2, 9, 5, 1, steps, slices, [], silu, output),
                    output => Generic.DepthwiseConv1D(sequence, 2, 9, 5, 1, steps, slices, [], silu, output));
            }
            else
            {
                Check(
                    output => Reference.Conv1D(sequence, 2, 9, 5, 7, 1, steps, filter, [], silu, output),
                    output => Generic.Conv1D(sequence, 2, 9, 5, 7, 1, steps, filter, [], silu, output));
                Check(
                    output => Reference.SeparableConv1D(sequence, 2, 9, 5, 1, 7, steps, slices, [], silu, mix, [], silu, output),
                    output => Generic.SeparableConv1D(sequence, 2, 9, 5, 1, 7, steps, slices, [], silu, mix, [], silu, output));
                double[] window = [.. slices, .. slices, .. slices];
                Check(
                    output => Reference.InvertedResidual2D(sequence, 2, 3, 3, 5, 5, 7, same, same, widen, [], silu, window, [], silu, mix, [], silu, output),
                    output => Generic.InvertedResidual2D(sequence, 2, 3, 3, 5, 5, 7, same, same, widen, [], silu, window, [], silu, mix, [], silu, output));
            }

            void Check(Action<double[]> reference, Action<double[]> generic)
            {
                reference(expected);
                generic(actual);
                AssertSameBits(expected, actual, $"{outputs} outputs");
                Array.Clear(actual);
            }
        }
    }

    private static void AssertEqualsReference(Case c)
    {
        ImageShape image = new(c.Batch, c.Height, c.Width, c.InputChannels);
        ConvolutionShape depthwise = ConvolutionShape.Depthwise(image, c.Multiplier, c.Rows, c.Columns);
        double[] input = Doubles(c.Input);
        double[] pixels = Doubles(c.ReferenceDepthwise());
        AssertSame(depthwise, input, Operands(Doubles(c.DepthwiseFilter), c.DepthwiseBias, c.DepthwiseActivation, c.DepthwiseSlope, c.DepthwiseResidual), $"depthwise {c}");
        AssertSame(
            ConvolutionShape.Pointwise(depthwise.Output, c.OutputChannels), pixels, Operands(Doubles(c.PointwiseFilter), c.Bias, c.Activation, c.Slope, c.Residual), $"pointwise {c}");

        ConvolutionOperands<double> first = Operands(Doubles(c.DepthwiseFilter), c.DepthwiseBias, c.DepthwiseActivation, c.DepthwiseSlope, []);
        ConvolutionOperands<double> second = Operands(Doubles(c.PointwiseFilter), c.Bias, c.Activation, c.Slope, c.Residual);
        double[] expected = new double[c.NewOutput().Length], actual = new double[expected.Length];
        Reference.SeparableConvolution(depthwise, input, first, c.OutputChannels, second, expected);
        Generic.SeparableConvolution(depthwise, input, first, c.OutputChannels, second, actual);
        AssertSameBits(expected, actual, $"separable {c}");
    }

    private static void AssertSame(ConvolutionShape shape, double[] input, ConvolutionOperands<double> operands, string what)
    {
        (int batch, int height, int width, int channels) = shape.Output;
        double[] expected = new double[batch * height * width * channels], actual = new double[expected.Length];
        Reference.Convolution(shape, input, operands, expected);
        Generic.Convolution(shape, input, operands, actual);
        AssertSameBits(expected, actual, what);
    }

    private static ConvolutionOperands<double> Operands(double[] filter, float[] bias, ActivationFunction activation, float[] slope, float[] residual) =>
        new() { Filter = filter, Bias = Doubles(bias), Activation = activation, Slope = Doubles(slope), Residual = Doubles(residual) };

    // With bits that no float has.
    private static double[] Doubles(float[] values) => Array.ConvertAll(values, value => value * (1d + Math.ScaleB(1, -30)));

    // Any NaN equals any other.
    private static void AssertSameBits(double[] expected, double[] actual, string what)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            bool same = BitConverter.DoubleToInt64Bits(expected[i]) == BitConverter.DoubleToInt64Bits(actual[i]) || (double.IsNaN(expected[i]) && double.IsNaN(actual[i]));
            Assert.True(same, $"{what}: element {i} is {actual[i]:R}, expected {expected[i]:R}");
        }
    }
}
