using System.Reflection;
using System.Runtime.Intrinsics;
using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests.Packed;

/// <summary>Panels of outputs that threads share: each writes its outputs and no other, with the bits that one thread has.</summary>
public sealed class PanelTests
{
    private static readonly ParallelOptions One = new() { MaxDegreeOfParallelism = 1 };
    private static readonly ParallelOptions Many = new() { MaxDegreeOfParallelism = 5 };

    private readonly Operands operands = new();

    private delegate void PackProduct(ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> packed);

    private delegate void PackSeparable(
        ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> packed);

    private delegate void RunOf(ReadOnlySpan<float> input, ReadOnlySpan<float> weights, Span<float> output, int firstRow, int endRow, int firstPanel, int endPanel);

    [Theory]
    [InlineData(nameof(PanelKernels.PanelsConnected), 1, 1, 1536, 1031)]
    [InlineData(nameof(PanelKernels.PanelsSeparable), 7, 7, 136, 531)]
    [InlineData(nameof(PanelKernels.PanelsConvolution), 6, 5, 128, 300)]
    [InlineData(nameof(PanelKernels.PanelsOdd), 3, 2, 401, 45)]
    public void Each_panel_writes_its_outputs_on_every_tier(string kernel, int height, int width, int inputs, int outputs)
    {
        float[] input = operands.Numbers(height * width * inputs);
        int tiers = 0;
        foreach (Type tier in typeof(PanelKernels).Assembly.GetTypes().Where(type => type.Name.Contains($"__{kernel}_") && IsHere(type.Name)))
        {
            MethodInfo run = tier.GetMethod("Run")!;
            if (run.GetParameters().Length < 7)
            {
                continue;
            }

            tiers++;
            RunOf call = run.CreateDelegate<RunOf>();
            float[] weights = Packed(tier, inputs, outputs, height > 1 ? 9 : 1);
            float[] all = new float[height * width * outputs];
            call(input, weights, all, 0, height, 0, int.MaxValue / 1024);
            int[] written = new int[outputs];
            int panels = 0;
            for (; written.Contains(0); panels++)
            {
                Assert.True(panels < outputs);
                float[] some = [.. Enumerable.Repeat(float.NaN, all.Length)];
                call(input, weights, some, 0, height, panels, panels + 1);
                Assert.InRange(some.Take(outputs).Count(value => !float.IsNaN(value)), 1, outputs - 1);
                for (int index = 0; index < all.Length; index++)
                {
                    int channel = index % outputs;
                    Assert.Equal(float.IsNaN(some[channel]), float.IsNaN(some[index]));
                    if (!float.IsNaN(some[index]))
                    {
                        written[channel] += index == channel ? 1 : 0;
                        Assert.Equal(BitConverter.SingleToInt32Bits(all[index]), BitConverter.SingleToInt32Bits(some[index]));
                    }
                }
            }

            Assert.InRange(panels, 2, outputs);

            // a few panels at once, of some rows
            float[] part = [.. Enumerable.Repeat(float.NaN, all.Length)];
            call(input, weights, part, height / 2, height, 1, panels);
            Assert.Equal(
                all.Select((value, index) => index / (width * outputs) >= height / 2 && !float.IsNaN(part[index]) ? BitConverter.SingleToInt32Bits(value) : 0),
                part.Select(value => float.IsNaN(value) ? 0 : BitConverter.SingleToInt32Bits(value)));
        }

        Assert.InRange(tiers, 1, 3);
    }

