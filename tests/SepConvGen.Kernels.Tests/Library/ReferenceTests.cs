using Xunit;

namespace SepConvGen.Kernels.Tests.Library;

public sealed class ReferenceTests
{
    private static readonly ActivationFunction None = new(Activation.None);

    [Fact]
    public void Double_reference_equals_the_formula_written_literally()
    {
        Random random = new(20251);
        for (int n = 0; n < 150; n++)
        {
            Case c = Case.Draw(random) with { HasBias = false, HasResidual = false, DepthwiseActivation = None, Activation = None };
            c.Fill(random);
            double[] input = Values.ToDouble(c.Input);
            double[] depthwise = Values.ToDouble(c.DepthwiseFilter);
            double[] pointwise = Values.ToDouble(c.PointwiseFilter);
            double[] output = new double[c.NewOutput().Length];
            Reference.SeparableConv2D(
                input, c.Batch, c.Height, c.Width, c.InputChannels, c.Multiplier, c.OutputChannels, c.Rows, c.Columns,
                depthwise, [], None, pointwise, [], None, output);

            double[] expected = Literal(c, input, depthwise, pointwise);
            for (int i = 0; i < expected.Length; i++)
            {
                Assert.True(Math.Abs(expected[i] - output[i]) <= 1e-9, $"{c}: element {i} is {output[i]:R}, expected {expected[i]:R}");
            }
        }
    }

    [Fact]
    public void Depthwise_float_stays_within_the_derived_bound_of_double()
    {
        Random random = new(20252);
        for (int n = 0; n < 200; n++)
        {
            Case c = Clamping(random);
            double[] exact = ExactDepthwise(c);
            Values.AssertWithin(exact, c.ReferenceDepthwise(), DepthwiseBound(c), c.ToString());
        }
    }

    [Fact]
    public void Pointwise_float_stays_within_the_derived_bound_of_double()
    {
        Random random = new(20253);
        for (int n = 0; n < 200; n++)
        {
            Case c = Clamping(random);
            float[] input = Values.Random(random, c.NewDepthwiseOutput().Length);
            double[] exact = ExactPointwise(c, Values.ToDouble(input));
            double[] bound = ExactPointwise(Absolute(c), Values.ToDouble(Array.ConvertAll(input, Math.Abs)));
            Scale(bound, c.Channels);
            Values.AssertWithin(exact, c.ReferencePointwise(input), bound, c.ToString());
        }
    }

    [Fact]
    public void Separable_float_stays_within_the_derived_bound_of_double()
    {
        Random random = new(20254);
        for (int n = 0; n < 200; n++)
        {
            Case c = Clamping(random);
            double[] depthwise = ExactDepthwise(c);
            double[] error = DepthwiseBound(c);
            double[] exact = new double[c.NewOutput().Length];
            Reference.SeparableConv2D(
                Values.ToDouble(c.Input), c.Batch, c.Height, c.Width, c.InputChannels, c.Multiplier, c.OutputChannels,
                c.Rows, c.Columns, Values.ToDouble(c.DepthwiseFilter), Values.ToDouble(c.DepthwiseBias),
                c.DepthwiseActivation, Values.ToDouble(c.PointwiseFilter), Values.ToDouble(c.Bias), c.Activation, exact);

            // The error of the depthwise value passes through the pointwise sum, which adds its own.
            Case absolute = Absolute(c);
            double[] passed = ExactPointwise(absolute with { HasBias = false }, error);
            for (int i = 0; i < depthwise.Length; i++)
            {
                depthwise[i] = Math.Abs(depthwise[i]) + error[i];
            }

            double[] bound = ExactPointwise(absolute, depthwise);
            Scale(bound, c.Channels);
            for (int i = 0; i < bound.Length; i++)
            {
                bound[i] += passed[i];
            }

            Values.AssertWithin(exact, c.ReferenceSeparable(), bound, c.ToString());
        }
    }

