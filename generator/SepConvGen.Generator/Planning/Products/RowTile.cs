using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>
/// A tile of a convolution's row, which leaves out, kernel column by kernel column, the pixels whose taps are outside the image.
/// Its input starts at the first column of the image under it.
/// </summary>
/// <param name="Height">Outputs of the tile.</param>
/// <param name="Runs">Its products, in the order of the kernel columns.</param>
internal sealed record RowTile(int Height, EquatableArray<ColumnRun> Runs)
{
    /// <summary>The edges of the image that its windows reach over: "", "Left", "Right" or "LeftRight".</summary>
    public string Edges => $"{(Runs.Any(run => run.From > 0) ? "Left" : "")}{(Runs.Any(run => run.To < Height) ? "Right" : "")}";

    /// <summary>A tile somewhere in a row.</summary>
    /// <param name="window">The columns of the kernel.</param>
    /// <param name="height">Outputs of the tile.</param>
    /// <param name="position">The column of its first tap; negative where that is left of the image.</param>
    /// <param name="inputs">Columns of the image.</param>
    public static RowTile Of(WindowSpec window, int height, long position, long inputs) =>
        new(height, new([.. ColumnRun.Of(window, height, position, inputs)]));
}

/// <summary>Kernel columns that lie inside the image under the same pixels of a tile.</summary>
/// <param name="Column">The first of them.</param>
/// <param name="Columns">How many.</param>
/// <param name="From">The first pixel. Those before it are left of the image, also where there are none inside.</param>
/// <param name="To">The end of the pixels; where there are none, it is <paramref name="From"/>. Those after it are right of the image.</param>
/// <param name="Input">The column of the first pixel's input, counted from the first column of the image under the tile.</param>
internal sealed record ColumnRun(int Column, int Columns, int From, int To, long Input)
{
    /// <summary>Whether no pixel has its taps inside the image.</summary>
    public bool IsOutside => From == To;

    /// <summary>The runs of a tile, from the first kernel column to the last.</summary>
    public static IEnumerable<ColumnRun> Of(WindowSpec window, int height, long position, long inputs)
    {
        ColumnRun? run = null;
        for (int column = 0; column < window.Kernel; column++)
        {
            long tap = position + ((long)column * window.Dilation);
            int from = Enumerable.Range(0, height).Count(pixel => tap + ((long)pixel * window.Stride) < 0);
            int to = Enumerable.Range(0, height).Count(pixel => tap + ((long)pixel * window.Stride) < inputs);
            if (run is not null && run.From == from && run.To == to)
            {
                run = run with { Columns = run.Columns + 1 };
                continue;
            }

            if (run is not null)
            {
                yield return run;
            }

            run = new(column, 1, from, to, tap + ((long)from * window.Stride) - (position > 0 ? position : 0));
        }

        yield return run!;
    }
}
