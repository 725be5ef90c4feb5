using System;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>The methods of a pointwise step: panels over a block of pixels, and the tiles.</summary>
internal sealed class PointwiseText : StageText
{
    private readonly CodeWriter writer;
    private readonly PointwisePlan plan;
    private readonly InstructionSet set;
    private readonly Epilogue epilogue;
    private readonly ProductContext context;
    private readonly PixelRowsText? rows;

    public PointwiseText(CodeWriter writer, PointwisePlan plan, InstructionSet set, Epilogue epilogue, bool sharesPanels = false)
    {
        this.writer = writer;
        this.plan = plan;
        this.set = set;
        this.epilogue = epilogue;
        context = ProductContext.Of(writer, plan.Spec, plan.Product, plan.Unit, set, epilogue, plan.Prefix) with { SharesPanels = sharesPanels };
        rows = plan.Rows is null ? null : new(context, plan);
    }

    public override Action<PixelRowCall>? PixelRows => rows is null ? null : rows.Call;

    public override void Write()
    {
        if (rows is null)
        {
            WriteBlock();
        }
        else
        {
            rows.Write(Tile);
        }

        foreach (TiledPanel panel in plan.Walk.Panels)
        {
            foreach (int height in panel.Heights)
            {
                ProductTileText.Write(context, new PixelTaps(context, plan, panel, height));
            }
        }

        WeightCopies.Write(writer, plan.Product, Dialects.For(set, plan.Product.Lanes), plan.Prefix);
    }

    public override void Pixels(string input, string output, string count, string residual) =>
        writer.Write($"{context.Names.Block}({ProductOperands.RunArguments(plan.Spec, epilogue, set.Element.Stored, input, residual, output, Text.List([count, context.PanelArguments]))});");

    private void WriteBlock() => context.Method(
        plan.Walk.TileByTile
            ? "// Neighbouring pixels: each tile under all panels of outputs, so that results are written line after line."
            : "// A block of neighbouring pixels, under one panel of outputs after the other.",
        context.Names.Block,
        context.Operands.Parameters("int pixels", context.PanelParameters),
        () =>
        {
            if (plan.Walk.TileByTile)
            {
                TileLoop.Write(writer, "p", "0", "pixels", plan.Walk.Panels[0].Tiles, WriteTile);
            }
            else
            {
                PanelLoop.Write(context, plan.Walk, WritePixels);
            }

            epilogue.WritePass(writer, context.Operands.Output.Argument, $"(nuint)pixels * {plan.Spec.OutputStride}");
        });

    private void WritePixels(TiledPanel panel, string weights, string start)
    {
        string pixel = panel.Outputs.Repeat > 1 || plan.Walk.Panels.Count == 1 ? "p" : $"p{panel.Outputs.Start}";
        TileLoop.Write(writer, pixel, "0", "pixels", panel.Tiles, height => Tile(panel, height, context.Operands, new(pixel), weights, start));
    }

    // A tile under all panels.
    private void WriteTile(int height) => PanelLoop.Write(context, plan.Walk, (panel, weights, start) =>
    {
        writer.SpaceAfterBlock();
        writer.Write(Tile(panel, height, context.Operands, new("p"), weights, start));
    });

    // The call of a tile: by operands, from a pixel on, under a panel with such weights and such a first output.
    private string Tile(TiledPanel panel, int height, ProductOperands operands, TilePixel pixel, string weights, string start)
    {
        ProductOffsets at = new()
        {
            Input = pixel.At(plan.Walk.InputStride),
            Weights = weights,
            Channels = start,
            Results = pixel.At(plan.Spec.OutputStride, start),
            Added = pixel.At(plan.Spec.ResidualStride, start),
        };
        return $"{PixelTaps.NameOf(context, plan, panel, height)}({operands.Arguments(at, PixelTaps.RowsOf(context, plan, height, ""))});";
    }
}
