using System.ComponentModel;

namespace SepConvGen.Runtime;

/// <summary>For generated code: the tiles in which the outputs of a row are computed.</summary>
/// <remarks>
/// The tiles of <see cref="Height"/> outputs start at 0, at <see cref="Height"/>, and so on while they start before the last one; those
/// after the first end before the outputs that have taps after the image, and overlap where they must. The last one ends with
/// the row. So only the first tile has taps before the image, and only the last one has taps after it. A row of few outputs may be one tile, which is then the last one.
/// </remarks>
/// <param name="Height">Outputs of the tiles but the last one; 0 where there are none.</param>
/// <param name="Last">Outputs of the last tile; 0 where the others cover the row, or where there is no such way.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct RowTiles(int Height, int Last)
{
    /// <summary>The tiles that take the least time.</summary>
    /// <param name="axis">The columns.</param>
    /// <param name="heights">The heights that there are, the highest first.</param>
    /// <param name="least">The outputs whose time the lowest tiles take.</param>
    /// <param name="whole">The least height that a tile for a whole row has.</param>
    public static RowTiles Of(in Axis axis, ReadOnlySpan<int> heights, int least, int whole)
    {
        if (axis.Output >= whole && heights.Contains(axis.Output))
        {
            return new(0, axis.Output);
        }

        RowTiles best = default;
        long time = long.MaxValue;
        int before = axis.InteriorStart;
        int after = axis.Output - axis.InteriorEnd;
        foreach (int height in heights)
        {
            if (axis.Interior == 0 || height < before || height > axis.InteriorEnd)
            {
                continue;
            }

            for (int index = 0; index <= heights.Length; index++)
            {
                int last = index < heights.Length ? heights[index] : 0;
                if (last < after || last > axis.Output - before)
                {
                    continue;
                }

                long count = Math.Max(((long)axis.Output - last + height - 1) / height, 1);
                long taken = (count * Math.Max(height, least)) + (last == 0 ? 0 : Math.Max(last, least));
                if (taken < time && (count == 1 || axis.Interior >= height))
                {
                    time = taken;
                    best = new(height, last);
                }
            }
        }

        return best;
    }
}
