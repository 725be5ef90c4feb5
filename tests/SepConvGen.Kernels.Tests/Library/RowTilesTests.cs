using SepConvGen.Runtime;

namespace SepConvGen.Kernels.Tests.Library;

/// <summary>The tiles that generated convolutions of unknown width walk in.</summary>
public sealed class RowTilesTests
{
    private static readonly int[] Heights = [14, 7, 4, 2];

    public static TheoryData<int, int, int> Windows => new()
    {
        { 1, 1, 0 },
        { 3, 1, 0 },
        { 3, 1, 1 },
        { 3, 2, 2 },
        { 4, 1, 1 },
        { 4, 1, 2 },
        { 5, 1, 2 },
        { 3, 1, 2 },
    };

    [Theory]
    [MemberData(nameof(Windows))]
    public void Tiles_cover_all_outputs_and_only_the_first_and_the_last_reach_over_an_edge(int kernel, int dilation, int before)
    {
        int after = ((kernel - 1) * dilation) - before;
        for (int input = 1; input < 70; input++)
        {
            foreach (int right in new[] { after, 0, Math.Min(after, 1) })
            {
                Axis axis = Axis.Padded(input, kernel, stride: 1, dilation, before, right);
                RowTiles tiles = RowTiles.Of(axis, Heights, least: 4, whole: int.MaxValue);
                if (tiles.Height == 0)
                {
                    Assert.True(axis.Output < 6, $"{input} + {before} + {right}");
                    continue;
                }

                bool[] covered = new bool[axis.Output];
                foreach ((int start, int height, bool isFirst, bool isLast) in Walk(axis, tiles))
                {
                    for (int output = start; output < start + height; output++)
                    {
                        int position = axis.Position(output);
                        string what = $"{input} + {before} + {right}, tile of {height} at {start}, output {output} of {axis.Output}";
                        Assert.True(isFirst || position >= 0, what);
                        Assert.True(isLast || position + ((kernel - 1) * dilation) < input, what);
                        covered[output] = true;
                    }
                }

                Assert.DoesNotContain(false, covered);
            }
        }
    }

    [Theory]
    [InlineData(56, 14, 14)]
    [InlineData(45, 14, 4)]
    [InlineData(28, 14, 14)]
    [InlineData(21, 14, 7)]
    [InlineData(17, 14, 4)]
    [InlineData(14, 7, 7)]
    [InlineData(10, 7, 4)]
    [InlineData(7, 4, 4)]
    [InlineData(2, 0, 0)]
    [InlineData(1, 0, 0)]
    public void The_tiles_with_the_fewest_outputs_are_taken(int width, int height, int last) =>
        Assert.Equal(new RowTiles(height, last), RowTiles.Of(Axis.Same(width, kernel: 3, stride: 1, dilation: 1), Heights, least: 4, whole: int.MaxValue));

    [Theory]
    [InlineData(14, 14)]
    [InlineData(7, 7)]
    [InlineData(4, 0)] // two tiles of 2, since no tile of 4 is for whole rows
    [InlineData(15, 0)]
    public void A_row_as_long_as_a_tile_for_whole_rows_is_one(int width, int whole)
    {
        RowTiles tiles = RowTiles.Of(Axis.Same(width, kernel: 3, stride: 1, dilation: 1), Heights, least: 4, whole: 7);
        Assert.Equal(whole > 0, tiles.Height == 0);
        if (whole > 0)
        {
            Assert.Equal(whole, tiles.Last);
        }
    }

    [Fact]
    public void A_row_without_edges_may_be_one_tile() =>
        Assert.Equal(new RowTiles(14, 0), RowTiles.Of(Axis.Padded(14, kernel: 1, stride: 1, dilation: 1, 0, 0), Heights, least: 4, whole: int.MaxValue));

    // As the generated code walks.
    private static IEnumerable<(int Start, int Height, bool IsFirst, bool IsLast)> Walk(Axis axis, RowTiles tiles)
    {
        yield return (0, tiles.Height, true, false);
        for (int next = tiles.Height; next < axis.Output - tiles.Last; next += tiles.Height)
        {
            yield return (Math.Min(next, axis.InteriorEnd - tiles.Height), tiles.Height, false, false);
        }

        if (tiles.Last > 0)
        {
            yield return (axis.Output - tiles.Last, tiles.Last, false, true);
        }
    }
}
