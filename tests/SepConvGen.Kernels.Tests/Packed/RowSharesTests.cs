using SepConvGen.Runtime;

namespace SepConvGen.Kernels.Tests.Packed;

/// <summary>How rows and panels are shared by any number of threads.</summary>
public sealed class RowSharesTests
{
    [Fact]
    public void Every_panel_of_every_row_is_in_one_share()
    {
        foreach (int rows in (int[])[1, 2, 3, 7, 14, 28, 112, 1001])
        {
            foreach (int threads in (int[])[2, 3, 8, 61])
            {
                foreach ((int panels, int repeated) in ((int, int)[])[(0, 0), (2, 0), (5, 100), (32, 17), (63, 250)])
                {
                    foreach (int strip in (int[])[1, 3, 10])
                    {
                        RowShares shares = RowShares.Of(rows, strip, threads, panels, repeated);
                        int[,] times = new int[rows, Math.Max(panels, 1)];
                        int count = 0;
                        for (int start = 0; start < shares.End; count++)
                        {
                            int end = shares.EndFrom(start);
                            Assert.InRange(end, start + 1, shares.End);
                            Count(shares, start, end, panels, times);
                            start = end;
                        }

                        Assert.All(times.Cast<int>(), time => Assert.Equal(1, time));
                        Assert.True(count >= shares.Count || count >= threads || count == rows);

                        times = new int[rows, Math.Max(panels, 1)];
                        for (int number = 0; number < shares.Count; number++)
                        {
                            (int start, int end) = shares.Whole(number);
                            Count(shares, start, end, panels, times);
                        }

                        Assert.All(times.Cast<int>(), time => Assert.Equal(1, time));
                    }
                }
            }
        }
    }

    [Theory]
    [InlineData(7, 10, 2, 32, 17, 7, 2)]
    [InlineData(7, 10, 4, 32, 17, 7, 4)]
    [InlineData(1, 1, 2, 31, 0, 1, 2)]
    [InlineData(14, 5, 2, 32, 30, 7, 1)]
    [InlineData(14, 5, 4, 32, 17, 7, 2)]
    [InlineData(7, 1, 2, 0, 0, 4, 1)]
    [InlineData(112, 3, 2, 2, 100, 12, 1)]
    public void The_share_that_takes_longest_is_least(int rows, int strip, int threads, int panels, int repeated, int block, int parts)
    {
        RowShares shares = RowShares.Of(rows, strip, threads, panels, repeated);
        Assert.Equal((block, parts), (shares.Block, shares.Parts));
    }

    [Fact]
    public void The_last_blocks_are_smaller_so_that_threads_end_together()
    {
        RowShares shares = RowShares.Of(28, 3, 2, panels: 0, repeated: 0);
        List<int> blocks = [];
        for (int start = 0; start < shares.End;)
        {
            int end = shares.EndFrom(start);
            blocks.Add(end - start);
            start = end;
        }

        Assert.Equal([3, 3, 3, 3, 3, 3, 3, 2, 2, 1, 1, 1], blocks);
    }

    private static void Count(RowShares shares, int start, int end, int panels, int[,] times)
    {
        (int first, int last) = shares.RowsOf(start, end);
        (int firstPanel, int endPanel) = shares.PanelsOf(start, panels);
        for (int row = first; row < last; row++)
        {
            for (int panel = firstPanel; panel < Math.Max(endPanel, 1); panel++)
            {
                times[row, panel]++;
            }
        }
    }
}
