using SepConvGen.Runtime;
using SepConvGen.Tool.Records;

namespace SepConvGen.Tool.Tiles;

/// <summary>The walks of a convolution under its first panel of outputs, as generated code has them.</summary>
/// <param name="map">Where its tiles are drawn.</param>
/// <param name="stage">The plan.</param>
internal sealed class ConvolutionWalk(TileMap map, StageRecord stage)
{
    private readonly PanelRecord panel = stage.Panels[0];

    /// <summary>Rows [first, end) of an image.</summary>
    public void Rows(in Axis rows, in Axis columns, int first, int end)
    {
        if (stage.Form == "interior")
        {
            Interior(rows, columns, first, end);
            return;
        }

        (int First, int Pixels)[] tiles = [.. stage.Form == "known" ? EqualTiles.Over(columns.Output, panel.Tiles[0].Pixels) : Any(columns)];
        for (int y = first; y < end; y++)
        {
            foreach ((int x, int pixels) in tiles)
            {
                map.Add(y, x, 1, pixels);
            }
        }
    }

    /// <summary>Steps of a part of a sequence.</summary>
    public void Steps(in Axis all, int start, int stop)
    {
        Axis steps = all.Part(start, stop);
        IEnumerable<(int First, int Pixels)> tiles = stage.Form == "parts"
            ? Descending(steps.Output)
            : Singles(0, steps.InteriorStart).Concat(TileLoop.Over(steps.InteriorStart, steps.InteriorEnd, panel.Tiles)).Concat(Singles(steps.InteriorEnd, steps.Output));
        foreach ((int at, int pixels) in tiles)
        {
            map.Add(0, start + at, 1, pixels);
        }
    }

    private static IEnumerable<(int First, int Pixels)> Singles(int first, int end) => Enumerable.Range(first, Math.Max(end - first, 0)).Select(x => (x, 1));

    // Heights that the library chooses at the call.
    private IEnumerable<(int First, int Pixels)> Any(Axis columns)
    {
        int[] heights = [.. panel.Tiles.Select(tile => tile.Pixels).Where(height => height > 1)];
        RowTiles tiles = RowTiles.Of(columns, heights, panel.Halves);
        if (tiles is { Height: 0, Last: 0 })
        {
            foreach ((int First, int Pixels) single in Singles(0, columns.Output))
            {
                yield return single;
            }
        }
        else if (tiles.Height > 0)
        {
            yield return (0, tiles.Height);
            for (int next = tiles.Height; next < columns.Output - tiles.Last; next += tiles.Height)
            {
                yield return (Math.Min(next, columns.InteriorEnd - tiles.Height), tiles.Height);
            }
        }

        if (tiles.Last > 0)
        {
            yield return (columns.Output - tiles.Last, tiles.Last);
        }
    }

    private IEnumerable<(int First, int Pixels)> Descending(int steps)
    {
        for (int at = 0; at < steps;)
        {
            int pixels = panel.Tiles.Select(tile => tile.Pixels).FirstOrDefault(height => steps - at >= height, 1);
            yield return (at, pixels);
            at += pixels;
        }
    }

    private void Interior(in Axis rows, in Axis columns, int first, int end)
    {
        for (int y = first; y < end; y++)
        {
            foreach ((int x, int pixels) in TileLoop.Over(columns.InteriorStart, columns.InteriorEnd, panel.Tiles))
            {
                map.Add(y, x, 1, pixels);
            }
        }

        foreach ((int x, _) in Singles(0, columns.InteriorStart).Concat(Singles(columns.InteriorEnd, columns.Output)))
        {
            for (int y = first; y < end;)
            {
                int inside = y < rows.InteriorStart ? 0 : Math.Min(end, rows.InteriorEnd) - y;
                int height = panel.Tiles.Select(tile => tile.Pixels).FirstOrDefault(pixels => inside >= pixels, 1);
                map.Add(y, x, height, 1);
                y += height;
            }
        }
    }
}
