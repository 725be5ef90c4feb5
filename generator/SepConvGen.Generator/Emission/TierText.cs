using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The class that holds a kernel for one instruction set.</summary>
internal sealed class TierText(CodeWriter writer, KernelModel kernel, KernelPlan plan)
{
    private readonly DepthwiseText? depthwise = plan.Depthwise is null
        ? null
        : new(writer, plan.Depthwise, plan.Set, Activations.Name(plan.Spec, plan.Spec.Depthwise!.Activation));

    private readonly PointwiseText? pointwise = plan.Pointwise is null
        ? null
        : new(writer, plan.Pointwise, plan.Set, Activations.Name(plan.Spec, plan.Spec.Pointwise!.Activation));

    public static string ClassName(KernelModel kernel, InstructionSet set) => $"{kernel.Method.Name.TrimStart('@')}_{set.Suffix}";

    public void Write()
    {
        writer.Space();
        writer.Write($"/// <summary>{plan.Set.Title}: {KernelRemarks.Tiles(plan)}.</summary>");
        writer.Write(KernelEmitter.GeneratedAttributes);
        writer.Block($"file static class {ClassName(kernel, plan.Set)}", () =>
        {
            WriteRun();
            depthwise?.Write();
            if (plan.Depthwise is { Expands: true })
            {
                ChannelExpansion.Write(writer, plan.Depthwise.Spec.Multiplier, plan.Set);
            }

            if (plan.Depthwise is { Run: > 1 })
            {
                WeightCopies.WriteRepeat(writer, plan.Depthwise.Channels, plan.Depthwise.Run);
            }

            pointwise?.Write();
            if (plan.Pointwise is { Weights: PointwiseWeights.Packed })
            {
                WeightCopies.WritePack(writer, plan.Pointwise, Dialects.For(plan.Set, plan.Pointwise.Lanes));
            }
            else if (plan.Pointwise is { Weights: PointwiseWeights.Padded })
            {
                WeightCopies.WritePad(writer, plan.Pointwise);
            }

            Activations.Write(writer, plan);
        });
    }

    private void WriteRun()
    {
        string parameters = Text.List(kernel.Method.Parameters.Select(parameter => $"{KernelEmitter.ShortType(parameter.Type)} {parameter.Name}"));
        writer.Write(
            plan.Depthwise is null
                ? "// Rows [firstRow, endRow), counted over all images."
                : "// Output rows [firstRow, endRow), counted over all images.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"public static void Run({parameters}, int firstRow, int endRow)", () =>
        {
            EntryText.WriteFixedSizes(writer, plan.Spec.Image, all: plan.Depthwise is not null);
            if (plan.Depthwise is null)
            {
                WritePointwiseRun(plan.Pointwise!);
            }
            else
            {
                WriteDepthwiseRun(plan.Depthwise);
            }
        });
    }

    private void WritePointwiseRun(PointwisePlan plan)
    {
        PointwiseSpec spec = plan.Spec;
        int highest = plan.Panels.Max(panel => panel.Heights[0]);
        int block = System.Math.Max(KernelPlan.BlockFloats / spec.InputChannels / highest, 1) * highest;
        ScratchLayout scratch = new();
        AddPointwiseParts(scratch, plan);
        scratch.Write(writer);
        Weights(plan, "filter");
        writer.Write(
            $$"""

            // blocks of pixels that stay in L2 while panel after panel passes over them
            for (int first = firstRow * width, end = endRow * width; first < end; first += {{block}})
            {
                ref float image = ref Unsafe.Add(ref MemoryMarshal.GetReference(input), (nuint)first * {{spec.InputChannels}});
                ref float result = ref Unsafe.Add(ref MemoryMarshal.GetReference(output), (nuint)first * {{spec.OutputChannels}});
                {{pointwise!.Call("image", "ref result", $"Math.Min({block}, end - first)")}}
            }
            """);
    }

