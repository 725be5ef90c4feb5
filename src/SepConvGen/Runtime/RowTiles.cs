using System.ComponentModel;

namespace SepConvGen.Runtime;

/// <summary>For generated code: the tiles in which the outputs of a row are computed.</summary>
/// <remarks>
/// The tiles of <see cref="Height"/> outputs start at 0, at <see cref="Height"/>, and so on while they start before the last one; those
/// after the first end before the outputs that have taps after the image, and overlap where they must. The last one ends with
/// the row. So only the first tile has taps before the image, and only the last one has taps after it. A row of few outputs is one tile, which is then the last one.
/// </remarks>
/// <param name="Height">Outputs of the tiles but the last one; 0 where there are none.</param>
/// <param name="Last">Outputs of the last tile; 0 where the others cover the row, or where there is no such way.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct RowTiles(int Height, int Last)
{
    // Sums that keep two multiply-adds a cycle busy, whose results come after four cycles.
    private const int BusySums = 8;

    /// <summary>The tiles that take the least time.</summary>
    /// <param name="axis">The columns.</param>
    /// <param name="heights">The heights that there are, the highest first.</param>
    /// <param name="halves">Halves of vectors that an output has: twice its sums.</param>
    public static RowTiles Of(in Axis axis, ReadOnlySpan<int> heights, int halves)
    {
        if (heights.Contains(axis.Output))
        {
            return new(0, axis.Output);
        }

        RowTiles best = default;
        long time = long.MaxValue;
        int before = axis.InteriorStart;
        int after = axis.Output - axis.InteriorEnd;
        int most = Math.Min(heights[0], axis.Output - before);
        if (axis.Interior == 0 || after > most)
        {
            return best;
        }

        long least = Time(heights[^1], halves);
        foreach (int height in heights)
        {
            if (height < before || height > axis.InteriorEnd)
            {
                continue;
            }

            // as few of them as there can be, and more while they and any tile for the rest take less time than the best way that was found
            long each = Time(height, halves);
            int enough = Math.Max(DivideUp(axis.Output - after, height), 1);
            int several = axis.Interior >= height ? enough : 1;
            for (int count = Math.Max(DivideUp(axis.Output - most, height), 1); count <= several; count++)
            {
                int rest = count < enough ? axis.Output - (count * height) : after;
                if ((count * each) + (rest == 0 ? 0 : least) >= time)
                {
                    break;
                }

                int last = rest == 0 ? 0 : Lowest(heights, rest);
                long taken = (count * each) + (rest == 0 ? 0 : Time(last, halves));
                if (last <= most && taken < time)
                {
                    time = taken;
                    best = new(height, last);
                }
            }
        }

        return best;
    }

    // Of the tiles that do so many outputs.
    private static int Lowest(ReadOnlySpan<int> heights, int outputs)
    {
        int index = heights.Length - 1;
        while (heights[index] < outputs)
        {
            index--;
        }

        return heights[index];
    }

    private static int DivideUp(int outputs, int height) => (int)(((uint)outputs + (uint)height - 1) / (uint)height);

    // In fortieths of a cycle for each input: two multiply-adds a cycle, at least the four cycles until a sum is there again; and low tiles wait for their weights,
    // which come from L2 (3×3, 128 → 128, AVX-512, cycles: 14 pixels × 2 vectors 14.0, 10 10.1, 8 8.2, 7 7.2, 6 6.5, 5 5.8, 4 5.1, 2 4.6).
    private static int Time(int height, int halves)
    {
        int low = ((2 * BusySums) + halves - 1) / halves;
        return Math.Max(160, 10 * height * halves) + (3 * halves * Math.Clamp((2 * low) - height, 0, low));
    }
}
