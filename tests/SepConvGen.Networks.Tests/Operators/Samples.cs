using Xunit;

namespace SepConvGen.Networks.Tests.Operators;

/// <summary>Elements at random, and how they are compared.</summary>
internal static class Samples
{
    public static float[] Floats(this Random random, long count)
    {
        float[] result = new float[count];
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = (random.NextSingle() * 4) - 2;
        }

        return result;
    }

    public static int From(this Random random, int least, int most) => random.Next(least, most + 1);

    /// <summary>The same bits; any NaN is as good as another.</summary>
    public static void SameBits(ReadOnlySpan<float> expected, ReadOnlySpan<float> actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            bool same = BitConverter.SingleToInt32Bits(expected[i]) == BitConverter.SingleToInt32Bits(actual[i]);
            Assert.True(same || (float.IsNaN(expected[i]) && float.IsNaN(actual[i])), $"element {i} of {expected.Length}: {actual[i]:R}, not {expected[i]:R}");
        }
    }

    /// <summary>Within a part of the larger of the expected value and <paramref name="scale"/>.</summary>
    public static void Near(ReadOnlySpan<double> expected, ReadOnlySpan<float> actual, double part, double scale = 0)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            double error = Math.Abs(expected[i] - actual[i]);
            Assert.True(error <= part * Math.Max(Math.Abs(expected[i]), scale), $"element {i} of {expected.Length}: {actual[i]:R}, not {expected[i]:R}");
        }
    }
}
