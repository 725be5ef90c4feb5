using Xunit;

namespace SepConvGen.Kernels.Tests.Library;

/// <summary>The reference of the regular and grouped convolution, and its arguments (those of the generic path alike).</summary>
public sealed class ConvolutionReferenceTests
{
    private static readonly Window One = new(1);
    private static readonly Window Three = new(3);

    [Fact]
    public void Double_reference_equals_the_formula_written_literally()
    {
        Random random = new(61);
        for (int n = 0; n < 100; n++)
        {
            int groups = random.Next(1, 5);
            Case c = Draw(random, groups);
            double[] input = Values.ToDouble(c.Input);
            double[] filter = Values.ToDouble(Values.Random(random, FilterLength(c, groups)));
            double[] output = new double[c.NewOutput().Length];
            Reference.Conv2D(input, c.Batch, c.Height, c.Width, c.InputChannels, c.OutputChannels, groups, c.Rows, c.Columns, filter, [], default, output);

            double[] expected = Literal(c, groups, input, filter);
            for (int i = 0; i < expected.Length; i++)
            {
                Assert.True(Math.Abs(expected[i] - output[i]) <= 1e-9, $"{c}: element {i} is {output[i]:R}, expected {expected[i]:R}");
            }
        }
    }

    [Fact]
    public void A_group_for_each_channel_is_depthwise_and_one_pixel_is_pointwise()
    {
        Random random = new(62);
        for (int n = 0; n < 50; n++)
        {
            Case c = Draw(random, 1) with { OutputChannels = 0 };
            c = (c with { OutputChannels = c.InputChannels * c.Multiplier }).Fill(random);
            float[] output = c.NewOutput();
            Reference.Conv2D(
                c.Input, c.Batch, c.Height, c.Width, c.InputChannels, c.OutputChannels, c.InputChannels, c.Rows, c.Columns,
                c.DepthwiseFilter, c.DepthwiseBias, c.DepthwiseActivation, output, c.DepthwiseSlope, c.DepthwiseResidual);
            Values.AssertSameBits(c.ReferenceDepthwise(isLast: true), output, $"{c}");

            Case pixel = (c with { Rows = One, Columns = One, Multiplier = 1 }).Fill(random);
            output = pixel.NewOutput();
            Reference.Conv2D(
                pixel.Input, pixel.Batch, pixel.Height, pixel.Width, pixel.InputChannels, pixel.OutputChannels, 1, One, One,
                pixel.PointwiseFilter, pixel.Bias, pixel.Activation, output, pixel.Slope, pixel.Residual);
            Values.AssertSameBits(pixel.ReferencePointwise(pixel.Input), output, $"{pixel}");
        }
    }

    [Fact]
    public void The_chain_takes_kernel_rows_then_columns_then_channels()
    {
        // 1e8 + 1 is 1e8 in float: what follows −1e8 survives, what comes before it is lost.
        float[] weights = [1e8f, 1, 2, 4, 8, 16, -1e8f, 32];
        float[] output = new float[1];
        Reference.Conv2D([1, 1, 1, 1, 1, 1, 1, 1], 1, 2, 2, 2, 1, 1, new(2), new(2), weights, [], default, output);
        float sum = 0;
        foreach (float weight in weights)
        {
            sum += weight;
        }

        Assert.Equal(sum, output[0]);
        Assert.NotEqual(63, output[0]);
    }

    [Fact]
    public void Groups_read_their_own_channels_and_make_neighbouring_outputs()
    {
        float[] output = new float[4];
        Reference.Conv2D([1, 10, 100, 1000], 1, 1, 1, 4, 4, 2, One, One, [1, 2, 3, 4, 5, 6, 7, 8], [], default, output);
        Assert.Equal([51f, 62, 7300, 8400], output);
    }

    [Fact]
    public void Wrong_arguments_are_told()
    {
        AssertWrong<ArgumentException>("groups", "4 groups must divide the 6 input channels and the 8 output channels.", 6, 8, 4);
        AssertWrong<ArgumentException>("groups", "3 groups must divide the 6 input channels and the 8 output channels.", 6, 8, 3);
        AssertWrong<ArgumentOutOfRangeException>("groups", "groups", 6, 8, 0);
        AssertWrong<ArgumentOutOfRangeException>("groups", "groups", 6, 8, -1);
        AssertWrong<ArgumentOutOfRangeException>("outputChannels", "outputChannels", 6, -8, 2);
        AssertWrong<ArgumentException>("filter", "[kernelHeight, kernelWidth, inputChannels / groups, outputChannels] = [3, 3, 3, 8] must have 216 elements, but has 1.", 6, 8, 2);
    }

    private static void AssertWrong<T>(string name, string message, int inputChannels, int outputChannels, int groups)
        where T : ArgumentException
    {
        Action[] calls =
        [
            () => Reference.Conv2D(new float[54], 1, 3, 3, inputChannels, outputChannels, groups, Three, Three, [1f], [], default, new float[8]),
            () => Reference.Conv2D(new double[54], 1, 3, 3, inputChannels, outputChannels, groups, Three, Three, [1d], [], default, new double[8]),
            () => Generic.Conv2D(new float[54], 1, 3, 3, inputChannels, outputChannels, groups, Three, Three, [1f], [], default, new float[8]),
        ];
        Assert.All(calls, call =>
        {
            T exception = Assert.Throws<T>(call);
            Assert.Equal(name, exception.ParamName);
            Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        });
    }

    private static Case Draw(Random random, int groups)
    {
        Case drawn = Case.Draw(random) with { HasBias = false };
        return (drawn with { InputChannels = groups * random.Next(1, 6), OutputChannels = groups * random.Next(1, 6) }).Fill(random);
    }

    private static int FilterLength(Case c, int groups) => c.Rows.Kernel * c.Columns.Kernel * (c.InputChannels / groups) * c.OutputChannels;

    private static double[] Literal(Case c, int groups, double[] input, double[] filter)
    {
        List<double> output = [];
        int inputs = c.InputChannels / groups;
        for (int b = 0; b < c.Batch; b++)
            for (int y = 0; y < c.OutputHeight; y++)
                for (int x = 0; x < c.OutputWidth; x++)
                    for (int n = 0; n < c.OutputChannels; n++)
                    {
                        double sum = 0;
                        for (int i = 0; i < c.Rows.Kernel; i++)
                            for (int j = 0; j < c.Columns.Kernel; j++)
                                for (int k = 0; k < inputs; k++)
                                {
                                    int row = (y * c.Rows.Stride) + (i * c.Rows.Dilation) - c.Rows.PaddingBefore(c.Height);
                                    int column = (x * c.Columns.Stride) + (j * c.Columns.Dilation) - c.Columns.PaddingBefore(c.Width);
                                    bool inside = row >= 0 && row < c.Height && column >= 0 && column < c.Width;
                                    int channel = (n / (c.OutputChannels / groups) * inputs) + k;
                                    double value = inside ? input[(((((b * c.Height) + row) * c.Width) + column) * c.InputChannels) + channel] : 0;
                                    sum += value * filter[(((((i * c.Columns.Kernel) + j) * inputs) + k) * c.OutputChannels) + n];
                                }

                        output.Add(sum);
                    }

        return [.. output];
    }
}
