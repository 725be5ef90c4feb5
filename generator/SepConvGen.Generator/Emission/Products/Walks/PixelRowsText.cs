using System;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>A pointwise step over rows of pixels that lie apart: panel after panel, and under each all rows.</summary>
internal sealed class PixelRowsText(ProductContext context, PointwisePlan plan)
{
    private readonly CodeWriter writer = context.Writer;
    private readonly ProductOperands operands = context.Operands;

    private ProductOperands RowOperands => operands.Named("inputStart", "weights", "residualStart", "outputStart");

    private RowDistances Distances => RowDistances.Of(plan, context.Epilogue);

    private string Pixels => plan.Rows!.Width is int width ? $"{width}" : "pixels";

    // What it takes besides its operands; known numbers are in its text.
    private string Parameters => Text.List([Distances.OfCall("nuint "), "int rows", plan.Rows!.Width is null ? "int pixels" : null, context.PanelParameters]);

    /// <summary>The call of the method.</summary>
    public void Call(PixelRowCall call)
    {
        string others = Text.List([Distances.OfCall(""), call.Rows, plan.Rows!.Width is null ? call.Pixels : null, context.PanelArguments]);
        writer.Write($"{context.Names.PixelRows}({ProductOperands.RunArguments(plan.Spec, context.Epilogue, operands.Output.Type, call.Input, call.Residual, call.Output, others)});");
    }

    /// <summary>The method.</summary>
    /// <param name="call">The statement that computes a tile of so many pixels, by the operands of a row, from a pixel on.</param>
    public void Write(Func<TiledPanel, int, ProductOperands, TilePixel, string, string, string> call) => context.Method(
        "// Rows of pixels that lie apart, all of them under one panel of outputs after the other.",
        context.Names.PixelRows,
        operands.Parameters(Parameters),
        () =>
        {
            WriteDistances();
            PanelLoop.Write(context, plan.Walk, (panel, weights, start) => WritePanel(panel, (height, pixel) => call(panel, height, RowOperands, pixel, weights, start)));
            context.Epilogue.WritePass(writer, operands.Output, "rows", $"(nuint){Pixels} * {plan.Spec.OutputStride}");
        });

    // How far the rows are apart that are not stated: they follow each other in scratch.
    private void WriteDistances()
    {
        if (!plan.Stated.Input)
        {
            writer.Write($"nuint inputRow = (nuint){Pixels} * {plan.Walk.InputStride};");
        }

        if (!plan.Stated.Results)
        {
            writer.Write($"nuint outputRow = (nuint){Pixels} * {plan.Spec.OutputStride};");
        }

        writer.Space();
    }

    private void WritePanel(TiledPanel panel, Func<int, TilePixel, string> call)
    {
        if (plan.Rows!.TileRows(panel.Highest) <= 1)
        {
            writer.Block("for (int y = 0; y < rows; y++)", () =>
            {
                WriteRowStart();
                WriteTiles(panel, call);
            });
            return;
        }

        // tiles of some rows, then of fewer
        string row = panel.Outputs.Repeat > 1 || plan.Walk.Panels.Count == 1 ? "y" : $"y{panel.Outputs.Start}";
        writer.Write($"int {row} = 0;");
        foreach (int height in panel.Heights)
        {
            int tileRows = plan.Rows.TileRows(height);
            string loop = tileRows == 1 ? $"for (; {row} < rows; {row}++)" : $"for (; {row} + {tileRows} <= rows; {row} += {tileRows})";
            writer.Block(loop, () =>
            {
                WriteRowStart(row);
                writer.Write(call(height, new(null)));
            });
            writer.Space();
        }
    }

    private void WriteRowStart(string row = "y") => RowOperands.Declare(writer, operands, new()
    {
        Input = $"(nuint){row} * inputRow",
        Results = $"(nuint){row} * outputRow",
        Added = Distances.Apart is { } apart ? $"(nuint){row} * {apart}" : null,
    });

    private void WriteTiles(TiledPanel panel, Func<int, TilePixel, string> call)
    {
        if (plan.Rows!.Width is not int width)
        {
            TileLoop.Write(writer, "p", "0", "pixels", panel.Tiles, height => call(height, new("p")));
            return;
        }

        writer.Space();
        foreach ((int start, int height, int repeat) in EqualTiles.Of(width, panel.Highest).Runs)
        {
            if (repeat == 1)
            {
                writer.Write(call(height, new(null, start)));
                continue;
            }

            writer.Block($"for (int p = {start}; p < {start + (repeat * height)}; p += {height})", () => writer.Write(call(height, new("p"))));
        }
    }
}
