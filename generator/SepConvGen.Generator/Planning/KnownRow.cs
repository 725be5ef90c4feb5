using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>
/// A convolution's row of known width, in tiles of about one height. At the edges of the image a tile leaves out, kernel column
/// by kernel column, the pixels whose taps are outside. Edge columns need no tiles of their own then: on small maps those are
/// low, and a corner is a single pixel whose few sums wait for each other (3×3 on 7×7 pixels: a fifth of the time).
/// </summary>
/// <param name="Window">The columns of the kernel.</param>
/// <param name="Before">Columns of padding left of the image.</param>
/// <param name="Inputs">Columns of the image.</param>
/// <param name="Outputs">Columns of the output.</param>
internal sealed record KnownRow(WindowSpec Window, int Before, int Inputs, int Outputs)
{
    // Outputs × kernel columns: edges do not matter in wider rows, and these take long to plan. Offsets are ints.
    private const int Most = 1 << 14;

    /// <summary>The row of a convolution; null where its width is not known, or its edges reach over more than one tile.</summary>
    public static KnownRow? Of(ConvolutionSpec spec, ImageSpec image, IEnumerable<PointwisePanel> panels)
    {
        WindowSpec window = spec.Columns;
        if (image.IsSequence || image.Width is not int inputs)
        {
            return null;
        }

        int outputs = window.OutputSize(spec.Padding, inputs);
        if (outputs < 1 || (long)outputs * window.Kernel > Most || (long)inputs * spec.InputChannels > int.MaxValue)
        {
            return null;
        }

        KnownRow row = new(window, window.Overhang(spec.Padding, inputs)!.Value.Before, inputs, outputs);
        return panels.All(panel => row.IsSimple(panel.Heights[0])) ? row : null;
    }

    /// <summary>The column of the image with the first tap of an output; the first column where that is outside.</summary>
    public long FirstColumn(int output) => Math.Max(Position(output), 0);

    /// <summary>The column of the first tap of an output; negative where that is outside the image.</summary>
    public long Position(int output) => ((long)output * Window.Stride) - Before;

    /// <summary>
    /// Pixels of the tiles: as few tiles as the highest ones take, as equal as they can be; some may be one pixel lower than the
    /// others.
    /// </summary>
    public EquatableArray<int> Heights(int highest)
    {
        int tiles = (Outputs + highest - 1) / highest;
        int height = (Outputs + tiles - 1) / tiles;
        return tiles * height == Outputs ? new([height]) : new([height, height - 1]);
    }

    /// <summary>The tiles from left to right, in runs of equal ones: those of so many pixels, then the lower ones.</summary>
    public IReadOnlyList<RowTile> Tiles(int highest)
    {
        int height = Heights(highest)[0];
        int count = (Outputs + height - 1) / height;
        int whole = Outputs - (count * (height - 1));
        List<RowTile> tiles = [];
        int start = 0;
        for (int index = 0; index < count; index++)
        {
            RowTile tile = Tile(start, index < whole ? height : height - 1);
            RowTile? last = tiles.LastOrDefault();
            if (last is not null && last.Height == tile.Height && last.Runs.Equals(tile.Runs))
            {
                tiles[tiles.Count - 1] = last with { Repeat = last.Repeat + 1 };
            }
            else
            {
                tiles.Add(tile);
            }

            start += tile.Height;
        }

        return tiles;
    }

    /// <summary>The tile at an output.</summary>
    public RowTile Tile(int start, int height) => new(start, 1, height, new([.. Runs(start, height)]));

    // Whether there is one tile at most at the left edge of the image, and at the right one.
    private bool IsSimple(int highest) =>
        Tiles(highest).Where(tile => tile.Edges.Length > 0).GroupBy(tile => tile.Edges).All(tiles => tiles.Sum(tile => tile.Repeat) == 1);

    // Kernel columns that have the same pixels of a tile inside the image, together. Pixels before those are left of the image,
    // pixels after them right of it, also where there are none inside: that tells the edge.
    private IEnumerable<ColumnRun> Runs(int start, int height)
    {
        ColumnRun? run = null;
        for (int column = 0; column < Window.Kernel; column++)
        {
            int from = Enumerable.Range(0, height).Count(pixel => InputColumn(start + pixel, column) < 0);
            int to = Enumerable.Range(0, height).Count(pixel => InputColumn(start + pixel, column) < Inputs);
            if (run is not null && run.From == from && run.To == to)
            {
                run = run with { Columns = run.Columns + 1 };
                continue;
            }

            if (run is not null)
            {
                yield return run;
            }

            run = new(column, 1, from, to);
        }

        yield return run!;
    }

    private long InputColumn(int output, int column) => Position(output) + ((long)column * Window.Dilation);
}
