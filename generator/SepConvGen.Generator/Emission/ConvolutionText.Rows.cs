using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>A convolution row by row, in tiles that leave out what is outside the image.</summary>
internal sealed partial class ConvolutionText
{
    private void WriteRows(PointwisePanel panel)
    {
        writer.Space();
        writer.Write("// All pixels of the rows under one panel.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void {PanelMethod(panel)}({Parameters(plan.FreeRow is null ? null : "RowTiles tiles")})", () =>
        {
            RowLengths();
            writer.Space();
            writer.Block("for (int y = first; y < end; y++)", () =>
            {
                RowStart(panel);
                writer.Space();
                if (plan.KnownRow is { } row)
                {
                    KnownTiles(row, panel);
                }
                else
                {
                    FreeTiles(plan.FreeRow!, panel);
                }
            });
        });
        if (plan.KnownRow is { } known)
        {
            WriteTiles(panel, known, known.Tiles(panel.Heights[0]));
            return;
        }

        foreach (int height in panel.Heights.Where(height => height > 1))
        {
            (RowTile left, RowTile inner, RowTile right) = plan.FreeRow!.Tiles(height);
            WriteTiles(panel, plan.FreeRow.Example(height), [left, inner, right]);
        }

        WriteTile(panel, 1, isColumn: true);
    }

    private void WriteTiles(PointwisePanel panel, KnownRow row, IEnumerable<RowTile> tiles)
    {
        foreach (RowTile tile in tiles.GroupBy(tile => (tile.Edges, tile.Height)).Select(same => same.First()))
        {
            new RowTileText(writer, plan, panel, row, tile, Dialect, set, epilogue).Write();
        }
    }

    private void KnownTiles(KnownRow row, PointwisePanel panel)
    {
        foreach (RowTile tile in row.Tiles(panel.Heights[0]))
        {
            if (tile.Repeat == 1)
            {
                Call(panel, tile, $"{row.FirstColumn(tile.Start) * Spec.InputChannels}", $"{(long)tile.Start * Spec.OutputChannels}");
                continue;
            }

            int end = tile.Start + (tile.Repeat * tile.Height);
            writer.Block($"for (int x = {tile.Start}; x < {end}; x += {tile.Height})", () => CallAt(panel, tile));
        }
    }

    // Which tiles the rows of unknown width have, for each kind of panel.
    private void ChooseTiles()
    {
        foreach (PointwisePanel panel in Product.Panels)
        {
            string heights = string.Join(", ", panel.Heights.Where(height => height > 1));
            writer.Write($"RowTiles {TilesName(panel)} = RowTiles.Of(columns, new[] {{ {heights} }}, least: {FreeRow.LeastHeight(panel.Vectors)});");
        }
    }

    private string TilesName(PointwisePanel panel) => $"tiles{PointwiseTileText.PanelName(Product, panel)}";

    private void FreeTiles(FreeRow row, PointwisePanel panel)
    {
        int[] heights = [.. panel.Heights.Where(height => height > 1)];
        foreach (int height in heights)
        {
            (RowTile left, RowTile inner, _) = row.Tiles(height);
            writer.Block($"{(height == heights[0] ? "if" : "else if")} (tiles.Height == {height})", () =>
            {
                Call(panel, left, "0", "0");
                writer.Block($"for (int next = {height}; next < columns.Output - tiles.Last; next += {height})", () =>
                {
                    writer.Write($"int x = Math.Min(next, columns.InteriorEnd - {height});");
                    CallAt(panel, inner);
                });
            });
        }

        writer.Block("else", EachPixel);
        writer.Space();
        foreach (int height in heights)
        {
            writer.Block($"{(height == heights[0] ? "if" : "else if")} (tiles.Last == {height})", () =>
            {
                writer.Write($"int x = columns.Output - {height};");
                CallAt(panel, row.Tiles(height).Right);
            });
        }

        void EachPixel() => writer.Block("for (int x = 0; x < columns.Output; x++)", () =>
        {
            writer.Write("TapRange across = columns.Taps(x);");
            writer.Write($"{ConvolutionTileText.Name(plan, panel, 1, isColumn: true)}({Text.List(
            [
                $"ref Unsafe.Add(ref inputStart, across.Input * {Spec.InputChannels})",
                "inputRow",
                $"ref Unsafe.Add(ref rowWeights, across.First * {Spec.GroupInputs * Product.WeightRow(panel)})",
                Bias("ref bias"),
                epilogue.Slope("ref slope"),
                epilogue.Residual($"ref Unsafe.Add(ref residualStart, x * {Spec.OutputChannels})"),
                $"ref Unsafe.Add(ref outputStart, x * {Spec.OutputChannels})",
                "taps.Count",
                "across.Count",
            ])});");
        });
    }

    private void CallAt(PointwisePanel panel, RowTile tile) =>
        Call(panel, tile, $"columns.Position(x) * {Spec.InputChannels}", $"x * {Spec.OutputChannels}");

    private void Call(PointwisePanel panel, RowTile tile, string input, string output) => writer.Write($"{RowTileText.Name(plan, panel, tile)}({Text.List(
    [
        Text.After("inputStart", input),
        "inputRow",
        "ref rowWeights",
        Bias("ref bias"),
        epilogue.Slope("ref slope"),
        epilogue.Residual(Text.After("residualStart", output)),
        Text.After("outputStart", output),
        "taps.Count",
    ])});");
}
