using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <content>Convolutions over sequences: the walk over steps.</content>
internal sealed partial class ConvolutionText
{
    /// <summary>The call that computes the steps of an axis, in the names of the tier's Run.</summary>
    public string Call(string input, string steps) =>
        $"ConvolutionSteps({Text.List([input, "ref convolutionWeights", Bias("ref convolutionStart"), epilogue.Slope("ref convolutionSlopes"), epilogue.Residual("ref addend"), "ref result", steps])});";

    /// <summary>The pass of a curved activation over so many steps that are done.</summary>
    public void WritePass(string steps) => epilogue.WritePass(writer, "ref result", $"(nuint){steps} * {Spec.OutputChannels}");

    // What the methods under a panel are called with; the biases and slopes are those of the panel.
    private string Arguments(string input, string weights, string residual, string output, string? others) =>
        Text.List([input, weights, Bias("ref bias"), epilogue.Slope("ref slope"), epilogue.Residual(residual), output, others]);

    private void WriteSteps()
    {
        writer.Space();
        writer.Write("// The output steps of an axis, under one panel of outputs after the other; `input` starts at its first input step, `output` at");
        writer.Write("// its first output step.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void ConvolutionSteps({Parameters(null)})", AllPanels);
        foreach (PointwisePanel panel in Product.Panels)
        {
            if (plan.PartialSums is { } partial)
            {
                WriteParts(panel, partial.Taps);
                continue;
            }

            WriteStepsOfPanel(panel);
            if (plan.Edges)
            {
                WriteEdgeSteps(panel);
                WriteTile(panel, 1, isColumn: true);
            }

            foreach (int height in panel.Heights)
            {
                WriteTile(panel, height, isColumn: false);
            }
        }
    }

    private void WriteStepsOfPanel(PointwisePanel panel)
    {
        writer.Space();
        writer.Write("// All steps under one panel.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void {PanelMethod(panel)}({Parameters(null)})", () =>
        {
            EdgeSteps(panel, "0", "steps.InteriorStart");
            InteriorSteps(panel);
            if (plan.Edges && Spec.Columns.HasTapsAfter(Spec.Padding))
            {
                writer.Space();
                EdgeSteps(panel, "steps.InteriorEnd", "steps.Output");
            }
        });
    }

    private void EdgeSteps(PointwisePanel panel, string first, string end)
    {
        if (plan.Edges)
        {
            writer.Write($"{EdgeMethod(panel)}({Arguments("ref input", "ref weights", "ref residual", "ref output", $"steps, {first}, {end}")});");
        }
    }

    private void InteriorSteps(PointwisePanel panel) =>
        TileLoop.Write(writer, "t", "steps.InteriorStart", "steps.InteriorEnd", panel.Heights, height => $"{ConvolutionTileText.Name(plan, panel, height, isColumn: false)}({Arguments(
            $"ref Unsafe.Add(ref input, steps.Position(t) * {Spec.InputChannels})",
            "ref weights",
            $"ref Unsafe.Add(ref residual, t * {Spec.OutputChannels})",
            $"ref Unsafe.Add(ref output, t * {Spec.OutputChannels})",
            null)});");

    private void WriteEdgeSteps(PointwisePanel panel)
    {
        writer.Space();
        writer.Write("// Output steps [first, end), one by one: each has taps before or after the sequence.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void {EdgeMethod(panel)}({Parameters("int first")}, int end)", () => writer.Block("for (int t = first; t < end; t++)", () =>
        {
            writer.Write("TapRange taps = steps.Taps(t);");
            writer.Write($"{ConvolutionTileText.Name(plan, panel, 1, isColumn: true)}({Arguments(
                $"ref Unsafe.Add(ref input, taps.Input * {Spec.InputChannels})",
                $"ref Unsafe.Add(ref weights, taps.First * {Spec.GroupInputs * Product.WeightRow(panel)})",
                $"ref Unsafe.Add(ref residual, t * {Spec.OutputChannels})",
                $"ref Unsafe.Add(ref output, t * {Spec.OutputChannels})",
                "taps.Count")});");
        }));
    }
}
