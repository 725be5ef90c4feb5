using SepConvGen.Runtime;

namespace SepConvGen.Kernels.Tests.Library;

/// <summary>The tiles that generated convolutions of unknown width walk in.</summary>
public sealed class RowTilesTests
{
    private static readonly int[] Heights = [14, 8, 7, 5, 4, 2];

    // Two vectors of sums for each output.
    private const int Halves = 4;

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
                RowTiles tiles = RowTiles.Of(axis, Heights, Halves);
                if (tiles is { Height: 0, Last: 0 })
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
    [InlineData(45, 8, 5)]
    [InlineData(28, 14, 14)]
    [InlineData(24, 8, 8)]
    [InlineData(21, 14, 7)]
    [InlineData(20, 8, 4)] // 14 and 7 take longer, and so do 5, 5, 5 and 5
    [InlineData(16, 8, 8)]
    [InlineData(13, 8, 5)]
    [InlineData(9, 5, 4)]
    [InlineData(3, 2, 2)]
    [InlineData(1, 0, 0)]
    public void The_tiles_that_take_the_least_time_are_taken(int width, int height, int last) =>
        Assert.Equal(new RowTiles(height, last), RowTiles.Of(Axis.Same(width, kernel: 3, stride: 1, dilation: 1), Heights, Halves));

    [Theory]
    [InlineData(14)]
    [InlineData(7)]
    [InlineData(2)]
    public void A_row_as_long_as_a_tile_is_one(int width)
    {
        Assert.Equal(new RowTiles(0, width), RowTiles.Of(Axis.Same(width, kernel: 3, stride: 1, dilation: 1), Heights, Halves));
        Assert.Equal(new RowTiles(0, width), RowTiles.Of(Axis.Padded(width, kernel: 1, stride: 1, dilation: 1, 0, 0), Heights, Halves));
    }

    // With two vectors 4 pixels have just the sums that keep the processor busy, and wait for their weights: 7 and 7, of which two are done twice, take less time than 4, 4 and 4.
    [Theory]
    [InlineData(4, 7, 7)]
    [InlineData(6, 4, 4)]
    public void Low_tiles_of_few_sums_take_longer(int halves, int height, int last) =>
        Assert.Equal(new RowTiles(height, last), RowTiles.Of(Axis.Same(12, kernel: 3, stride: 1, dilation: 1), new[] { 7, 4 }, halves));

    // As the generated code walks.
    private static IEnumerable<(int Start, int Height, bool IsFirst, bool IsLast)> Walk(Axis axis, RowTiles tiles)
    {
        if (tiles.Height == 0)
        {
            yield return (0, tiles.Last, true, true);
            yield break;
        }

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
