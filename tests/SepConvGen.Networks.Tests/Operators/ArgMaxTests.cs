using SepConvGen.Runtime;
using Xunit;

namespace SepConvGen.Networks.Tests.Operators;

/// <summary>Where the largest element of an axis is.</summary>
public sealed class ArgMaxTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_place_is_that_of_the_first_or_last_largest_element(bool last)
    {
        Random random = new(11);
        for (int i = 0; i < 300; i++)
        {
            int outer = random.From(0, 4);
            int count = random.From(1, 40);
            int inner = i % 3 == 0 ? 1 : random.From(0, 40);

            // few values, so that many are alike, and some that are none or no numbers
            float[] values = [0, -0f, 1, -1, 2, float.PositiveInfinity, float.NegativeInfinity, i % 4 == 0 ? float.NaN : 0.5f];
            float[] input = [.. Enumerable.Range(0, outer * count * inner).Select(_ => values[random.Next(i % 2 == 0 ? values.Length : 5)])];
            Guarded output = new(outer * inner);

            NetworkOperators.ArgMax(new Guarded(input).Span, outer, count, inner, last, output.Span);

            float[] expected = [.. Enumerable.Range(0, outer * inner).Select(axis => Place([.. Enumerable.Range(0, count).Select(r => input[(((axis / inner * count) + r) * inner) + (axis % inner)])], last))];
            Assert.Equal(expected, output.Checked());
        }
    }

    [Fact]
    public void Several_threads_find_the_same()
    {
        const int outer = 700, count = 21, inner = 16;
        float[] input = [.. Enumerable.Range(0, outer * count * inner).Select(i => MathF.Sin(i * i))];
        float[] one = new float[outer * inner];
        float[] two = new float[outer * inner];

        NetworkOperators.ArgMax(input, outer, count, inner, false, one);
        NetworkOperators.ArgMax(input, outer, count, inner, false, two, new ParallelOptions { MaxDegreeOfParallelism = 2 });

        Assert.Equal(one, two);
    }

    [Fact]
    public void An_axis_of_nothing_has_no_largest_element()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => NetworkOperators.ArgMax([], 2, 0, 3, false, new float[6]));
        Assert.Throws<ArgumentException>(() => NetworkOperators.ArgMax(new float[6], 2, 3, 1, false, new float[3]));
    }

    // numpy's order, in which a NaN is the largest
    private static float Place(float[] axis, bool last)
    {
        IEnumerable<int> places = Enumerable.Range(0, axis.Length);
        float largest = axis.Any(float.IsNaN) ? float.NaN : axis.Max();
        IEnumerable<int> found = places.Where(place => float.IsNaN(largest) ? float.IsNaN(axis[place]) : axis[place] == largest);
        return last ? found.Last() : found.First();
    }
}
