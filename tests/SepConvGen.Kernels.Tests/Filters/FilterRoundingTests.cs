using System.Numerics;
using System.Runtime.InteropServices;
using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests.Filters;

/// <summary>Whole filters against exact rational arithmetic that shares nothing with the library: ties, signs, ends of the range.</summary>
public sealed class FilterRoundingTests
{
    public static TheoryData<string> Bytes =>
        ["Box_ninth", "Box_25th", "Large_sums_of_bytes", "Tie_of_halves", "Tie_of_quarters", "Tie_of_thirds", "Negative_scale", "Offset_of_a_tenth", "Byte_Wrap_2", "Byte_Wrap_4"];

    /// <summary>Images of every byte next to every other, in which each filter meets all of its ties.</summary>
    [Theory]
    [MemberData(nameof(Bytes))]
    public void Eight_bits_are_rounded_right_everywhere(string name)
    {
        FilterKernel kernel = FilterKernel.All[name];
        const int height = 24, width = 256;
        byte[] image = new byte[height * width * kernel.Attribute.Channels];
        Random random = new(7);
        for (int i = 0; i < image.Length; i++)
        {
            int x = i / kernel.Attribute.Channels % width;
            int y = i / kernel.Attribute.Channels / width;
            image[i] = (byte)((y % 3) switch { 0 => x, 1 => x + (y / 3), _ => random.Next(256) });
        }

        FilterProblem problem = new(kernel, 1, height, width, image);
        problem.Check();
        Check(problem, i => image[i], i => problem.Expected[i], 0, 255);
    }

    [Theory]
    [InlineData("Binomial_of_16_bits")]
    [InlineData("Box_ninth_of_16_bits")]
    public void Sixteen_bits_are_rounded_right_while_sums_are_exact(string name)
    {
        FilterProblem problem = FilterProblem.Random(FilterKernel.All[name], 1, 19, 130, special: false);
        problem.Check();
        Check(problem, i => At<ushort>(problem.Image, i), i => At<ushort>(problem.Expected, i), ushort.MinValue, ushort.MaxValue);
    }

    [Fact]
    public void Signed_samples_too()
    {
        FilterProblem problem = FilterProblem.Random(FilterKernel.All["Binomial_of_signed"], 1, 19, 130, special: false);
        Check(problem, i => At<short>(problem.Image, i), i => At<short>(problem.Expected, i), short.MinValue, short.MaxValue);
    }

    private static T At<T>(byte[] bytes, int index)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(bytes)[index];

    private static void Check(FilterProblem problem, Func<int, int> sample, Func<int, int> actual, int least, int most)
    {
        FilterKernel kernel = problem.Kernel;
        int channels = kernel.Attribute.Channels;
        for (int y = 0; y < problem.Height; y++)
        {
            for (int i = 0; i < problem.Width * channels; i++)
            {
                (BigInteger numerator, int bits) = (0, 0);
                for (int k = 0; k < kernel.ColumnTaps.Length; k++)
                {
                    for (int j = 0; j < kernel.RowTaps.Length; j++)
                    {
                        int row = Inside(kernel, y + k - (kernel.ColumnTaps.Length / 2), problem.Height);
                        int column = Inside(kernel, (i / channels) + j - (kernel.RowTaps.Length / 2), problem.Width);
                        Add(ref numerator, ref bits, sample((((row * problem.Width) + column) * channels) + (i % channels)), kernel.ColumnTaps[k], kernel.RowTaps[j], kernel.Attribute.Scale);
                    }
                }

                Add(ref numerator, ref bits, 1, kernel.Attribute.Offset, 1, 1);
                BigInteger denominator = BigInteger.One << bits;
                BigInteger floor = (numerator - (((numerator % denominator) + denominator) % denominator)) / denominator;
                BigInteger twice = 2 * (numerator - (floor * denominator));
                BigInteger rounded = twice > denominator || (twice == denominator && !floor.IsEven) ? floor + 1 : floor;
                int expected = (int)BigInteger.Min(BigInteger.Max(rounded, least), most);
                int index = (y * problem.Width * channels) + i;
                Assert.True(expected == actual(index), $"{kernel.Name}: row {y}, sample {i} is {actual(index)}, should be {expected}");
            }
        }
    }

    // numerator / 2^bits += sample · product of the factors
    private static void Add(ref BigInteger numerator, ref int bits, int sample, params float[] factors)
    {
        BigInteger product = sample;
        int shift = 0;
        foreach (float factor in factors)
        {
            double rest = factor;
            while (rest != Math.Floor(rest))
            {
                rest *= 2;
                shift++;
            }

            product *= new BigInteger(rest);
        }

        int common = Math.Max(bits, shift);
        numerator = (numerator << (common - bits)) + (product << (common - shift));
        bits = common;
    }

    private static int Inside(FilterKernel kernel, int position, int size)
    {
        int period = kernel.Attribute.Border == Border.Wrap ? size : 2 * (size - 1);
        int phase = ((position % period) + period) % period;
        return phase < size ? phase : period - phase;
    }
}
