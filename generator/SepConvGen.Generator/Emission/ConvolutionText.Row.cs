using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>A convolution whose rows have a known width: row by row, tile by tile.</summary>
internal sealed partial class ConvolutionText
{
    private void WriteKnownRow(KnownRow row, PointwisePanel panel)
    {
        IReadOnlyList<RowTile> tiles = row.Tiles(panel.Heights[0]);
        writer.Space();
        writer.Write("// All pixels of the rows under one panel.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void {PanelMethod(panel)}({Parameters(null)})", () =>
        {
            writer.Write($"nuint inputRow = (nuint)columns.Input * {Spec.InputChannels};");
            writer.Write($"nuint outputRow = (nuint)columns.Output * {Spec.OutputChannels};");
            writer.Space();
            writer.Block("for (int y = first; y < end; y++)", () =>
            {
                RowStart(panel);
                foreach (RowTile tile in tiles)
                {
                    Call(row, panel, tile);
                }
            });
        });
        foreach (RowTile tile in tiles.GroupBy(tile => tile.Edges).Select(same => same.First()))
        {
            new RowTileText(writer, plan, panel, tile, Dialect, set, epilogue).Write();
        }
    }

    private void Call(KnownRow row, PointwisePanel panel, RowTile tile)
    {
        if (tile.Repeat == 1)
        {
            Call($"{row.FirstColumn(tile.Start) * Spec.InputChannels}", $"{(long)tile.Start * Spec.OutputChannels}");
            return;
        }

        int end = tile.Start + (tile.Repeat * tile.Height);
        writer.Block($"for (int x = {tile.Start}; x < {end}; x += {tile.Height})", () =>
            Call($"columns.Position(x) * {Spec.InputChannels}", $"x * {Spec.OutputChannels}"));

        void Call(string input, string output) => writer.Write($"{RowTileText.Name(plan, panel, tile)}({Text.List(
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
}
