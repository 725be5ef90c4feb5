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
        : new(writer, plan.Depthwise, plan.Set, Activations.AfterDepthwise(plan.Spec));

    private readonly PointwiseText? pointwise = plan.Pointwise is null
        ? null
        : new(writer, plan.Pointwise, plan.Set, Activations.AfterPointwise(plan.Spec));

    private readonly IReadOnlyList<WeightPart> parts = WeightParts.Of(plan);

    public static string ClassName(KernelModel kernel, InstructionSet set) => $"{kernel.Method.Name.TrimStart('@')}_{set.Suffix}";

    public void Write()
    {
        writer.Space();
        writer.Write($"/// <summary>{plan.Set.Title}: {KernelRemarks.Tiles(plan)}.</summary>");
        writer.Write(KernelEmitter.GeneratedAttributes);
        writer.Block($"file static class {ClassName(kernel, plan.Set)}", () =>
        {
            if (plan.Spec.Buffered)
            {
                WritePack();
            }

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
        writer.Write(
            plan.Depthwise is null
                ? "// Rows [firstRow, endRow), counted over all images."
                : "// Output rows [firstRow, endRow), counted over all images.");
        writer.Write(KernelEmitter.Optimized);
        IEnumerable<string> parameters = RunSignature.Of(kernel).Select(parameter => $"{KernelEmitter.ShortType(parameter.Type)} {parameter.Name}");
        writer.Block($"public static void Run({Text.List(parameters)}, int firstRow, int endRow)", () =>
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
        WriteWeights(new());
        writer.Space();
        writer.Write("// blocks of pixels that stay in L2 while panel after panel passes over them");
        writer.Write("int end = endRow * width;");
        writer.Block($"for (int first = firstRow * width; first < end; first += {block})", () =>
        {
            writer.Write($"ref float image = ref Unsafe.Add(ref MemoryMarshal.GetReference(input), (nuint)first * {spec.InputChannels});");
            WriteResult($"(nuint)first * {spec.OutputChannels}");
            writer.Write(pointwise!.Call("image", "ref result", $"Math.Min({block}, end - first)"));
        });
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
            rowFloats.Add($"columns.Output * {depthwisePlan.OutputStride}L");
        }

        ScratchLayout scratch = new();
        bool blocks = rowFloats.Count > 0;
        if (blocks)
        {
            string what = plan.Pointwise is null ? "expanded input" : depthwisePlan.Expands ? "expanded input and depthwise result" : "depthwise result";
            writer.Space();
            int budget = depthwisePlan.Expands ? KernelPlan.ExpandedFloats : KernelPlan.BlockFloats;
            int halo = depthwisePlan.Expands ? System.Math.Max(spec.Rows.Extent - 1, 0) / spec.Rows.Stride : 0;
            writer.Write($"// a block of rows: as many as keep its {what} within {budget / 256} KB");
            writer.Write($"int block = Math.Min(Scratch.Rows({budget}, {string.Join(" + ", rowFloats)}, halo: {halo}, strip: {depthwisePlan.StripRows}), rows.Output);");
        }

        if (depthwisePlan.Expands)
        {
            scratch.Add("expanded", $"Math.Min(((block - 1L) * {spec.Rows.Stride}) + {spec.Rows.Extent}, rows.Input) * columns.Input * {channels}");
        }

        if (plan.Pointwise is not null)
        {
            scratch.Add("depthwise", $"(long)block * columns.Output * {depthwisePlan.OutputStride}");
        }

        WriteWeights(scratch);
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
            """);
        WriteResult($"(nuint)row * (nuint)columns.Output * {plan.Spec.OutputChannels}");
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

    // Where the results go, and what is added to them.
    private void WriteResult(string offset)
    {
        writer.Write($"ref float result = ref Unsafe.Add(ref MemoryMarshal.GetReference(output), {offset});");
        if (plan.Spec.HasResidual)
        {
            writer.Write($"ref float addend = ref Unsafe.Add(ref MemoryMarshal.GetReference(residual), {offset});");
        }
    }

    // References to the weights: in the user's spans, in scratch (copied for this call), or in the packed buffer.
    private void WriteWeights(ScratchLayout scratch)
    {
        if (plan.Spec.Buffered)
        {
            scratch.Write(writer);
            foreach ((WeightPart part, int offset) in parts.Zip(WeightParts.Offsets(parts), (part, offset) => (part, offset)))
            {
                writer.Write($"ref float {part.Name} = {Text.After("MemoryMarshal.GetReference(weights)", $"{offset}")};");
            }

            return;
        }

        foreach (WeightPart part in parts.Where(part => part.Copy is not null))
        {
            scratch.Add(part.Name, $"{part.Length}");
        }

        scratch.Write(writer);
        foreach (WeightPart part in parts)
        {
            string source = $"ref MemoryMarshal.GetReference({part.Source})";
            writer.Write(part.Copy is null ? $"ref float {part.Name} = {source};" : part.Copy(source, $"ref {part.Name}"));
        }
    }

    private void WritePack()
    {
        IReadOnlyList<int> offsets = WeightParts.Offsets(parts);
        writer.Write("// Floats of the packed weights.");
        writer.Write($"public const int PackedLength = {offsets[offsets.Count - 1]};");
        writer.Space();
        writer.Write("// The weights in the order in which this class reads them.");
        string parameters = Text.List(WeightParts.Sources(plan.Spec).Select(source => $"ReadOnlySpan<float> {source}").Append("Span<float> packed"));
        writer.Block($"public static void Pack({parameters})", () =>
        {
            foreach ((WeightPart part, int offset) in parts.Zip(offsets, (part, offset) => (part, offset)))
            {
                writer.Write(part.Copy is null
                    ? $"{part.Source}.CopyTo({(offset == 0 ? "packed" : $"packed[{offset}..]")});"
                    : part.Copy($"ref MemoryMarshal.GetReference({part.Source})", $"ref packed[{offset}]"));
            }
        });
        writer.Space();
    }
}
