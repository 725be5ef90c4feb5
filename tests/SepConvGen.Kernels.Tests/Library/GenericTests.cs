using System.Numerics;
using Xunit;

namespace SepConvGen.Kernels.Tests.Library;

public sealed class GenericTests
{
    [Fact]
    public void Random_shapes_give_the_bits_of_the_reference()
    {
        Random random = new(31);
        for (int n = 0; n < 600; n++)
        {
            AssertEqualsReference(Case.Draw(random));
        }
    }

    [Fact]
    public void Every_channel_count_gives_the_bits_of_the_reference()
    {
        Random random = new(32);
        Window rows = new(3, Padding: Padding.Same);
        Window columns = new(3, Padding: Padding.Same);
        for (int channels = 1; channels <= 40; channels++)
        {
            for (int multiplier = 1; multiplier <= 4; multiplier++)
            {
                ActivationFunction relu6 = new(Activation.Relu6);
                Case c = new(1, 5, 9, channels, multiplier, 41 - channels, rows, columns, relu6, relu6, true);
                AssertEqualsReference(c.Fill(random));
            }
        }
    }

    [Theory]
    [InlineData(0, 5, 5)]
    [InlineData(3, 0, 5)]
    [InlineData(3, 5, 0)]
    [InlineData(1, 1, 1)]
    [InlineData(2, 1, 7)]
    [InlineData(2, 7, 1)]
    [InlineData(100, 8, 8)]
    public void Odd_images_give_the_bits_of_the_reference(int batch, int height, int width)
    {
        ActivationFunction none = new(Activation.None);
        foreach (Padding padding in new[] { Padding.Valid, Padding.Same, Padding.SameLower })
        {
            Window window = new(3, Padding: padding);
            AssertEqualsReference(new Case(batch, height, width, 3, 1, 3, window, window, none, none, true).Fill(new Random(33)));
            AssertEqualsReference(new Case(batch, height, width, 16, 1, 70, window, window, none, none, false).Fill(new Random(34)));
        }
    }

    [Fact]
    public void Several_blocks_of_rows_and_of_pixels_give_the_bits_of_the_reference()
    {
        // Depthwise rows of 40 · 256 elements: 4 rows a block, 10 blocks; more than one block of pixels in each.
        Window same = new(3, 1, 2, Padding.Same);
        ActivationFunction relu = new(Activation.Relu);
        AssertEqualsReference(new Case(1, 37, 40, 256, 1, 19, same, same, relu, relu, true).Fill(new Random(35)));
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
        ActivationFunction activation = new(kind, -1, 1, 0.5f);
        float[] special =
        [
            float.NaN, -0f, 0f, float.PositiveInfinity, float.NegativeInfinity, float.Epsilon, -float.Epsilon,
            float.MaxValue, float.MinValue, 6, -3, 3, -1, 1, MathF.BitIncrement(6), MathF.BitDecrement(-3), MathF.BitDecrement(-1),
        ];
        int channels = (4 * Vector<float>.Count) + special.Length;
        Case c = new(1, 1, 7, channels, 1, channels, new(1), new(1), activation, activation, true);
        c.Fill(new Random(36));
        for (int i = 0; i < c.Input.Length; i++)
        {
            c.Input[i] = special[(i * 5) % special.Length];
        }

        // A weight of 1 and a bias of −0 let each value through to the activation as it is.
        c.DepthwiseFilter.AsSpan().Fill(1);
        c.DepthwiseBias.AsSpan().Fill(-0f);
        AssertEqualsReference(c);
    }

    [Fact]
    public void Nothing_outside_the_output_is_written()
    {
        Random random = new(37);
        for (int n = 0; n < 100; n++)
        {
            Case c = Case.Draw(random);
            float[] around = new float[c.NewOutput().Length + 128];
            around.AsSpan().Fill(12345);
            Separable(c, around.AsSpan(64, around.Length - 128));
            Assert.Equal(-1, around.AsSpan(0, 64).IndexOfAnyExcept(12345f));
            Assert.Equal(-1, around.AsSpan(around.Length - 64).IndexOfAnyExcept(12345f));
        }
    }

    [Fact]
    public void Random_convolutions_give_the_bits_of_the_reference()
    {
        Random random = new(38);
        for (int n = 0; n < 400; n++)
        {
            int groups = n % 2 == 0 ? 1 : random.Next(1, 6);
            Case drawn = Case.Draw(random) with { Multiplier = 1, InputChannels = groups * random.Next(1, 12), OutputChannels = groups * random.Next(1, 30) };
            Case c = drawn.Fill(random);
            float[] filter = Values.Random(random, c.Rows.Kernel * c.Columns.Kernel * (c.InputChannels / groups) * c.OutputChannels);
            float[] expected = c.NewOutput();
            Reference.Conv2D(
                c.Input, c.Batch, c.Height, c.Width, c.InputChannels, c.OutputChannels, groups, c.Rows, c.Columns, filter, c.Bias, c.Activation, expected,
                c.Slope, c.Residual);
            float[] actual = c.NewOutput();
            Generic.Conv2D(
                c.Input, c.Batch, c.Height, c.Width, c.InputChannels, c.OutputChannels, groups, c.Rows, c.Columns, filter, c.Bias, c.Activation, actual,
                c.Slope, c.Residual);
            Values.AssertSameBits(expected, actual, $"{groups} groups, {c}");
        }
    }

    private static void AssertEqualsReference(Case c)
    {
        float[] depthwise = c.NewDepthwiseOutput();
        Generic.DepthwiseConv2D(
            c.Input, c.Batch, c.Height, c.Width, c.InputChannels, c.Multiplier, c.Rows, c.Columns,
            c.DepthwiseFilter, c.DepthwiseBias, c.DepthwiseActivation, depthwise, c.DepthwiseSlope, c.DepthwiseResidual);
        Values.AssertSameBits(c.ReferenceDepthwise(isLast: true), depthwise, $"depthwise {c}");
        float[] expectedDepthwise = c.ReferenceDepthwise();

        float[] expected = c.ReferencePointwise(expectedDepthwise);
        float[] pointwise = c.NewOutput();
        Generic.PointwiseConv2D(
            expectedDepthwise, c.Batch, c.OutputHeight, c.OutputWidth, c.Channels, c.OutputChannels,
            c.PointwiseFilter, c.Bias, c.Activation, pointwise, c.Slope, c.Residual);
        Values.AssertSameBits(expected, pointwise, $"pointwise {c}");

        float[] separable = c.NewOutput();
        Separable(c, separable);
        Values.AssertSameBits(expected, separable, $"separable {c}");
    }

    private static void Separable(Case c, Span<float> output) => Generic.SeparableConv2D(
        c.Input, c.Batch, c.Height, c.Width, c.InputChannels, c.Multiplier, c.OutputChannels, c.Rows, c.Columns,
        c.DepthwiseFilter, c.DepthwiseBias, c.DepthwiseActivation, c.PointwiseFilter, c.Bias, c.Activation, output,
        c.DepthwiseSlope, c.Slope, c.Residual);
}