    [Fact]
    public void Separable_is_depthwise_then_pointwise()
    {
        Random random = new(20255);
        for (int n = 0; n < 50; n++)
        {
            Case c = Case.Draw(random);
            Values.AssertSameBits(c.ReferencePointwise(c.ReferenceDepthwise()), c.ReferenceSeparable(), c.ToString());
        }
    }

    [Fact]
    public void The_float_chain_is_fused()
    {
        // (1 + u)² − (1 + 2u) = u², which a rounded product loses.
        const float u = 1f / 4096 / 2048;
        float[] output = new float[1];
        Reference.PointwiseConv2D([1 + u], 1, 1, 1, 1, 1, [1 + u], [-(1 + (2 * u))], None, output);
        Assert.Equal(u * u, output[0]);
        Reference.DepthwiseConv2D([1 + u], 1, 1, 1, 1, 1, new(1), new(1), [1 + u], [-(1 + (2 * u))], None, output);
        Assert.Equal(u * u, output[0]);
    }

    [Fact]
    public void A_residual_is_added_to_the_finished_chain_before_the_activation()
    {
        // 1 − 2 + 0.5 is negative before the activation only together; 2²⁴ + 1 − 2²⁴ shows the order.
        float[] output = new float[1];
        Reference.PointwiseConv2D([1], 1, 1, 1, 1, 1, [1], [-2], new(Activation.Relu), output, residual: [1.5f]);
        Assert.Equal(0.5f, output[0]);
        Reference.DepthwiseConv2D([1], 1, 1, 1, 1, 1, new(1), new(1), [1], [16777216], None, output, residual: [-16777216]);
        Assert.Equal(0, output[0]);
        double[] exact = new double[1];
        Reference.SeparableConv2D(
            [1.0], 1, 1, 1, 1, 1, 1, new(1), new(1), [-4.0], [], new(Activation.PRelu), [1.0], [], new(Activation.LeakyRelu, Alpha: 0.5f), exact,
            depthwiseSlope: [0.25], residual: [-1]);
        Assert.Equal(-1, exact[0]);
    }

    [Fact]
    public void PRelu_has_a_slope_for_each_channel()
    {
        float[] output = new float[3];
        Reference.PointwiseConv2D([-2], 1, 1, 1, 1, 3, [1, 1, -1], [], new(Activation.PRelu), output, slope: [0.5f, -3, 7]);
        Assert.Equal([-1, 6, 2], output);
        Reference.DepthwiseConv2D([-2], 1, 1, 1, 1, 3, new(1), new(1), [1, 1, -1], [], new(Activation.PRelu), output, slope: [0.5f, -3, 7]);
        Assert.Equal([-1, 6, 2], output);
    }

    [Fact]
    public void The_chain_takes_kernel_rows_then_columns()
    {
        // 1, then 2²⁴, then −2²⁴: only this order loses the 1.
        float[] output = new float[1];
        Reference.DepthwiseConv2D([1, 16777216, -16777216, 3], 1, 2, 2, 1, 1, new(2), new(2), [1, 1, 1, 1], [], None, output);
        Assert.Equal(3, output[0]);
        Reference.DepthwiseConv2D([16777216, -16777216, 1, 3], 1, 2, 2, 1, 1, new(2), new(2), [1, 1, 1, 1], [], None, output);
        Assert.Equal(4, output[0]);
        Reference.PointwiseConv2D([1, 16777216, -16777216], 1, 1, 1, 3, 1, [1, 1, 1], [], None, output);
        Assert.Equal(0, output[0]);
    }

    [Fact]
    public void Same_with_an_odd_total_pads_more_after_and_SameLower_more_before()
    {
        Assert.Equal([12, 23, 34, 40], Row([1, 2, 3, 4], [10, 1], Padding.Same));
        Assert.Equal([1, 12, 23, 34], Row([1, 2, 3, 4], [10, 1], Padding.SameLower));
    }

