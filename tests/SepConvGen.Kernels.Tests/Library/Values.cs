using Xunit;

namespace SepConvGen.Kernels.Tests.Library;

/// <summary>Random operands from a fixed seed, and comparisons that say which element is wrong.</summary>
internal static class Values
{
    public static float[] Random(Random random, int count)
    {
        float[] values = new float[count];
        foreach (ref float value in values.AsSpan())
        {
            value = (random.NextSingle() * 4) - 2;
        }

        return values;
    }

    public static double[] ToDouble(float[] values) => Array.ConvertAll(values, value => (double)value);

    /// <summary>Equal bit for bit, except that any NaN equals any other.</summary>
    public static void AssertSameBits(ReadOnlySpan<float> expected, ReadOnlySpan<float> actual, string what)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            bool same = BitConverter.SingleToUInt32Bits(expected[i]) == BitConverter.SingleToUInt32Bits(actual[i])
                || (float.IsNaN(expected[i]) && float.IsNaN(actual[i]));
            Assert.True(same, $"{what}: element {i} of {expected.Length} is {actual[i]:R}, expected {expected[i]:R}");
        }
    }

    public static void AssertWithin(ReadOnlySpan<double> expected, ReadOnlySpan<float> actual, ReadOnlySpan<double> bound, string what)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            double error = Math.Abs(expected[i] - actual[i]);
            Assert.True(error <= bound[i], $"{what}: element {i} is {actual[i]:R}, expected {expected[i]:R} ± {bound[i]:R}");
        }
    }
}
