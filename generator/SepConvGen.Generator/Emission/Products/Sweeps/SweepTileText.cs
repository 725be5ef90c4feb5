using System.Linq;
using SepConvGen.Generator.Emission.Simd;

namespace SepConvGen.Generator.Emission;

/// <summary>
/// The method that adds kernel rows to rows of sums, from left to right: each input is spread over the lanes once and multiplied
/// by the weights of all the kernel rows and columns under which it lies.
/// </summary>
internal sealed class SweepTileText(SweepTile tile)
{
    private readonly CodeWriter writer = tile.Context.Writer;

    private Dialect Dialect => tile.Context.Dialect;

    public void Write(string name)
    {
        string parameters = tile.Operands.Parameters(
            tile.HasSteps ? $"nuint {tile.OutputStep}" : null,
            tile.HasRamps ? null : "int width, int column",
            "int count",
            tile.IsWhole ? null : "bool begins, bool ends");
        tile.Context.Method($"// {Purpose()}", name, parameters, () =>
        {
            DeclareSums();
            writer.Space();
            if (tile.HasRamps)
            {
                new SweepRampsText(tile).Write(tile.Sweep.Ramps!.Value);
            }
            else
            {
                new SweepLoopText(tile).Write();
            }
        });
    }

    private void DeclareSums()
    {
        if (tile.RowCount > 1 || tile.Sweep.SideBySide)
        {
            writer.Write($"nuint sumsRow = {Text.Times(Dialect.Lanes, "(nuint)count")};");
        }

        writer.Write($"{Dialect.Type} start = {(tile.Operands.Bias is { } bias ? Dialect.Load(bias.Name, "0") : Dialect.Zero)};");
        foreach (int r in tile.Rows)
        {
            foreach (int i in tile.KernelRows)
            {
                string begin = tile.HasRamps ? "" : " = start";
                writer.Write($"{Dialect.Type} {string.Join(", ", Enumerable.Range(0, tile.Sweep.Sums).Select(sum => tile.Sum(r, i, sum) + begin))};");
            }
        }
    }

    private string Purpose()
    {
        const string position = "; the first input is at `column`, the image `width` wide.";
        int rows = tile.RowCount;
        if (!tile.Sweep.SideBySide)
        {
            return $"One kernel row of {(rows == 1 ? "1 row" : $"{rows} rows")} × `count` columns of output{position}";
        }

        string kernel = tile.KernelRowCount == 1 ? "one kernel row" : $"{tile.KernelRowCount} kernel rows";
        string what = $"{(rows == 1 ? "An input row" : $"An input row of each of {rows} strips")} under {kernel}, for `count` columns of output";
        return tile.HasRamps ? $"{what}, at least {tile.Last}." : what + position;
    }
}
