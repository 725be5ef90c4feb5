using System.Collections.Generic;
using System.Linq;

namespace SepConvGen.Generator.Planning;

/// <summary>The tiles that a walk over pixels comes to, where all the numbers of pixels are known that it may be given.</summary>
internal static class ReachedTiles
{
    // What is left of so many tiles and more may be done by a whole one, however little it is: that takes a thirty-second of the
    // time at most, and the lower tiles need not be written.
    private const int Long = 32;

    /// <summary>Those of the tiles that do some of so many pixels: the walk for each number, the highest tiles first.</summary>
    public static IEnumerable<ProductTile> Of(IReadOnlyList<ProductTile> tiles, IReadOnlyCollection<int> counts)
    {
        int highest = tiles[0].Pixels;
        if (counts.All(count => count % highest == 0 || count >= Long * highest || (count > highest && count % highest > highest / 2)))
        {
            return [tiles[0] with { Overlaps = counts.Any(count => count % highest > 0) }];
        }

        HashSet<int> repeated = [];
        HashSet<int> overlapping = [];
        foreach (int count in counts)
        {
            int left = count;
            foreach (ProductTile tile in tiles)
            {
                if (left >= tile.Pixels)
                {
                    repeated.Add(tile.Pixels);
                    left %= tile.Pixels;
                }

                if (tile.Overlaps && left < count && left > tile.Pixels / 2)
                {
                    overlapping.Add(tile.Pixels);
                    left = 0;
                }
            }
        }

        return tiles
            .Select(tile => tile with { Repeats = repeated.Contains(tile.Pixels), Overlaps = overlapping.Contains(tile.Pixels) })
            .Where(tile => tile.Repeats || tile.Overlaps);
    }

    /// <summary>The plan with those tiles alone; as it is where no pixels are done at all.</summary>
    public static PointwisePlan In(PointwisePlan plan, IReadOnlyCollection<int> counts) => counts.All(count => count == 0) ? plan : plan with
    {
        Walk = plan.Walk with { Panels = new(plan.Walk.Panels.Select(panel => panel with { Tiles = new(Of(panel.Tiles, counts)) })) },
    };
}
