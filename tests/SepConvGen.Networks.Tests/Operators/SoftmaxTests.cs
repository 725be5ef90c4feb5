using SepConvGen.Runtime;
using Xunit;

namespace SepConvGen.Networks.Tests.Operators;

/// <summary>Softmax and its logarithm.</summary>
public sealed class SoftmaxTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Results_are_near_the_exact_ones_and_the_same_in_place(bool isLogarithm)
    {
        Random random = new(8);
        for (int i = 0; i < 200; i++)
        {
            int outer = random.From(0, 3);
            int count = random.From(1, i % 10 == 0 ? 1100 : 60);
            int inner = i % 3 == 0 ? 1 : random.From(1, 40);
            float[] input = [.. random.Floats((long)outer * count * inner).Select(x => x * (i % 4 == 0 ? 30 : 2))];
            Guarded output = new(input.Length);
            Run(isLogarithm, input, outer, count, inner, output.Span);

            double[] exact = new double[input.Length];
            for (int axis = 0; axis < outer * inner; axis++)
            {
                int[] at = [.. Enumerable.Range(0, count).Select(r => (((axis / inner * count) + r) * inner) + (axis % inner))];
                double largest = at.Max(element => (double)input[element]);
                double sum = at.Sum(element => Math.Exp(input[element] - largest));
                foreach (int element in at)
                {
                    exact[element] = isLogarithm ? input[element] - largest - Math.Log(sum) : Math.Exp(input[element] - largest) / sum;
                }
            }

            Samples.Near(exact, output.Checked(), isLogarithm ? 3e-7 : 1e-5, isLogarithm ? 3 : 1e-3);
            Guarded same = new(input);
            Run(isLogarithm, same.Span, outer, count, inner, same.Span);
            Samples.SameBits(output.Checked(), same.Checked());
        }
    }

    // exp itself comes from the operator: of one element beside a larger one it is exp(x − m) / (1 + exp(x − m)).
    [Theory]
    [InlineData(1)]
    [InlineData(37)]
    public void Sums_have_the_stated_order(int inner)
    {
        Random random = new(9);
        foreach (int count in (int[])[1, 15, 16, 17, 255, 256, 257, 600])
        {
            float[] input = random.Floats(count * inner);
            float[] exponents = new float[input.Length];
            float[] logarithms = new float[inner];
            float[] expected = new float[input.Length];
            float[] expectedLogarithm = new float[input.Length];
            for (int column = 0; column < inner; column++)
            {
                int[] at = [.. Enumerable.Range(0, count).Select(r => (r * inner) + column)];
                float largest = at.Max(element => input[element]);
                foreach (int element in at)
                {
                    NetworkOperators.Exp([input[element] - largest], exponents.AsSpan(element, 1));
                }

                float sum = Definitions.PartialSums([.. at.Select(element => exponents[element])], inner == 1 ? 16 : 1);
                NetworkOperators.Log([sum], logarithms.AsSpan(column, 1));
                foreach (int element in at)
                {
                    expected[element] = exponents[element] / sum;
                    expectedLogarithm[element] = (input[element] - largest) - logarithms[column];
                }
            }

            Guarded output = new(input.Length);
            NetworkOperators.Softmax(input, 1, count, inner, output.Span);
            Samples.SameBits(expected, output.Checked());
            NetworkOperators.LogSoftmax(input, 1, count, inner, output.Span);
            Samples.SameBits(expectedLogarithm, output.Checked());
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    public void A_NaN_makes_its_axis_NaN_and_infinities_have_their_limits(int inner)
    {
        float[] Column(params float[] elements) => [.. elements.SelectMany(x => Enumerable.Repeat(x, inner))];
        float[] output = new float[3 * inner];
        NetworkOperators.Softmax(Column(1, float.NaN, 2), 1, 3, inner, output);
        Assert.All(output, x => Assert.True(float.IsNaN(x)));
        NetworkOperators.Softmax(Column(1, float.NegativeInfinity, 1), 1, 3, inner, output);
        Samples.SameBits(Column(0.5f, 0, 0.5f), output);
        NetworkOperators.LogSoftmax(Column(0, float.NegativeInfinity, -1e30f), 1, 3, inner, output);
        Samples.SameBits(Column(0, float.NegativeInfinity, -1e30f), output);
        NetworkOperators.Softmax(Column(1, float.PositiveInfinity, 2), 1, 3, inner, output);
        Assert.All(output, x => Assert.True(float.IsNaN(x)));
    }

    private static void Run(bool isLogarithm, ReadOnlySpan<float> input, int outer, int count, int inner, Span<float> output)
    {
        if (isLogarithm)
        {
            NetworkOperators.LogSoftmax(input, outer, count, inner, output);
        }
        else
        {
            NetworkOperators.Softmax(input, outer, count, inner, output);
        }
    }
}
