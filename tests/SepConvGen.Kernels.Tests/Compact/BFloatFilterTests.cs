using System.Reflection;
using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests.Compact;

/// <summary>Tiles that widen filters of bfloat16 have the bits of the reference with the rounded filter, on every tier.</summary>
public sealed class BFloatFilterTests
{
    private readonly Random random = new(11);

    private delegate void Pack(ReadOnlySpan<ushort> filter, ReadOnlySpan<float> bias, Span<float> packed);

    private delegate void Run(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> weights, Span<float> output, int firstRow, int endRow);

    private delegate void RunFixed(ReadOnlySpan<float> input, ReadOnlySpan<float> weights, Span<float> output, int firstRow, int endRow);

    [Theory]
    [InlineData(nameof(BFloatFilters.Odd), 1, 70, 101, 1)]
    [InlineData(nameof(BFloatFilters.SharedVectors), 1, 36, 152, 1)]
    [InlineData(nameof(BFloatFilters.OnePanel), 1, 36, 32, 1)]
    [InlineData(nameof(BFloatFilters.Convolved), 3, 12, 48, 1)]
    [InlineData(nameof(BFloatFilters.Grouped), 3, 32, 64, 2)]
    [InlineData(nameof(BFloatFilters.OddOfFewPixels), 1, 70, 101, 1)]
    [InlineData(nameof(BFloatFilters.ConvolvedOfFewPixels), 3, 12, 48, 1)]
    public void Bits_of_the_reference(string kernel, int side, int inputs, int outputs, int groups)
    {
        bool hasFewPixels = kernel.EndsWith("OfFewPixels", StringComparison.Ordinal);
        foreach (Tier tier in Tiers.Available)
        {
            Assert.Equal(tier is Tier.Avx512 or Tier.Neon || (hasFewPixels && tier == Tier.Avx2), Reads(Class(kernel, tier)));
        }

        foreach ((int batch, int height, int width) in new[] { (1, 5, 6), (2, 1, 1), (1, 9, 31) })
        {
            float[] input = Draw(batch * height * width * inputs);
            float[] filter = Draw(side * side * inputs / groups * outputs);
            float[] bias = Draw(outputs);
            Window window = new(side, 1, 1, Padding.Same);
            float[] expected = new float[batch * height * width * outputs];
            Reference.Conv2D(input, batch, height, width, inputs, outputs, groups, window, window, Stored.Round(typeof(ushort), filter), bias, default, expected);
            foreach (Type tier in Tiers.Available.Select(tier => Class(kernel, tier)))
            {
                float[] packed = new float[(int)tier.GetField("PackedLength")!.GetRawConstantValue()!];
                tier.GetMethod("Pack")!.CreateDelegate<Pack>()(Array.ConvertAll(filter, BFloat16Bits.FromSingle), bias, packed);
                float[] output = new float[expected.Length];
                MethodInfo run = tier.GetMethod("Run")!;
                if (run.GetParameters().Length == 5)
                {
                    run.CreateDelegate<RunFixed>()(input, packed, output, 0, height);
                }
                else
                {
                    run.CreateDelegate<Run>()(input, batch, height, width, packed, output, 0, batch * height);
                }

                Assert.Equal(expected.Select(BitConverter.SingleToInt32Bits), output.Select(BitConverter.SingleToInt32Bits));
            }

            if (hasFewPixels)
            {
                return;
            }
        }
    }

    [Theory]
    [InlineData(3, 4)]
    [InlineData(14, 15)]
    public void Threads_that_share_rows_or_panels(int height, int width)
    {
        float[] input = Draw(height * width * 128);
        float[] filter = Draw(9 * 128 * 200);
        float[] bias = Draw(200);
        Window window = new(3, 1, 1, Padding.Same);
        float[] expected = new float[height * width * 200];
        Reference.Conv2D(input, 1, height, width, 128, 200, 1, window, window, Stored.Round(typeof(ushort), filter), bias, default, expected);
        float[] output = new float[expected.Length];
        BFloatFilters.OnThreads(input, 1, height, width, BFloatFilters.PackOnThreads(filter, bias), output, new() { MaxDegreeOfParallelism = 3 });
        Assert.Equal(expected.Select(BitConverter.SingleToInt32Bits), output.Select(BitConverter.SingleToInt32Bits));
    }

    private static Type Class(string kernel, Tier tier) =>
        typeof(BFloatFilters).Assembly.GetTypes().Single(type => type.Name.Contains(nameof(BFloatFilters), StringComparison.Ordinal) && type.Name.EndsWith($"__{kernel}_{tier}", StringComparison.Ordinal));

    // Whether a method of the tier takes weights as they are stored.
    private static bool Reads(Type tier) =>
        tier.GetMethods(BindingFlags.Static | BindingFlags.NonPublic).Any(method => method.GetParameters() is var parameters
            && parameters.Any(parameter => parameter.Name == "weights" && parameter.ParameterType == typeof(ushort).MakeByRefType()));

    private float[] Draw(int length) => [.. Enumerable.Range(0, length).Select(_ => (random.NextSingle() * 2) - 1)];
}
