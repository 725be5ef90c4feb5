using SepConvGen.Runtime;
using SepConvGen.Tool.Records;

namespace SepConvGen.Tool.Tiles;

/// <summary>The walk of a depthwise step over rows of an image, as generated code has it: strips of rows inside, single rows at the edges.</summary>
/// <param name="map">Where its tiles are drawn.</param>
/// <param name="stage">The plan.</param>
/// <param name="channels">Output channels.</param>
internal sealed class DepthwiseWalk(TileMap map, StageRecord stage, int channels)
{
    private readonly string edges = stage.Section.Value("edges")!;
    private readonly int left = (int)(stage.Section.Number("left") ?? 0);
    private readonly int right = (int)(stage.Section.Number("right") ?? 0);
    private readonly bool hasPixel = stage.Section.Has("pixel");
    private readonly bool slides = stage.Section.Has("slides");

    private (int Rows, int Width)[] Strips { get; init; } = Sizes(stage, "strips");

    private (int Rows, int Width)[] Singles { get; init; } = Sizes(stage, "rows");

    private int Lanes { get; init; } = stage.Vector.Lanes;

    // Tiles of narrower images, the widest first: rows of a strip, columns, lanes.
    private (int Rows, int Width, int Lanes)[] Narrow { get; init; } =
        [.. stage.Section.Numbers("narrow").Chunk(3).Select(tile => ((int)tile[0], (int)tile[1], (int)tile[2]))];

    // The tile of images that are as wide, where none slides; null for none.
    private (int Rows, int Width)? Whole { get; init; } = Sizes(stage, "small") is [var tile] ? tile : null;

    private int StripRows => slides || Strips.Length == 0 ? 1 : Strips[0].Rows;

    // Whole pixels of the vector at an end of a row.
    private int EndPixels => Lanes / channels;

    /// <summary>Columns of the tile at the right edge, which must not be cut off where rows are done in parts.</summary>
    public int RightEdge => edges == "Tiles" ? right : 0;

    /// <summary>Rows [first, end) of an image, or of a part of its columns.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="all">All columns.</param>
    /// <param name="start">The first column of the part.</param>
    /// <param name="stop">The end of the part.</param>
    /// <param name="first">The first row.</param>
    /// <param name="end">The end of the rows.</param>
    public void Rows(in Axis rows, in Axis all, int start, int stop, int first, int end)
    {
        Axis columns = all.Part(start, stop);
        if (Whole is var (height, width) && columns.Output == width)
        {
            DepthwiseWalk whole = new(map, stage, channels) { Strips = [(height, width)], Singles = [(1, width)], Whole = null };
            whole.Rows(rows, all, start, stop, first, end);
            return;
        }

        if (DoSmall(rows, columns, start, first, end))
        {
            return;
        }

        if (Narrow is [var narrow, ..] && columns.Interior < Singles[^1].Width)
        {
            DepthwiseWalk narrower = new(map, stage, channels) { Strips = [(narrow.Rows, narrow.Width)], Singles = [(1, narrow.Width)], Lanes = narrow.Lanes, Narrow = Narrow[1..] };
            narrower.Rows(rows, all, start, stop, first, end);
            return;
        }

        if (slides)
        {
            Columns(columns, start, first, end - first, strip: false);
            return;
        }

        for (int y = first; y < end;)
        {
            bool strip = StripRows > 1 && y >= rows.InteriorStart && y + StripRows <= Math.Min(rows.InteriorEnd, end);
            if (hasPixel && (edges == "Clipped" ? columns.Output : columns.Interior) < Singles[^1].Width)
            {
                Pixels(start, 0, columns.Output, y, 1);
                y++;
                continue;
            }

            int taken = strip ? StripRows : 1;
            Columns(columns, start, y, taken, strip);
            y += taken;
        }
    }

    // Small images of unknown width, where the sliding tile fits them.
    private bool DoSmall(in Axis rows, in Axis columns, int start, int first, int end)
    {
        if (stage.Section.Numbers("small") is not { Count: 4 } small)
        {
            return false;
        }

        int width = (int)small[0];
        bool isSmall = Math.Max(rows.Output, columns.Output) <= small[2] && (long)rows.Input * columns.Input <= small[1];
        if (!isSmall || columns.Output < width || (columns.Output + width - 1) / width * width > columns.Output + small[3])
        {
            return false;
        }

        Along(start, 0, columns.Output, columns.Output, width, first, end - first);
        return true;
    }

