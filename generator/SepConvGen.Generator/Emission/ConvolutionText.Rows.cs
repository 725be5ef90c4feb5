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
        writer.Block($"private static void {PanelMethod(panel)}({Parameters(null)})", () =>
        {
            writer.Write($"nuint inputRow = (nuint)columns.Input * {Spec.InputChannels};");
            writer.Write($"nuint outputRow = (nuint)columns.Output * {Spec.OutputChannels};");
            if (plan.FreeRow is not null)
            {
                int[] heights = [.. panel.Heights.Where(height => height > 1)];
                writer.Write($"int height = columns.TileHeight(new[] {{ {string.Join(", ", heights)} }}, {FreeRow.LeastHeight(panel.Vectors)});");
            }

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

    private void FreeTiles(FreeRow row, PointwisePanel panel)
    {
        string head = "if";
        foreach (int height in panel.Heights.Where(height => height > 1))
        {
            (RowTile left, RowTile inner, RowTile right) = row.Tiles(height);
            writer.Block($"{head} (height == {height})", () =>
            {
                Call(panel, left, "0", "0");
                writer.Block($"for (int next = {height}; next < columns.Output - {height}; next += {height})", () =>
                {
                    writer.Write(row.After == 0 ? "int x = next;" : $"int x = Math.Min(next, columns.InteriorEnd - {height});");
                    CallAt(panel, inner);
                });
                writer.Space();
                writer.Block($"if (columns.Output > {height})", () =>
                {
                    writer.Write($"int x = columns.Output - {height};");
                    CallAt(panel, right);
                });
            });
            head = "else if";
        }

        if (panel.Heights.Count == 1)
        {
            EachPixel();
        }
        else
        {
            writer.Block("else", EachPixel);
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
