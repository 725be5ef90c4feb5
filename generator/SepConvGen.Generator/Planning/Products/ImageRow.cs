using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>A convolution's row of known width, and its division into tiles.</summary>
/// <param name="Window">The columns of the kernel.</param>
/// <param name="Before">Columns of padding left of the image.</param>
/// <param name="Inputs">Columns of the image.</param>
/// <param name="Outputs">Columns of the output.</param>
internal sealed record ImageRow(WindowSpec Window, int Before, int Inputs, int Outputs)
{
    // Outputs × kernel columns: edges do not matter in wider rows, and these take long to plan. Offsets are ints.
    private const int Most = 1 << 14;

    /// <summary>The row of a convolution; null where its width is not known, or too much.</summary>
    public static ImageRow? Of(ConvolutionSpec spec, ImageSpec image)
    {
        WindowSpec window = spec.Columns;
        if (image.Width is not int inputs)
        {
            return null;
        }

        int outputs = window.OutputSize(spec.Padding, inputs);
        return outputs >= 1 && (long)outputs * window.Kernel <= Most && (long)inputs * spec.InputStride <= int.MaxValue && (long)outputs * Math.Max(spec.OutputStride, spec.ResidualStride) <= int.MaxValue
            ? new(window, window.Overhang(spec.Padding, inputs)!.Value.Before, inputs, outputs)
            : null;
    }

    /// <summary>The column of the first tap of an output; negative where that is outside the image.</summary>
    public long Position(int output) => ((long)output * Window.Stride) - Before;

    /// <summary>Pixels of the tiles, which are equal.</summary>
    public IReadOnlyList<int> Heights(int highest) => EqualTiles.Of(Outputs, highest).Heights;

    /// <summary>The tiles from left to right, in runs of equal ones: those of so many pixels, then the lower ones.</summary>
    public IReadOnlyList<RowTiles> Tiles(int highest)
    {
        EqualTiles tiles = EqualTiles.Of(Outputs, highest);
        List<RowTiles> runs = [];
        int start = 0;
        for (int index = 0; index < tiles.Count; index++)
        {
            long position = Position(start);
            RowTile tile = RowTile.Of(Window, index < tiles.Whole ? tiles.Height : tiles.Height - 1, position, Inputs);
            if (runs.LastOrDefault() is { } last && last.Tile == tile)
            {
                runs[runs.Count - 1] = last with { Repeat = last.Repeat + 1 };
            }
            else
            {
                runs.Add(new(tile, 1, start, Math.Max(position, 0)));
            }

            start += tile.Height;
        }

        return runs;
    }
}

/// <summary>Neighbouring tiles of a row that are computed alike.</summary>
/// <param name="Tile">One of them.</param>
/// <param name="Repeat">How many, one after the other.</param>
/// <param name="Start">The first output of the first tile.</param>
/// <param name="FirstColumn">The first column of the image under it.</param>
internal sealed record RowTiles(RowTile Tile, int Repeat, int Start, long FirstColumn)
{
    /// <summary>The end of their outputs.</summary>
    public int End => Start + (Repeat * Tile.Height);
}