    // A long sequence at once, and what is left of it.
    private bool SlideAlong(in Axis steps, int start)
    {
        if (stage.Section.Numbers("along") is not { Count: 3 } along)
        {
            return false;
        }

        int round = (int)along[0];
        int columns = (steps.Interior - (int)along[1]) / round;
        if (columns < along[2])
        {
            return false;
        }

        map.Add(0, start + steps.InteriorStart, 1, columns * round);
        Along(start, steps.InteriorStart + (columns * round), steps.InteriorEnd, steps.InteriorEnd, Singles[1].Width, 0, 1);
        return true;
    }

    // Inside, then both edges, of a row, of a strip, or of all rows where tiles slide.
    private void Columns(in Axis columns, int start, int y, int rowCount, bool strip)
    {
        if (edges == "WholeWidth")
        {
            map.Add(y, start, rowCount, columns.Output);
            return;
        }

        if (!stage.Section.Has("meet"))
        {
            Interior(columns, start, y, rowCount);
        }

        switch (edges)
        {
            case "RowEnds":
                int reach = (Lanes + channels - 1) / channels;
                map.Add(y, start, rowCount, Math.Min(reach, columns.Output));
                map.Add(y, start + Math.Max(columns.Output - reach, 0), rowCount, Math.Min(reach, columns.Output));
                break;
            case "Pixels":
                for (int row = y; row < y + rowCount; row++)
                {
                    Pixels(start, 0, columns.InteriorStart, row, 1);
                    Pixels(start, columns.InteriorEnd, columns.Output, row, 1);
                }

                break;
            case "Tiles":
                int height = slides || !strip ? rowCount : 1;
                for (int row = y; row < y + rowCount; row += height)
                {
                    if (LeftOf(columns) > 0)
                    {
                        map.Add(row, start, height, left);
                    }

                    if (RightOf(columns) > 0)
                    {
                        map.Add(row, start + columns.Output - right, height, right);
                    }
                }

                break;
        }
    }

    private void Interior(in Axis columns, int start, int y, int rowCount)
    {
        int interior = columns.Interior;
        int width = Singles.Length == 1 ? Singles[0].Width : Singles.FirstOrDefault(tile => interior >= tile.Width, Singles[^1]).Width;
        (int from, int to, int last) = edges switch
        {
            "Clipped" => (0, columns.Output, columns.Output),
            "Tiles" => (LeftOf(columns), columns.Output - RightOf(columns), columns.InteriorEnd),
            "RowEnds" => (EndPixels, columns.Output - EndPixels, columns.InteriorEnd),
            _ => (columns.InteriorStart, columns.InteriorEnd, columns.InteriorEnd),
        };
        Along(start, from, to, last, width, y, rowCount);
    }

    // Tiles side by side; the last one is moved back over the one before it.
    private void Along(int start, int from, int to, int last, int width, int y, int rowCount)
    {
        for (int x = from; x < to; x += width)
        {
            x = width > 1 ? Math.Min(x, last - width) : x;
            map.Add(y, start + x, rowCount, width);
        }
    }

    // A part of a row has an edge only where the row has it.
    private int LeftOf(in Axis columns) => columns.InteriorStart > 0 ? left : 0;

    private int RightOf(in Axis columns) => columns.InteriorEnd < columns.Output ? right : 0;

    private void Pixels(int start, int from, int to, int y, int rowCount)
    {
        for (int x = from; x < to; x++)
        {
            map.Add(y, start + x, rowCount, 1);
        }
    }

    private static (int Rows, int Width)[] Sizes(StageRecord stage, string key) =>
        [.. stage.Section.Numbers(key).Chunk(2).Select(size => ((int)size[0], (int)size[1]))];

    /// <summary>Steps of a sequence: its inside by tiles, its edges step by step.</summary>
    public void Steps(in Axis all, int start, int stop)
    {
        Axis steps = all.Part(start, stop);
        if (hasPixel)
        {
            Pixels(start, 0, steps.InteriorStart, 0, 1);
        }

        if (!SlideAlong(steps, start))
        {
            Interior(steps, start, 0, 1);
        }

        if (hasPixel)
        {
            Pixels(start, steps.InteriorEnd, steps.Output, 0, 1);
        }
    }
}
