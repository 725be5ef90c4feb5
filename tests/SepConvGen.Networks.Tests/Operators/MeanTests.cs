using SepConvGen.Runtime;
using Xunit;

namespace SepConvGen.Networks.Tests.Operators;

/// <summary>Means over an axis.</summary>
public sealed class MeanTests
{
    [Fact]
    public void Means_have_the_bits_of_the_stated_partial_sums_and_are_near_the_exact_ones()
    {
        Random random = new(3);
        for (int i = 0; i < 200; i++)
        {
            int outer = random.From(0, 3);
            int count = random.From(1, i % 10 == 0 ? 500 : 50);
            int inner = i % 3 == 0 ? 1 : random.From(1, 60);
            float[] input = random.Floats((long)outer * count * inner);
            Guarded output = new(outer * inner);
            NetworkOperators.Mean(input, outer, count, inner, output.Span);

            float[] expected = new float[outer * inner];
            double[] exact = new double[outer * inner];
            for (int o = 0; o < outer; o++)
            {
                for (int n = 0; n < inner; n++)
                {
                    float[] axis = [.. Enumerable.Range(0, count).Select(r => input[(((o * count) + r) * inner) + n])];
                    expected[(o * inner) + n] = Definitions.PartialSums(axis, inner == 1 ? 16 : 4) / count;
                    exact[(o * inner) + n] = axis.Average(x => (double)x);
                }
            }

            Samples.SameBits(expected, output.Checked());
            Samples.Near(exact, output.Checked(), 1e-6, 1);
        }
    }

    [Fact]
    public void A_mean_of_nothing_is_not_a_number()
    {
        float[] output = new float[1];
        NetworkOperators.Mean([], 1, 0, 1, output);
        Assert.True(float.IsNaN(output[0]));
    }
}
