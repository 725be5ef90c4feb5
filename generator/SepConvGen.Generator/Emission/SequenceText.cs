using System.Collections.Generic;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The methods of a depthwise step over sequences: the walk over steps, and the tiles.</summary>
internal sealed class SequenceText(CodeWriter writer, DepthwisePlan plan, InstructionSet set, Epilogue epilogue)
{
    private DepthwiseSpec Spec => plan.Spec;

    public void Write()
    {
        WriteSteps();
        if (plan.Pixel is not null)
        {
            WriteEdgeSteps();
        }

        foreach (DepthwiseTile tile in plan.Border)
        {
            string size = tile.Width == 1 ? "One step" : $"{tile.Width} steps";
            WriteTile(tile, $"// {size} of output: {DepthwiseRemarks.Budget(tile, plan, set)}.");
        }

        if (StridedLoads.AreUsedBy(plan.Border[0], Spec))
        {
            StridedLoads.Write(writer, plan.Border[0], Spec, Dialects.For(set, plan.Border[0].Lanes));
        }

        if (plan.Repeats)
        {
            RepeatedLoads.Write(writer, plan, set);
        }

        if (plan.Pixel is not null)
        {
            WriteTile(plan.Pixel, "// One step of output, with the taps that are inside the sequence.");
        }
    }

    /// <summary>The call that computes the steps of an axis, in the names of the tier's Run.</summary>
    public string Call(string input, string output, string steps) => $"DepthwiseSteps({Weights(
        input,
        "ref depthwiseWeights",
        "ref depthwiseStart",
        "ref repeatedWeights",
        "ref repeatedStart",
        "ref depthwiseSlopes",
        "ref repeatedSlopes",
        "ref addend",
        output,
        steps)});";

    private string Name(DepthwiseTile tile) => tile == plan.Pixel ? "EdgeStep" : tile.Width == 1 ? "Step" : $"Steps{tile.Width}";

    // What every method takes: an input, the weights that the plan has, and the rest.
    private string Weights(string input, string filter, string bias, string repeatedFilter, string repeatedBias, string slope, string repeatedSlopes, string residual, params string[] rest) => Text.List(
    [
        input,
        filter,
        Spec.HasBias ? bias : null,
        plan.Run > 1 ? repeatedFilter : null,
        plan.Run > 1 && Spec.HasBias ? repeatedBias : null,
        epilogue.Slope(slope),
        plan.Run > 1 ? epilogue.Slope(repeatedSlopes) : null,
        epilogue.Residual(residual),
        .. rest,
    ]);

    private void WriteTile(DepthwiseTile tile, string comment) =>
        new DepthwiseTileText(writer, plan, tile, Dialects.For(set, tile.Lanes), epilogue).Write(Name(tile), comment);

    private void WriteSteps()
    {
        string parameters = Weights(
            "ref float input",
            "ref float filter",
            "ref float bias",
            "ref float repeatedFilter",
            "ref float repeatedBias",
            "ref float slope",
            "ref float repeatedSlopes",
            "ref float residual",
            "ref float output",
            "in Axis steps");
        writer.Space();
        writer.Write("// The output steps of an axis; `input` starts at its first input step, `output` at its first output step.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void DepthwiseSteps({parameters})", () =>
        {
            EdgeSteps("0", "steps.InteriorStart");
            for (int index = 0; index < plan.Border.Count; index++)
            {
                DepthwiseTile tile = plan.Border[index];
                string condition = index == 0 ? $"if (steps.Interior >= {tile.Width})" : index < plan.Border.Count - 1 ? $"else if (steps.Interior >= {tile.Width})" : "else";
                if (plan.Border.Count == 1)
                {
                    Interior(tile);
                }
                else
                {
                    writer.Block(condition, () => Interior(tile));
                }
            }

            if (plan.Pixel is not null && Spec.Columns.HasTapsAfter(Spec.Padding))
            {
                writer.Space();
                EdgeSteps("steps.InteriorEnd", "steps.Output");
            }

            epilogue.WritePass(writer, "ref output", $"(nuint)steps.Output * {plan.OutputStride}");
        });
    }

    private string Step(string tensor) => $"ref Unsafe.Add(ref {tensor}, t * {plan.OutputStride})";

    // The widest tile that fits, the last one moved back over the one before it.
    private void Interior(DepthwiseTile tile) =>
        writer.Block($"for (int t = steps.InteriorStart; t < steps.InteriorEnd; {(tile.Width == 1 ? "t++" : $"t += {tile.Width}")})", () =>
        {
            if (tile.Width > 1)
            {
                writer.Write($"t = Math.Min(t, steps.InteriorEnd - {tile.Width});");
            }

            string weights = tile.Run > 1 ? "repeatedFilter" : "filter";
            string arguments = Text.List(
            [
                $"ref Unsafe.Add(ref input, steps.Position(t) * {plan.InputStride})",
                $"ref {weights}",
                Spec.HasBias ? tile.Run > 1 ? "ref repeatedBias" : "ref bias" : null,
                epilogue.Slope(tile.Run > 1 ? "ref repeatedSlopes" : "ref slope"),
                epilogue.Residual(Step("residual")),
                Step("output"),
            ]);
            writer.Write($"{Name(tile)}({arguments});");
        });

    private void EdgeSteps(string first, string end)
    {
        if (plan.Pixel is not null)
        {
            string arguments = Text.List(
            [
                "ref input",
                "ref filter",
                Spec.HasBias ? "ref bias" : null,
                epilogue.Slope("ref slope"),
                epilogue.Residual("ref residual"),
                "ref output",
                "steps",
                first,
                end,
            ]);
            writer.Write($"EdgeSteps({arguments});");
            writer.Space();
        }
    }

    private void WriteEdgeSteps()
    {
        IEnumerable<string?> parameters =
        [
            "ref float input",
            "ref float filter",
            Spec.HasBias ? "ref float bias" : null,
            epilogue.Slope("ref float slope"),
            epilogue.Residual("ref float residual"),
            "ref float output",
            "in Axis steps",
            "int first",
            "int end",
        ];
        writer.Space();
        writer.Write("// Output steps [first, end), one by one: each has taps before or after the sequence.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void EdgeSteps({Text.List(parameters)})", () => writer.Block("for (int t = first; t < end; t++)", () =>
        {
            string arguments = Text.List(
            [
                $"ref Unsafe.Add(ref input, taps.Input * {plan.InputStride})",
                $"ref Unsafe.Add(ref filter, taps.First * {plan.Channels})",
                Spec.HasBias ? "ref bias" : null,
                epilogue.Slope("ref slope"),
                epilogue.Residual(Step("residual")),
                Step("output"),
                "taps.Count",
            ]);
            writer.Write("TapRange taps = steps.Taps(t);");
            writer.Write($"EdgeStep({arguments});");
        }));
    }
}
