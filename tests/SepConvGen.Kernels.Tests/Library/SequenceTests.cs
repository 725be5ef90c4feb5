using System.Numerics;
using Xunit;

namespace SepConvGen.Kernels.Tests.Library;

/// <summary>The 1-D forms of the library, against their formulas written out.</summary>
public sealed class SequenceTests
{
    private const int Width = 11;

    private static readonly ActivationFunction PRelu = new(Activation.PRelu);

    [Theory]
    [InlineData(Padding.Causal, 3, 1, 1)]
    [InlineData(Padding.Causal, 4, 2, 3)]
    [InlineData(Padding.Same, 5, 2, 1)]
    [InlineData(Padding.Valid, 3, 1, 2)]
    public void The_formulas_hold_literally(Padding padding, int kernel, int stride, int dilation)
    {
        Window steps = new(kernel, stride, dilation, padding);
        int outputs = steps.OutputSize(Width);
        double[] input = Numbers(2 * Width * 6);
        double[] filter = Numbers(kernel * 6 * 2);
        double[] depthwise = new double[2 * outputs * 12];
        Reference.DepthwiseConv1D(input, 2, Width, 6, 2, steps, filter, Numbers(12), default, depthwise);
        Check(depthwise, outputs, 12, (b, t, n) => Numbers(12)[n] + Taps(steps, t).Sum(tap => Input(b, tap.Step, n / 2) * filter[(tap.J * 12) + n]));

        double[] pointwise = Numbers(12 * 5);
        double[] separable = new double[2 * outputs * 5];
        Reference.SeparableConv1D(input, 2, Width, 6, 2, 5, steps, filter, Numbers(12), default, pointwise, [], default, separable);
        Check(separable, outputs, 5, (b, t, n) => Enumerable.Range(0, 12).Sum(k => depthwise[(((b * outputs) + t) * 12) + k] * pointwise[(k * 5) + n]));

        double[] grouped = Numbers(kernel * 2 * 9);
        double[] convolution = new double[2 * outputs * 9];
        Reference.Conv1D(input, 2, Width, 6, 9, 3, steps, grouped, [], default, convolution);
        Check(convolution, outputs, 9, (b, t, n) => Taps(steps, t).Sum(tap =>
            Enumerable.Range(0, 2).Sum(k => Input(b, tap.Step, (n / 3 * 2) + k) * grouped[(((tap.J * 2) + k) * 9) + n])));

        double Input(int b, int step, int channel) => input[(((b * Width) + step) * 6) + channel];
    }

    [Theory]
    [InlineData(Padding.Causal, 3, 1, 2)]
    [InlineData(Padding.Same, 5, 2, 1)]
    public void Each_sum_takes_its_residual_and_then_the_slope_of_its_channel(Padding padding, int kernel, int stride, int dilation)
    {
        Window steps = new(kernel, stride, dilation, padding);
        int outputs = steps.OutputSize(Width);
        float[] input = Floats(2 * Width * 6), filter = Floats(kernel * 12), depthwiseSlope = Floats(12);
        float[] residual = Floats(2 * outputs * 12);
        float[] sums = new float[2 * outputs * 12], depthwise = new float[2 * outputs * 12];
        Reference.DepthwiseConv1D(input, 2, Width, 6, 2, steps, filter, [], default, sums);
        Reference.DepthwiseConv1D(input, 2, Width, 6, 2, steps, filter, [], PRelu, depthwise, depthwiseSlope, residual);
        Assert.Equal(Finished(sums, residual, depthwiseSlope), depthwise);
        Reference.DepthwiseConv1D(input, 2, Width, 6, 2, steps, filter, [], PRelu, depthwise, depthwiseSlope);

        float[] pointwise = Floats(12 * 9), slope = Floats(9);
        float[] output = new float[2 * outputs * 9];
        residual = Floats(output.Length);
        sums = new float[output.Length];
        Reference.PointwiseConv2D(depthwise, 2, 1, outputs, 12, 9, pointwise, [], default, sums);
        Reference.SeparableConv1D(
            input, 2, Width, 6, 2, 9, steps, filter, [], PRelu, pointwise, [], PRelu, output, depthwiseSlope, slope, residual);
        Assert.Equal(Finished(sums, residual, slope), output);

        float[] grouped = Floats(kernel * 2 * 9);
        Reference.Conv1D(input, 2, Width, 6, 9, 3, steps, grouped, [], default, sums);
        Reference.Conv1D(input, 2, Width, 6, 9, 3, steps, grouped, [], PRelu, output, slope, residual);
        Assert.Equal(Finished(sums, residual, slope), output);
    }

