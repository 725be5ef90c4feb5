using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>The methods of a pointwise step: panels over a block of pixels, and the tiles.</summary>
internal sealed class PointwiseText(CodeWriter writer, PointwisePlan plan, InstructionSet set, Epilogue epilogue, string prefix = "")
{
    private readonly ProductContext context = ProductContext.Of(writer, plan.Spec, plan.Product, plan.Unit, set, epilogue, prefix);

    public void Write()
    {
        WriteBlock();
        foreach (TiledPanel panel in plan.Walk.Panels)
        {
            foreach (int height in panel.Heights)
            {
                ProductTileText.Write(context, new PixelTaps(context, plan.Walk, panel, height));
            }
        }
    }

    /// <summary>The call that computes a block of pixels, in the names of the tier's Run.</summary>
    public string Call(string input, string output, string pixels, string residual = "ref addend")
    {
        ProductOperands run = ProductOperands.InRun(plan.Spec, epilogue, set.Element.Stored);
        string arguments = Text.List(
        [
            input,
            run.Weights.Argument,
            run.Bias?.Argument,
            run.Slope?.Argument,
            run.Residual is null ? null : residual,
            output,
            pixels,
        ]);
        return $"{context.Names.Block}({arguments});";
    }

    private void WriteBlock() => context.Method(
        "// A block of neighbouring pixels, under one panel of outputs after the other.",
        context.Names.Block,
        context.Operands.Parameters("int pixels"),
        () =>
        {
            PanelLoop.Write(context, plan.Walk, WritePixels);
            epilogue.WritePass(writer, context.Operands.Output.Argument, $"(nuint)pixels * {plan.Spec.OutputChannels}");
        });

    private void WritePixels(TiledPanel panel, string weights, string start)
    {
        string pixel = panel.Outputs.Repeat > 1 || plan.Walk.Panels.Count == 1 ? "p" : $"p{panel.Outputs.Start}";
        ProductOffsets at = new()
        {
            Input = $"{pixel} * {plan.Walk.InputStride}",
            Weights = weights,
            Channels = start,
            Results = start == "0" ? $"{pixel} * {plan.Spec.OutputChannels}" : $"((nuint){pixel} * {plan.Spec.OutputChannels}) + {start}",
        };
        TileLoop.Write(writer, pixel, "0", "pixels", panel.Heights, height => $"{PixelTaps.NameOf(context, panel, height)}({context.Operands.Arguments(at)});");
    }
}