    private void WriteDepthwiseRun(DepthwisePlan depthwisePlan)
    {
        DepthwiseSpec spec = depthwisePlan.Spec;
        int channels = depthwisePlan.Channels;
        writer.Write($"Axis rows = {EntryText.Axis(spec, spec.Rows, "height")};");
        writer.Write($"Axis columns = {EntryText.Axis(spec, spec.Columns, "width")};");

        List<string> rowFloats = [];
        if (depthwisePlan.Expands)
        {
            rowFloats.Add(Text.Times(spec.Rows.Stride, $"columns.Input * {channels}L"));
        }

        if (plan.Pointwise is not null)
        {
            rowFloats.Add($"columns.Output * {channels}L");
        }

        bool blocks = rowFloats.Count > 0;
        if (blocks)
        {
            string what = plan.Pointwise is null ? "expanded input" : depthwisePlan.Expands ? "expanded input and depthwise result" : "depthwise result";
            writer.Space();
            writer.Write($"// a block of rows: as many as keep its {what} within {KernelPlan.BlockFloats / 256} KB");
            writer.Write($"int block = Math.Min(Scratch.Rows({KernelPlan.BlockFloats}, {string.Join(" + ", rowFloats)}, {depthwisePlan.StripRows}), rows.Output);");
        }

        ScratchLayout scratch = new();
        if (depthwisePlan.Run > 1)
        {
            scratch.Add("repeatedWeights", $"{spec.Taps * channels * depthwisePlan.Run}");
            if (spec.HasBias)
            {
                scratch.Add("repeatedStart", $"{channels * depthwisePlan.Run}");
            }
        }

        if (depthwisePlan.Expands)
        {
            scratch.Add("expanded", $"Math.Min(((block - 1L) * {spec.Rows.Stride}) + {spec.Rows.Extent}, rows.Input) * columns.Input * {channels}");
        }

        if (plan.Pointwise is not null)
        {
            scratch.Add("depthwise", $"(long)block * columns.Output * {channels}");
            AddPointwiseParts(scratch, plan.Pointwise);
        }

        scratch.Write(writer);
        writer.Write($"ref float depthwiseWeights = ref MemoryMarshal.GetReference({(plan.Pointwise is null ? "filter" : "depthwiseFilter")});");
        if (spec.HasBias)
        {
            writer.Write($"ref float depthwiseStart = ref MemoryMarshal.GetReference({(plan.Pointwise is null ? "bias" : "depthwiseBias")});");
        }

        if (depthwisePlan.Run > 1)
        {
            writer.Write($"RepeatWeights(ref depthwiseWeights, {spec.Taps}, ref repeatedWeights);");
            if (spec.HasBias)
            {
                writer.Write("RepeatWeights(ref depthwiseStart, 1, ref repeatedStart);");
            }
        }

        if (plan.Pointwise is not null)
        {
            Weights(plan.Pointwise, "pointwiseFilter");
        }

        writer.Space();
        writer.Block("for (int row = firstRow; row < endRow;)", () => WriteBlockBody(depthwisePlan, blocks));
    }

    private void WriteBlockBody(DepthwisePlan depthwisePlan, bool blocks)
    {
        DepthwiseSpec spec = depthwisePlan.Spec;
        string limit = blocks ? "Math.Min(first + block, rows.Output)" : "rows.Output";
        writer.Write(
            $$"""
            int number = row / rows.Output;
            int first = row - (number * rows.Output);
            int end = Math.Min({{limit}}, first + (endRow - row));
            ref float image = ref Unsafe.Add(ref MemoryMarshal.GetReference(input), (nuint)number * (nuint)rows.Input * (nuint)columns.Input * {{spec.InputChannels}});
            ref float result = ref Unsafe.Add(ref MemoryMarshal.GetReference(output), (nuint)row * (nuint)columns.Output * {{plan.Spec.OutputChannels}});
            """);
        if (depthwisePlan.Expands)
        {
            writer.Write(
                $$"""
                int top = rows.InputStart(first);
                int bottom = Math.Max(rows.InputEnd(end), top);
                ExpandChannels(ref Unsafe.Add(ref image, (nuint)top * (nuint)columns.Input * {{spec.InputChannels}}), (bottom - top) * columns.Input * {{spec.InputChannels}}, ref expanded);
                """);
        }

        if (plan.Pointwise is null)
        {
            writer.Write(depthwise!.Call("result", "first", "end"));
        }
        else
        {
            writer.Write(depthwise!.Call("depthwise", "first", "end"));
            writer.Write(pointwise!.Call("depthwise", "ref result", "(end - first) * columns.Output"));
        }

        writer.Write("row += end - first;");
    }

    private static void AddPointwiseParts(ScratchLayout scratch, PointwisePlan plan)
    {
        if (plan.Weights == PointwiseWeights.InPlace)
        {
            return;
        }

        scratch.Add("pointwiseWeights", $"{plan.PackedLength}");
        if (plan.Weights == PointwiseWeights.Padded && plan.Spec.HasBias)
        {
            scratch.Add("pointwiseStart", $"{plan.Lanes}");
        }
    }

    private void Weights(PointwisePlan plan, string filter)
    {
        bool padded = plan.Weights == PointwiseWeights.Padded;
        string source = $"ref MemoryMarshal.GetReference({filter})";
        writer.Write(plan.Weights switch
        {
            PointwiseWeights.InPlace => $"ref float pointwiseWeights = {source};",
            PointwiseWeights.Packed => $"PackWeights({source}, ref pointwiseWeights);",
            _ => $"PadWeights({source}, {plan.Spec.InputChannels}, ref pointwiseWeights);",
        });
        if (plan.Spec.HasBias)
        {
            writer.Write(padded
                ? "PadWeights(ref MemoryMarshal.GetReference(bias), 1, ref pointwiseStart);"
                : "ref float pointwiseStart = ref MemoryMarshal.GetReference(bias);");
        }
    }
}
