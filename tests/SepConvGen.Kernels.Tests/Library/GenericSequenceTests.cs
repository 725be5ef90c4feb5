using Xunit;

namespace SepConvGen.Kernels.Tests.Library;

/// <summary>The generic path over sequences.</summary>
public sealed class GenericSequenceTests
{
    [Fact]
    public void Random_sequences_give_the_bits_of_the_reference()
    {
        Random random = new(71);
        for (int n = 0; n < 300; n++)
        {
            Case drawn = Case.Draw(random) with { Height = 1, Rows = new(1), Width = random.Next(1, 60) };
            Case c = (random.Next(3) == 0 ? drawn with { Columns = new(random.Next(1, 6), 1, random.Next(1, 4), Padding.Causal) } : drawn).Fill(random);
            AssertSteps(c);
            AssertConvolution(c, random);
        }
    }

    private static void AssertSteps(Case c)
    {
        (float[] expected, float[] actual) = (c.NewDepthwiseOutput(), c.NewDepthwiseOutput());
        Reference.DepthwiseConv1D(
            c.Input, c.Batch, c.Width, c.InputChannels, c.Multiplier, c.Columns, c.DepthwiseFilter, c.DepthwiseBias, c.DepthwiseActivation, expected,
            c.DepthwiseSlope, c.DepthwiseResidual);
        Generic.DepthwiseConv1D(
            c.Input, c.Batch, c.Width, c.InputChannels, c.Multiplier, c.Columns, c.DepthwiseFilter, c.DepthwiseBias, c.DepthwiseActivation, actual,
            c.DepthwiseSlope, c.DepthwiseResidual);
        Values.AssertSameBits(expected, actual, $"depthwise {c}");

        (expected, actual) = (c.NewOutput(), c.NewOutput());
        Reference.SeparableConv1D(
            c.Input, c.Batch, c.Width, c.InputChannels, c.Multiplier, c.OutputChannels, c.Columns, c.DepthwiseFilter, c.DepthwiseBias, c.DepthwiseActivation,
            c.PointwiseFilter, c.Bias, c.Activation, expected, c.DepthwiseSlope, c.Slope, c.Residual);
        Generic.SeparableConv1D(
            c.Input, c.Batch, c.Width, c.InputChannels, c.Multiplier, c.OutputChannels, c.Columns, c.DepthwiseFilter, c.DepthwiseBias, c.DepthwiseActivation,
            c.PointwiseFilter, c.Bias, c.Activation, actual, c.DepthwiseSlope, c.Slope, c.Residual);
        Values.AssertSameBits(expected, actual, $"separable {c}");
    }

    private static void AssertConvolution(Case drawn, Random random)
    {
        int groups = random.Next(1, 5);
        Case c = (drawn with { InputChannels = groups * random.Next(1, 9), OutputChannels = groups * random.Next(1, 30) }).Fill(random);
        float[] filter = Values.Random(random, c.Columns.Kernel * (c.InputChannels / groups) * c.OutputChannels);
        (float[] expected, float[] actual) = (c.NewOutput(), c.NewOutput());
        Reference.Conv1D(
            c.Input, c.Batch, c.Width, c.InputChannels, c.OutputChannels, groups, c.Columns, filter, c.Bias, c.Activation, expected, c.Slope, c.Residual);
        Generic.Conv1D(
            c.Input, c.Batch, c.Width, c.InputChannels, c.OutputChannels, groups, c.Columns, filter, c.Bias, c.Activation, actual, c.Slope, c.Residual);
        Values.AssertSameBits(expected, actual, $"{groups} groups, {c}");
    }
}