    [Theory]
    [InlineData(Padding.Causal, 3, 1, 2)]
    [InlineData(Padding.Same, 5, 2, 1)]
    public void In_double_each_sum_takes_its_residual_and_then_the_slope_of_its_channel(Padding padding, int kernel, int stride, int dilation)
    {
        Window steps = new(kernel, stride, dilation, padding);
        int outputs = steps.OutputSize(Width);
        double[] input = Numbers(2 * Width * 6), filter = Numbers(kernel * 12), depthwiseSlope = Numbers(12);
        double[] residual = Numbers(2 * outputs * 12);
        double[] sums = new double[2 * outputs * 12], depthwise = new double[2 * outputs * 12];
        Reference.DepthwiseConv1D(input, 2, Width, 6, 2, steps, filter, [], default, sums);
        Reference.DepthwiseConv1D(input, 2, Width, 6, 2, steps, filter, [], PRelu, depthwise, depthwiseSlope, residual);
        Assert.Equal(Finished(sums, residual, depthwiseSlope), depthwise);
        Reference.DepthwiseConv1D(input, 2, Width, 6, 2, steps, filter, [], PRelu, depthwise, depthwiseSlope);

        double[] pointwise = Numbers(12 * 9), slope = Numbers(9);
        double[] output = new double[2 * outputs * 9];
        residual = Numbers(output.Length);
        sums = new double[output.Length];
        Reference.PointwiseConv2D(depthwise, 2, 1, outputs, 12, 9, pointwise, [], default, sums);
        Reference.SeparableConv1D(
            input, 2, Width, 6, 2, 9, steps, filter, [], PRelu, pointwise, [], PRelu, output, depthwiseSlope, slope, residual);
        Assert.Equal(Finished(sums, residual, slope), output);

        double[] grouped = Numbers(kernel * 2 * 9);
        Reference.Conv1D(input, 2, Width, 6, 9, 3, steps, grouped, [], default, sums);
        Reference.Conv1D(input, 2, Width, 6, 9, 3, steps, grouped, [], PRelu, output, slope, residual);
        Assert.Equal(Finished(sums, residual, slope), output);
    }

    [Fact]
    public void In_float_no_output_of_a_causal_step_depends_on_a_later_input()
    {
        Window steps = new(3, 1, 2, Padding.Causal);
        float[] input = new float[Width];
        input[6] = float.NaN;
        float[] output = new float[Width];
        Reference.DepthwiseConv1D(input, 1, Width, 1, 1, steps, new float[3], [], default, output);

        Assert.Equal([6, 8, 10], Enumerable.Range(0, Width).Where(step => float.IsNaN(output[step])));
    }

    [Fact]
    public void Costs_are_those_of_images_of_one_row()
    {
        Window steps = new(9, Padding: Padding.Causal);
        Assert.Equal(100 * 64 * 9, ConvolutionCost.Depthwise(100, 64, 1, steps));
        Assert.Equal(100 * 64 * (9 + 32), ConvolutionCost.Separable(100, 64, 1, 32, steps));
        Assert.Equal(100 * 64 * 9 * 32, ConvolutionCost.Regular(100, 64, 32, steps));
        Assert.Equal(100 * 16 * 9 * 32, ConvolutionCost.Grouped(100, 64, 32, 4, steps));
    }

    private static IEnumerable<(int J, int Step)> Taps(Window steps, int t) =>
        from j in Enumerable.Range(0, steps.Kernel)
        let step = (t * steps.Stride) + (j * steps.Dilation) - steps.PaddingBefore(Width)
        where step is >= 0 and < Width
        select (j, step);

    private static void Check(double[] actual, int outputs, int channels, Func<int, int, int, double> expected)
    {
        for (int i = 0; i < actual.Length; i++)
        {
            Assert.Equal(expected(i / channels / outputs, i / channels % outputs, i % channels), actual[i], 1e-9);
        }
    }

    /// <summary>The sums with their residuals, after the activation PRelu.</summary>
    private static T[] Finished<T>(T[] sums, T[] residual, T[] slope)
        where T : INumber<T> =>
        [.. sums.Zip(residual, (sum, more) => sum + more).Select((x, i) => x < T.Zero ? slope[i % slope.Length] * x : x)];

    private static float[] Floats(int length) => Array.ConvertAll(Numbers(length), number => (float)number);

    private static double[] Numbers(int length)
    {
        Random random = new(length);
        return [.. Enumerable.Range(0, length).Select(_ => (random.NextDouble() * 2) - 1)];
    }
}
