using SepConvGen.Runtime;

namespace SepConvGen.Kernels.Tests.Library;

/// <summary>The tiles that generated convolutions of unknown width walk in.</summary>
public sealed class TileHeightTests
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
        { 7, 1, 3 },
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
                int height = axis.TileHeight(Heights, least: 4);
                if (height == 1)
                {
                    continue;
                }

                bool[] covered = new bool[axis.Output];
                foreach ((int start, bool isFirst, bool isLast) in Tiles(axis, height))
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
    [InlineData(56, 14)]
    [InlineData(28, 14)]
    [InlineData(21, 7)]
    [InlineData(16, 4)]
    [InlineData(14, 7)]
    [InlineData(7, 4)]
    [InlineData(4, 2)]
    [InlineData(2, 1)]
    [InlineData(1, 1)]
    public void The_height_with_the_fewest_pixels_is_taken(int width, int expected) =>
        Assert.Equal(expected, Axis.Same(width, kernel: 3, stride: 1, dilation: 1).TileHeight(Heights, least: 4));

    // As the generated code walks. A row of one tile has no edges.
    private static IEnumerable<(int Start, bool IsFirst, bool IsLast)> Tiles(Axis axis, int height)
    {
        yield return (0, true, false);
        for (int next = height; next < axis.Output - height; next += height)
        {
            yield return (Math.Min(next, axis.InteriorEnd - height), false, false);
        }

        if (axis.Output > height)
        {
            yield return (axis.Output - height, false, true);
        }
    }
}
