using System.Linq;
using SepConvGen.Generator.Infrastructure;

namespace SepConvGen.Generator.Planning;

/// <summary>Tiles of a convolution's row that are computed alike.</summary>
/// <param name="Start">The first output of the first tile.</param>
/// <param name="Repeat">How many tiles, one after the other.</param>
/// <param name="Height">Outputs of a tile.</param>
/// <param name="Runs">Its products, in the order of the kernel columns.</param>
internal sealed record RowTile(int Start, int Repeat, int Height, EquatableArray<ColumnRun> Runs)
{
    /// <summary>The edges of the image that its windows reach over: "", "Left", "Right" or "LeftRight".</summary>
    public string Edges => $"{(Runs.Any(run => run.From > 0) ? "Left" : "")}{(Runs.Any(run => run.To < Height) ? "Right" : "")}";
}

/// <summary>Kernel columns that lie inside the image under the same pixels of a tile.</summary>
/// <param name="Column">The first of them.</param>
/// <param name="Columns">How many.</param>
/// <param name="From">The first pixel.</param>
/// <param name="To">The end of the pixels; where there are none, it is <paramref name="From"/>.</param>
internal sealed record ColumnRun(int Column, int Columns, int From, int To);