    [Fact]
    public void Same_pads_both_sides_of_a_kernel_of_three()
    {
        Assert.Equal([12, 123, 234, 340], Row([1, 2, 3, 4], [100, 10, 1], Padding.Same));
    }

    [Fact]
    public void Valid_keeps_whole_windows_only()
    {
        Assert.Equal([123, 234], Row([1, 2, 3, 4], [100, 10, 1], Padding.Valid));
    }

    [Fact]
    public void Explicit_may_be_wider_than_the_kernel()
    {
        Window columns = new(2, Padding: Padding.Explicit, Before: 3, After: 4);
        float[] output = new float[8];
        Reference.DepthwiseConv2D([1, 2], 1, 1, 2, 1, 1, new(1), columns, [10, 1], [], None, output);
        Assert.Equal([0, 0, 1, 12, 20, 0, 0, 0], output);
    }

    [Fact]
    public void Taps_in_the_padding_are_skipped_not_multiplied_by_zero()
    {
        float[] output = new float[1];
        Window same = new(3, Padding: Padding.Same);
        float infinity = float.PositiveInfinity;
        Reference.DepthwiseConv2D(
            [2], 1, 1, 1, 1, 1, same, same,
            [infinity, infinity, infinity, infinity, 3, float.NaN, infinity, infinity, infinity], [1], None, output);
        Assert.Equal(7, output[0]);
    }

    [Fact]
    public void Strides_and_dilations_differ_in_both_directions()
    {
        // Rows 0 and 2, then 1 and 3, …: stride 1, dilation 2. Columns 0 and 3, then 2 and 5: stride 2, dilation 3.
        float[] input = new float[4 * 6];
        for (int i = 0; i < input.Length; i++)
        {
            input[i] = (10 * (i / 6)) + (i % 6);
        }

        float[] output = new float[2 * 2];
        Reference.DepthwiseConv2D(input, 1, 4, 6, 1, 1, new(2, 1, 2), new(2, 2, 3), [1, 100, 10000, 1000000], [], None, output);
        Assert.Equal(
            [0 + (100 * 3) + (10000 * 20) + (1000000 * 23), 2 + (100 * 5) + (10000 * 22) + (1000000 * 25),
                10 + (100 * 13) + (10000 * 30) + (1000000 * 33), 12 + (100 * 15) + (10000 * 32) + (1000000 * 35)],
            output);
    }

    [Fact]
    public void The_multiplier_makes_neighbouring_channels()
    {
        float[] output = new float[6];
        Reference.DepthwiseConv2D([2, 3], 1, 1, 1, 2, 3, new(1), new(1), [1, 10, 100, 1, 10, 100], [5, 0, 0, 0, 0, 7], None, output);
        Assert.Equal([7, 20, 200, 3, 30, 307], output);
    }

    [Fact]
    public void Pointwise_by_hand()
    {
        float[] output = new float[6];
        Reference.PointwiseConv2D(
            [1, 2, 3, 4], 1, 1, 2, 2, 3, [1, 10, 100, 2, 20, -200], [0.5f, 0, 0], new(Activation.Relu), output);
        Assert.Equal([5.5f, 50, 0, 11.5f, 110, 0], output);
    }

    [Fact]
    public void A_separable_block_applies_each_activation_after_its_own_step()
    {
        float[] output = new float[1];
        Reference.SeparableConv2D(
            [-3, 10], 1, 1, 1, 2, 1, 1, new(1), new(1), [1, 1], [1, 1], new(Activation.Relu6), [5, -1], [2], new(Activation.LeakyRelu, Alpha: 0.5f), output);
        Assert.Equal(-2, output[0]);
    }

