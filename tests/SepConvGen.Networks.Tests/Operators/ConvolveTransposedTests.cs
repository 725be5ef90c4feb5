using SepConvGen.Runtime;
using Xunit;

namespace SepConvGen.Networks.Tests.Operators;

/// <summary>The transposed convolution against what its name says: each input pixel goes to the outputs that would have read it.</summary>
public sealed class ConvolveTransposedTests
{
    [Fact]
    public void Outputs_are_chains_from_the_bias_in_the_stated_order()
    {
        Random random = new(17);
        for (int i = 0; i < 250; i++)
        {
            Case c = new(random, i);
            float[] input = random.Floats(c.Batch * c.Height * c.Width * c.Channels);
            float[] filter = random.Floats(c.KernelHeight * c.KernelWidth * c.Channels * c.Outputs / c.Groups);
            float[] bias = i % 3 == 0 ? [] : random.Floats(c.Outputs);
            Guarded output = new(c.Batch * c.OutputHeight * c.OutputWidth * c.Outputs);
            NetworkOperators.ConvolveTransposed(
                input, c.Batch, c.Height, c.Width, c.Channels, filter, bias, c.Outputs, c.Groups, c.KernelHeight, c.KernelWidth, c.StrideHeight, c.StrideWidth, c.DilationHeight, c.DilationWidth, c.Top, c.Left, c.OutputHeight, c.OutputWidth, output.Span);
            float[] expected = [.. Enumerable.Range(0, c.Batch * c.OutputHeight * c.OutputWidth * c.Outputs).Select(k => bias.Length == 0 ? 0 : bias[k % c.Outputs])];
            double[] exact = [.. expected];
            Scatter(c, input, filter, expected, exact);
            Samples.SameBits(expected, output.Checked());
            Samples.Near(exact, output.Checked(), 1e-5, 10);
        }
    }

    [Fact]
    public void Sizes_that_do_not_fit_are_refused()
    {
        static void Refused(string name, int channels = 4, int outputs = 6, int groups = 2, int kernel = 1, int stride = 1, int dilation = 1, int pad = 0, int filter = 12, int bias = 6, int output = 24) =>
            Assert.Equal(name, Assert.ThrowsAny<ArgumentException>(() => NetworkOperators.ConvolveTransposed(
                new float[16], 1, 2, 2, channels, new float[filter], new float[bias], outputs, groups, kernel, 1, stride, 1, dilation, 1, pad, 0, 2, 2, new float[output])).ParamName);
        Refused("input", channels: 5);
        Refused("groups", groups: 3);
        Refused("groups", outputs: 5);
        Refused("groups", groups: 0);
        Refused("kernelHeight", kernel: 0);
        Refused("strideHeight", stride: -1);
        Refused("dilationHeight", dilation: 0);
        Refused("padTop", pad: int.MinValue);
        Refused("filter", filter: 11);
        Refused("filter", kernel: 1 << 30);
        Refused("bias", bias: 5);
        Refused("output", output: 23);
        Refused("outputChannels", outputs: -6);
    }

    [Fact]
    public void Without_input_channels_there_is_the_bias()
    {
        float[] output = new float[8];
        NetworkOperators.ConvolveTransposed([], 1, 2, 2, 0, [], [3, 4], 2, 1, 1 << 30, 1 << 30, 1 << 30, 1 << 30, 1, 1, 0, 0, 2, 2, output);
        Assert.Equal([3, 4, 3, 4, 3, 4, 3, 4], output);
    }

    private static void Scatter(Case c, float[] input, float[] filter, float[] expected, double[] exact)
    {
        int groupInputs = c.Channels / c.Groups;
        int groupOutputs = c.Outputs / c.Groups;
        for (int row = 0; row < c.KernelHeight; row++)
        {
            for (int column = 0; column < c.KernelWidth; column++)
            {
                for (int channel = 0; channel < c.Channels; channel++)
                {
                    for (int pixel = 0; pixel < c.Batch * c.Height * c.Width; pixel++)
                    {
                        int y = (pixel / c.Width % c.Height * c.StrideHeight) + (row * c.DilationHeight) - c.Top;
                        int x = (pixel % c.Width * c.StrideWidth) + (column * c.DilationWidth) - c.Left;
                        if (y < 0 || y >= c.OutputHeight || x < 0 || x >= c.OutputWidth)
                        {
                            continue;
                        }

                        for (int k = 0; k < groupOutputs; k++)
                        {
                            float weight = filter[(((((row * c.KernelWidth) + column) * c.Channels) + channel) * groupOutputs) + k];
                            float value = input[(pixel * c.Channels) + channel];
                            int at = ((((((pixel / c.Width / c.Height) * c.OutputHeight) + y) * c.OutputWidth) + x) * c.Outputs) + (channel / groupInputs * groupOutputs) + k;
                            expected[at] = MathF.FusedMultiplyAdd(value, weight, expected[at]);
                            exact[at] += (double)value * weight;
                        }
                    }
                }
            }
        }
    }

    private sealed class Case
    {
        public Case(Random random, int number)
        {
            Groups = number % 4 == 0 ? random.From(1, 12) : random.From(1, 2);
            bool isDepthwise = number % 8 == 0;
            Channels = Groups * (isDepthwise ? 1 : random.From(1, 4));
            Outputs = Groups * (isDepthwise ? 1 : random.From(1, number % 3 == 0 ? 8 : 40));
            Batch = random.From(0, 2);
            (Height, Width) = (random.From(1, 4), random.From(1, 12));
            (KernelHeight, KernelWidth) = (random.From(1, 4), random.From(1, 4));
            (StrideHeight, StrideWidth) = (random.From(1, 4), random.From(1, 4));
            (DilationHeight, DilationWidth) = (random.From(1, 4), random.From(1, 4));
            (Top, Left) = (random.From(-2, 4), random.From(-2, 4));
            OutputHeight = random.From(1, 12);
            OutputWidth = random.From(1, 24);
        }

        public int Batch { get; }

        public int Height { get; }

        public int Width { get; }

        public int Channels { get; }

        public int Outputs { get; }

        public int Groups { get; }

        public int KernelHeight { get; }

        public int KernelWidth { get; }

        public int StrideHeight { get; }

        public int StrideWidth { get; }

        public int DilationHeight { get; }

        public int DilationWidth { get; }

        public int Top { get; }

        public int Left { get; }

        public int OutputHeight { get; }

        public int OutputWidth { get; }
    }
}
