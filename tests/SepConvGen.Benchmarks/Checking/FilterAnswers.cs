using SepConvGen.Benchmarks.Implementations;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Checking;

/// <summary>Checks what implementations make of an image, before they are timed.</summary>
/// <remarks>
/// The kernel and the generic path must have the bits of the library's reference. Others are compared with the exact result,
/// in double, which needs no rounding for whole samples: whole results must be the nearest whole number, either of them where
/// two are as near (OpenCV rounds some such samples up, some to even), cut off at the type's ends. In float, each of the K
/// products of a result has been rounded with at most as many taps as both passes have, and once by the scale: the error is at
/// most <c>(kh + kw + 1) · u · Σ|products|</c> with u = 2⁻²⁴, but for terms of u² (hence the 1 %).
/// </remarks>
internal sealed class FilterAnswers
{
    private const double Unit = 1.01 / (1 << 24);

    private readonly ImageFilter filter;
    private readonly float[] expected;
    private readonly double[] values;
    private readonly double[] bounds;

    /// <param name="filter">The filter.</param>
    /// <param name="input">The image.</param>
    /// <param name="expected">What the reference makes of it.</param>
    public FilterAnswers(ImageFilter filter, float[] input, float[] expected)
    {
        this.filter = filter;
        this.expected = expected;
        values = Exact(filter, Array.ConvertAll(input, sample => (double)sample), tap => tap);
        if (filter.Output == SampleType.Float)
        {
            double roundings = filter.ColumnTaps.Count + filter.RowTaps.Count + 1;
            bounds = Exact(filter, Array.ConvertAll(input, sample => (double)MathF.Abs(sample)), Math.Abs);
            bounds = Array.ConvertAll(bounds, sum => roundings * Unit * sum);
        }
        else
        {
            (int least, int most) = filter.Output switch
            {
                SampleType.Byte => (0, byte.MaxValue),
                SampleType.UShort => (0, ushort.MaxValue),
                _ => ((int)short.MinValue, (int)short.MaxValue),
            };
            values = Array.ConvertAll(values, value => Math.Clamp(value, (double)least, most));
            bounds = Array.ConvertAll(values, value => 0.5);
        }
    }

    /// <summary>The library's own: every bit.</summary>
    public void CheckBits(Implementation implementation)
    {
        implementation.Run(1);
        float[] result = implementation.Result();
        for (int index = 0; index < expected.Length; index++)
        {
            if (BitConverter.SingleToInt32Bits(result[index]) != BitConverter.SingleToInt32Bits(expected[index]))
            {
                throw Wrong(implementation, index, result[index], $"{expected[index]:R}, every bit of it");
            }
        }
    }

    /// <summary>Others: as far from the exact result as roundings may bring them.</summary>
    public void CheckValues(Implementation implementation)
    {
        implementation.Run(1);
        float[] result = implementation.Result();
        for (int index = 0; index < values.Length; index++)
        {
            if (!(Math.Abs(result[index] - values[index]) <= bounds[index]))
            {
                throw Wrong(implementation, index, result[index], FormattableString.Invariant($"{values[index]:R} ± {bounds[index]:E1}"));
            }
        }
    }

    private static double[] Exact(ImageFilter filter, double[] input, Func<int, int> tap)
    {
        (int height, int width, int channels) = (filter.Image.Height, filter.Image.Width, filter.Channels);
        double[] columns = Pass(input, [.. filter.ColumnTaps.Select(tap)], height, width * channels, 1);
        double[] sums = Pass(columns, [.. filter.RowTaps.Select(tap)], width, channels, height);
        return Array.ConvertAll(sums, sum => sum / filter.Divisor);
    }

    // Along one axis: [repeats, size, inner].
    private static double[] Pass(double[] input, int[] taps, int size, int inner, int repeats)
    {
        double[] output = new double[input.Length];
        for (int repeat = 0; repeat < repeats; repeat++)
        {
            for (int position = 0; position < size; position++)
            {
                for (int tap = 0; tap < taps.Length; tap++)
                {
                    int source = Reflection.Of(position + tap - (taps.Length / 2), size);
                    int from = ((repeat * size) + source) * inner;
                    int to = ((repeat * size) + position) * inner;
                    for (int index = 0; index < inner; index++)
                    {
                        output[to + index] += taps[tap] * input[from + index];
                    }
                }
            }
        }

        return output;
    }

    private InvalidOperationException Wrong(Implementation implementation, int index, float result, string wanted) => new(
        FormattableString.Invariant($"{implementation.Name}, {filter.Name}: element {index} is {result:R} instead of {wanted}."));
}
