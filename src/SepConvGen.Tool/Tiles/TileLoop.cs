using SepConvGen.Tool.Records;

namespace SepConvGen.Tool.Tiles;

/// <summary>The walk over pixels or steps in tiles of a panel: the highest ones first, then lower ones for what is left, as generated code has it.</summary>
internal static class TileLoop
{
    /// <summary>The first pixel and the pixels of each tile.</summary>
    public static IEnumerable<(int First, int Pixels)> Over(int start, int end, IReadOnlyList<PanelTile> tiles)
    {
        int at = start;
        foreach (PanelTile tile in tiles)
        {
            bool isLast = tile == tiles[^1];
            if (tile.Repeats)
            {
                for (; isLast && !tile.Overlaps ? at < end : at + tile.Pixels <= end; at += tile.Pixels)
                {
                    yield return (at, tile.Pixels);
                }
            }

            if (tile.Overlaps && (isLast ? at < end : at > start && end - at > tile.Pixels / 2))
            {
                yield return (end - tile.Pixels, tile.Pixels);
                at = end;
            }
        }
    }
}