    [Fact]
    public void Images_of_one_pixel_and_smaller_than_the_kernel()
    {
        float[] one = new float[1];
        Window same = new(5, 2, 3, Padding.Same);
        float[] filter = new float[25];
        filter[12] = 3;
        Reference.DepthwiseConv2D([2], 1, 1, 1, 1, 1, same, same, filter, [], None, one);
        Assert.Equal(6, one[0]);

        float[] two = new float[4];
        Window five = new(5, Padding: Padding.Same);
        Reference.DepthwiseConv2D([1, 2, 3, 4], 1, 2, 2, 1, 1, five, five, [.. Enumerable.Repeat(1f, 25)], [], None, two);
        Assert.Equal([10, 10, 10, 10], two);
    }

    [Fact]
    public void Nothing_to_compute_is_not_an_error()
    {
        Window three = new(3);
        Window same = new(3, Padding: Padding.Same);
        Reference.DepthwiseConv2D(Array.Empty<float>(), 0, 4, 4, 1, 1, three, three, new float[9], [], None, []);
        Reference.DepthwiseConv2D(new float[4], 1, 2, 2, 1, 1, three, three, new float[9], [], None, []);
        Reference.DepthwiseConv2D(Array.Empty<float>(), 1, 0, 4, 1, 1, same, same, new float[9], [], None, []);
        Reference.PointwiseConv2D(Array.Empty<float>(), 0, 4, 4, 1, 1, [1], [], None, []);
        Reference.SeparableConv2D(new float[4], 1, 2, 2, 1, 1, 1, three, three, new float[9], [], None, [1], [], None, []);
        Reference.SeparableConv2D(Array.Empty<double>(), 0, 4, 4, 1, 1, 1, three, three, new double[9], [], None, [1], [], None, []);
    }

    [Fact]
    public void Without_input_channels_the_output_is_the_activated_bias()
    {
        float[] output = new float[2];
        Reference.PointwiseConv2D([], 1, 1, 1, 0, 2, [], [3, -4], new(Activation.Relu), output);
        Assert.Equal([3, 0], output);
    }

    [Theory]
    [InlineData(Activation.None)]
    [InlineData(Activation.Relu)]
    [InlineData(Activation.Relu6)]
    [InlineData(Activation.Clamp)]
    [InlineData(Activation.LeakyRelu)]
    [InlineData(Activation.HardSwish)]
    [InlineData(Activation.HardSigmoid)]
    public void NaN_passes_and_minus_zero_passes_where_the_formula_says_so(Activation kind)
    {
        ActivationFunction activation = new(kind, -1, 1, 0.5f);
        float[] output = new float[2];
        Reference.DepthwiseConv2D([float.NaN, -1], 1, 1, 1, 2, 1, new(1), new(1), [1, 0], [0, -0f], activation, output);
        Assert.True(float.IsNaN(output[0]));
        float expected = kind == Activation.HardSigmoid ? 3 * (1f / 6f) : -0f;
        Assert.Equal(BitConverter.SingleToInt32Bits(expected), BitConverter.SingleToInt32Bits(output[1]));
    }

    [Fact]
    public void Without_bias_the_chain_starts_from_plus_zero()
    {
        float[] output = new float[1];
        Reference.DepthwiseConv2D([-1], 1, 1, 1, 1, 1, new(1), new(1), [0], [], None, output);
        Assert.Equal(0, BitConverter.SingleToInt32Bits(output[0]));
    }

    private static float[] Row(float[] input, float[] filter, Padding padding)
    {
        Window columns = new(filter.Length, Padding: padding);
        float[] output = new float[columns.OutputSize(input.Length)];
        Reference.DepthwiseConv2D(input, 1, 1, input.Length, 1, 1, new(1), columns, filter, [], None, output);
        return output;
    }

