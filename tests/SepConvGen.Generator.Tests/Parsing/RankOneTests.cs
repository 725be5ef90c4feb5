using SepConvGen.Generator.Parsing;
using Xunit;

namespace SepConvGen.Generator.Tests.Parsing;

/// <summary>Matrices that are split, and those that are not.</summary>
public class RankOneTests
{
    [Theory]
    [InlineData(new float[] { -1, 0, 1, -2, 0, 2, -1, 0, 1 }, 3, new float[] { 1, 2, 1 }, new float[] { -1, 0, 1 })]
    [InlineData(new float[] { 6, 12, 4, 8 }, 2, new float[] { 6, 4 }, new float[] { 1, 2 })]
    [InlineData(new float[] { 0.25f, 0.5f, 0.25f }, 1, new float[] { 0.25f }, new float[] { 1, 2, 1 })]
    [InlineData(new float[] { 0, 0, 0, 0, -5, 0 }, 2, new float[] { 0, -5 }, new float[] { 0, 1, 0 })]
    [InlineData(new float[] { 1, 3, 3, 9, 5, 15 }, 3, new float[] { 1, 3, 5 }, new float[] { 1, 3 })]
    public void Whole_numbers_stay_whole(float[] matrix, int height, float[] column, float[] row)
    {
        (float[] Column, float[] Row)? split = RankOne.Split(matrix, height, matrix.Length / height, out int rank);

        Assert.Equal(1, rank);
        float sign = Math.Sign(split!.Value.Row.First(tap => tap != 0)) * Math.Sign(row.First(tap => tap != 0));
        Assert.Equal(column, split.Value.Column.Select(tap => sign * tap));
        Assert.Equal(row, split.Value.Row.Select(tap => sign * tap));
    }

    [Theory]
    [InlineData(new float[] { 0, 1, 0, 1, -4, 1, 0, 1, 0 }, 3, 2)]
    [InlineData(new float[] { 1, 0, 0, 0, 1, 0, 0, 0, 1 }, 3, 3)]
    [InlineData(new float[] { 1, 2, 3, 4 }, 2, 2)]
    [InlineData(new float[] { 4096, 4095, 4095, 4094 }, 2, 2)]
    public void Other_ranks_are_named(float[] matrix, int height, int expected)
    {
        Assert.Null(RankOne.Split(matrix, height, matrix.Length / height, out int rank));
        Assert.Equal(expected, rank);
    }

    [Fact]
    public void Products_that_were_rounded_are_of_rank_1()
    {
        float[] gaussian = [0.00443f, 0.05401f, 0.24204f, 0.39905f, 0.24204f, 0.05401f, 0.00443f];
        float[] matrix = [.. gaussian.SelectMany(column => gaussian.Select(row => column * row))];

        (float[] Column, float[] Row)? split = RankOne.Split(matrix, 7, 7, out _);

        for (int i = 0; i < matrix.Length; i++)
        {
            Assert.InRange((double)split!.Value.Column[i / 7] * split.Value.Row[i % 7], matrix[i] * (1 - 1e-6), matrix[i] * (1 + 1e-6));
        }
    }
}
