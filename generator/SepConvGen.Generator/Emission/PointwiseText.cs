using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The methods of a pointwise step: panels over a block of pixels, and the tiles.</summary>
internal sealed class PointwiseText(CodeWriter writer, PointwisePlan plan, InstructionSet set, Epilogue epilogue)
{
    private PointwiseSpec Spec => plan.Spec;

    private Dialect Dialect { get; } = Dialects.For(set, plan.Lanes);

    private bool Copied => plan.Weights != PointwiseWeights.InPlace;

    public void Write()
    {
        WriteBlock();
        foreach (PointwisePanel panel in plan.Panels)
        {
            foreach (int height in panel.Heights)
            {
                new PointwiseTileText(writer, plan, panel, height, Dialect, set, epilogue).Write();
            }
        }
    }

    /// <summary>The call that computes a block of pixels, in the names of the tier's Run.</summary>
    public string Call(string input, string output, string pixels, string residual = "ref addend")
    {
        string arguments = Text.List(
        [
            input,
            "ref pointwiseWeights",
            Spec.HasBias ? "ref pointwiseStart" : null,
            epilogue.Slope("ref pointwiseSlopes"),
            epilogue.Residual(residual),
            output,
            pixels,
        ]);
        return $"PointwisePixels({arguments});";
    }

    private void WriteBlock()
    {
        string parameters = Text.List(
        [
            "ref float input",
            "ref float weights",
            Spec.HasBias ? "ref float bias" : null,
            epilogue.Slope("ref float slope"),
            epilogue.Residual("ref float residual"),
            "ref float output",
            "int pixels",
        ]);
        writer.Space();
        writer.Write("// A block of neighbouring pixels, under one panel of outputs after the other.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void PointwisePixels({parameters})", () =>
        {
            long packed = 0;
            foreach (PointwisePanel panel in plan.Panels)
            {
                int width = panel.Vectors * plan.Lanes;
                if (panel.Repeat > 1)
                {
                    string weights = Copied ? Text.After("weights", $"n * {Spec.InputChannels}") : Text.After("weights", "n");
                    writer.Block($"for (nuint n = 0; n < {panel.Repeat * width}; n += {width})", () => Pixels(panel, weights, "n"));
                }
                else
                {
                    string weights = Text.After("weights", $"{(Copied ? packed : panel.Start)}");
                    Pixels(panel, weights, $"{panel.Start}");
                }

                packed += (long)panel.Repeat * width * Spec.InputChannels;
            }

            epilogue.WritePass(writer, "ref output", $"(nuint)pixels * {Spec.OutputChannels}");
        });
    }

    private void Pixels(PointwisePanel panel, string weights, string output)
    {
        string pixel = panel.Repeat > 1 || plan.Panels.Count == 1 ? "p" : $"p{panel.Start}";
        TileLoop.Write(writer, pixel, "0", "pixels", panel.Heights, height => $"{PointwiseTileText.Name(plan, panel, height)}({Text.List(
        [
            $"ref Unsafe.Add(ref input, {pixel} * {plan.InputStride})",
            weights,
            Spec.HasBias ? Text.After("bias", output) : null,
            epilogue.Slope(Text.After("slope", output)),
            epilogue.Residual(Place("residual")),
            Place("output"),
        ])});");

        string Place(string tensor) => output == "0"
            ? $"ref Unsafe.Add(ref {tensor}, {pixel} * {Spec.OutputChannels})"
            : $"ref Unsafe.Add(ref {tensor}, ((nuint){pixel} * {Spec.OutputChannels}) + {output})";
    }
}
