using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>The methods of a pointwise step: panels over a block of pixels, and the tiles.</summary>
internal sealed class PointwiseText(CodeWriter writer, PointwisePlan plan, InstructionSet set, Epilogue epilogue) : StageText
{
    private readonly ProductContext context = ProductContext.Of(writer, plan.Spec, plan.Product, plan.Unit, set, epilogue, plan.Prefix);

    public override void Write()
    {
        WriteBlock();
        foreach (TiledPanel panel in plan.Walk.Panels)
        {
            foreach (int height in panel.Heights)
            {
                ProductTileText.Write(context, new PixelTaps(context, plan.Walk, panel, height));
            }
        }

        WeightCopies.Write(writer, plan.Product, Dialects.For(set, plan.Product.Lanes), plan.Prefix);
    }

    public override void Pixels(string input, string output, string count, string residual) =>
        writer.Write($"{context.Names.Block}({ProductOperands.RunArguments(plan.Spec, epilogue, set.Element.Stored, input, residual, output, count)});");

    private void WriteBlock() => context.Method(
        "// A block of neighbouring pixels, under one panel of outputs after the other.",
        context.Names.Block,
        context.Operands.Parameters("int pixels"),
        () =>
        {
            PanelLoop.Write(context, plan.Walk, WritePixels);
            epilogue.WritePass(writer, context.Operands.Output.Argument, $"(nuint)pixels * {plan.Spec.OutputStride}");
        });

    private void WritePixels(TiledPanel panel, string weights, string start)
    {
        string pixel = panel.Outputs.Repeat > 1 || plan.Walk.Panels.Count == 1 ? "p" : $"p{panel.Outputs.Start}";
        ProductOffsets at = new()
        {
            Input = $"{pixel} * {plan.Walk.InputStride}",
            Weights = weights,
            Channels = start,
            Results = Result(plan.Spec.OutputStride),
            Added = Result(plan.Spec.ResidualStride),
        };
        TileLoop.Write(writer, pixel, "0", "pixels", panel.Tiles, height => $"{PixelTaps.NameOf(context, panel, height)}({context.Operands.Arguments(at)});");

        string Result(int stride) => start == "0" ? $"{pixel} * {stride}" : $"((nuint){pixel} * {stride}) + {start}";
    }
}
