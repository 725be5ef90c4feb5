using SepConvGen.Tool.Records;

namespace SepConvGen.Tool.Tiles;

/// <summary>The walk of a pointwise step over rows that lie apart, under its first panel of outputs, as generated code has it.</summary>
/// <param name="map">Where its tiles are drawn.</param>
/// <param name="stage">The plan.</param>
internal sealed class PixelRowWalk(TileMap map, StageRecord stage)
{
    private readonly IReadOnlyList<PanelTile> tiles = stage.Panels[0].Tiles;

    /// <summary>All rows, so many at a time, in parts of so many pixels.</summary>
    public void Rows(int rows, int part)
    {
        for (int first = 0; first < map.Height; first += rows)
        {
            for (int x = 0; x < map.Width; x += part)
            {
                Rows(x, Math.Min(x + part, map.Width), first, Math.Min(first + rows, map.Height));
            }
        }
    }

    /// <summary>Columns [start, stop) of rows [first, end).</summary>
    public void Rows(int start, int stop, int first, int end)
    {
        int width = stop - start;
        bool isEqual = stage.Section.Has("equal");
        for (int y = first; y < end;)
        {
            int height = isEqual ? tiles.Select(tile => tile.Pixels / width).FirstOrDefault(height => height > 0 && y + height <= end, 1) : 1;
            foreach ((int x, int pixels) in height > 1 ? [(0, width)] : isEqual ? EqualTiles.Over(width, Math.Min(tiles[0].Pixels, width)) : TileLoop.Over(0, width, tiles))
            {
                map.Add(y, start + x, height, pixels);
            }

            y += height;
        }
    }
}