    [Fact]
    public void Threads_that_share_panels_have_the_bits_of_one()
    {
        float[] weights = operands.Numbers(1536 * 1031);
        (float[] biases, float[] input) = (operands.Numbers(2048), operands.Numbers(96 * 2048));

        PackedWeights connected = PanelKernels.PackPanelsConnected(weights, biases.AsSpan(0, 1031));
        Same(1031, (output, options) => PanelKernels.PanelsConnected(input.AsSpan(0, 1536), connected, output, options));
        PackedWeights separable = PanelKernels.PackPanelsSeparable(weights.AsSpan(0, 9 * 136), biases.AsSpan(0, 136), weights.AsSpan(9 * 136, 136 * 531), biases.AsSpan(0, 531));
        Same(49 * 531, (output, options) => PanelKernels.PanelsSeparable(input.AsSpan(0, 49 * 136), separable, output, options));
        PackedWeights convolution = PanelKernels.PackPanelsConvolution(weights.AsSpan(0, 9 * 128 * 300), biases.AsSpan(0, 300));
        Same(30 * 300, (output, options) => PanelKernels.PanelsConvolution(input.AsSpan(0, 30 * 128), convolution, output, options));
        PackedWeights strided = PanelKernels.PackStrided(weights.AsSpan(0, 384 * 576), biases.AsSpan(0, 576), biases.AsSpan(600, 576));
        Same(
            (5 * 7 * 580) - 4,
            (output, options) => PanelKernels.Strided(input.AsSpan(0, 5 * 7 * 400), 7 * 400, 1, 5, 7, strided, input.AsSpan(0, 5 * 7 * 576), output, 7 * 580, options));
        PackedWeights half = PanelKernels.PackHalfFilter(weights.AsSpan(0, 9 * 128 * 200), biases.AsSpan(0, 200));
        Same(2 * 12 * 200, (output, options) => PanelKernels.HalfFilter(input.AsSpan(0, 2 * 30 * 128), 2, 5, 6, half, output, options));
    }

    [Fact]
    public void Threads_that_share_panels_in_double_have_the_bits_of_one()
    {
        double[] input = Operands.Doubles(operands.Numbers(49 * 160));
        double[] filter = Operands.Doubles(operands.Numbers(160 * 320));
        PackedWeights weights = PanelKernels.PackInDouble(filter.AsSpan(0, 9 * 160), filter.AsSpan(0, 160), filter, filter.AsSpan(0, 320));
        double[] expected = new double[25 * 320];
        double[] output = new double[25 * 320];
        PanelKernels.InDouble(input, 1, 7, 7, weights, expected, One);
        PanelKernels.InDouble(input, 1, 7, 7, weights, output, Many);
        Assert.Equal(expected, output);
    }

    // Of outputs that two vectors hold, both must have the same weights.
    private float[] Packed(Type tier, int inputs, int outputs, int taps)
    {
        float[] packed = new float[(int)tier.GetField("PackedLength")!.GetRawConstantValue()!];
        MethodInfo pack = tier.GetMethod("Pack")!;
        if (pack.GetParameters().Length == 5)
        {
            pack.CreateDelegate<PackSeparable>()(operands.Numbers(taps * inputs), operands.Numbers(inputs), operands.Numbers(inputs * outputs), operands.Numbers(outputs), packed);
        }
        else
        {
            pack.CreateDelegate<PackProduct>()(operands.Numbers(taps * inputs * outputs), operands.Numbers(outputs), packed);
        }

        return packed;
    }

    private static bool IsHere(string type) =>
        type.EndsWith("_Scalar", StringComparison.Ordinal)
        || (type.EndsWith("_Avx512", StringComparison.Ordinal) && Vector512.IsHardwareAccelerated)
        || (type.EndsWith("_Avx2", StringComparison.Ordinal) && System.Runtime.Intrinsics.X86.Avx2.IsSupported)
        || (type.EndsWith("_Neon", StringComparison.Ordinal) && Machine.IsArm64);

    private static void Same(int length, Action<float[], ParallelOptions> call)
    {
        float[] expected = [.. Enumerable.Repeat(7f, length)];
        float[] output = [.. expected];
        call(expected, One);
        call(output, Many);
        Assert.NotEqual(Enumerable.Repeat(7f, length), output);
        Assert.Equal(expected.Select(BitConverter.SingleToInt32Bits), output.Select(BitConverter.SingleToInt32Bits));
    }
}