    /// <summary>output[b,i,j,k] = Σ input[b, s₁·i + d₁·di − p₁, s₂·j + d₂·dj − p₂, q] · depthwise[di,dj,q,r] · pointwise[0,0,q·M+r,k].</summary>
    private static double[] Literal(Case c, double[] input, double[] depthwise, double[] pointwise)
    {
        double[] output = new double[c.NewOutput().Length];
        int at = 0;
        for (int b = 0; b < c.Batch; b++)
        {
            for (int i = 0; i < c.OutputHeight; i++)
            {
                for (int j = 0; j < c.OutputWidth; j++)
                {
                    for (int k = 0; k < c.OutputChannels; k++)
                    {
                        output[at++] = Sum(b, i, j, k);
                    }
                }
            }
        }

        return output;

        double Sum(int b, int i, int j, int k)
        {
            double sum = 0;
            for (int di = 0; di < c.Rows.Kernel; di++)
            {
                for (int dj = 0; dj < c.Columns.Kernel; dj++)
                {
                    for (int q = 0; q < c.InputChannels; q++)
                    {
                        for (int r = 0; r < c.Multiplier; r++)
                        {
                            sum += Pixel(b, i, j, di, dj, q)
                                * depthwise[(((((di * c.Columns.Kernel) + dj) * c.InputChannels) + q) * c.Multiplier) + r]
                                * pointwise[(((q * c.Multiplier) + r) * c.OutputChannels) + k];
                        }
                    }
                }
            }

            return sum;
        }

        double Pixel(int b, int i, int j, int di, int dj, int q)
        {
            int y = (i * c.Rows.Stride) + (di * c.Rows.Dilation) - c.Rows.PaddingBefore(c.Height);
            int x = (j * c.Columns.Stride) + (dj * c.Columns.Dilation) - c.Columns.PaddingBefore(c.Width);
            return y < 0 || y >= c.Height || x < 0 || x >= c.Width
                ? 0
                : input[(((((b * c.Height) + y) * c.Width) + x) * c.InputChannels) + q];
        }
    }

    // Activations that round nothing and stretch no distance: the bound of the sum is the bound of the result.
    private static Case Clamping(Random random)
    {
        Activation[] kinds = [Activation.None, Activation.Relu, Activation.Relu6, Activation.Clamp];
        return Case.Draw(random) with
        {
            HasResidual = false,
            DepthwiseActivation = new(kinds[random.Next(4)], -3, 5),
            Activation = new(kinds[random.Next(4)], -3, 5),
        };
    }

    private static double[] ExactDepthwise(Case c)
    {
        double[] output = new double[c.NewDepthwiseOutput().Length];
        Reference.DepthwiseConv2D(
            Values.ToDouble(c.Input), c.Batch, c.Height, c.Width, c.InputChannels, c.Multiplier, c.Rows, c.Columns,
            Values.ToDouble(c.DepthwiseFilter), Values.ToDouble(c.DepthwiseBias), c.DepthwiseActivation, output);
        return output;
    }

    private static double[] ExactPointwise(Case c, double[] input)
    {
        double[] output = new double[c.NewOutput().Length];
        Reference.PointwiseConv2D(
            input, c.Batch, c.OutputHeight, c.OutputWidth, c.Channels, c.OutputChannels,
            Values.ToDouble(c.PointwiseFilter), c.HasBias ? Values.ToDouble(c.Bias) : [], c.Activation, output);
        return output;
    }

    /// <summary>The same case with all operands positive and no activation: its sums are Σ|a·w|.</summary>
    private static Case Absolute(Case c)
    {
        Case absolute = c with { DepthwiseActivation = None, Activation = None };
        return absolute.WithOperands(values => Array.ConvertAll(values, Math.Abs));
    }

    /// <summary>(K + 1) · 2⁻²⁴ · Σ|a·w|, the bias being one of the summands.</summary>
    private static double[] DepthwiseBound(Case c)
    {
        double[] bound = ExactDepthwise(Absolute(c));
        Scale(bound, c.Rows.Kernel * c.Columns.Kernel);
        return bound;
    }

    private static void Scale(double[] sums, int taps)
    {
        foreach (ref double sum in sums.AsSpan())
        {
            sum *= (taps + 1) * Math.ScaleB(1, -24);
        }
    }
}
