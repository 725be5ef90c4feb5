using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The class that holds a kernel for one instruction set.</summary>
internal sealed class TierText(CodeWriter writer, KernelModel kernel, KernelPlan plan)
{
    private readonly SequenceText? steps = plan.Depthwise is not { IsSequence: true }
        ? null
        : new(writer, plan.Depthwise, plan.Set, Activations.After(plan.Spec, plan.Depthwise.Spec));

    private readonly DepthwiseText? depthwise = plan.Depthwise is not { IsSequence: false }
        ? null
        : new(writer, plan.Depthwise, plan.Set, Activations.After(plan.Spec, plan.Depthwise.Spec), fused: plan.Pointwise is not null);

    private readonly PointwiseText? pointwise = plan.Pointwise is null
        ? null
        : new(writer, plan.Pointwise, plan.Set, Activations.After(plan.Spec, plan.Pointwise.Spec));

    private readonly ConvolutionText? convolution = plan.Convolution is null
        ? null
        : new(writer, plan.Convolution, plan.Set, Activations.After(plan.Spec, plan.Convolution.Spec));

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
            steps?.Write();
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
            convolution?.Write();
            MatrixProduct? product = plan.Pointwise?.Product ?? plan.Convolution?.Product;
            if (product is { Placement: FilterPlacement.Packed })
            {
                WeightCopies.WritePack(writer, product, Dialects.For(plan.Set, product.Lanes));
            }
            else if (product is { Placement: FilterPlacement.Padded })
            {
                WeightCopies.WritePad(writer, product);
            }

            Activations.Write(writer, plan);
        });
    }

    private void WriteRun()
    {
        bool sequence = plan.Spec.Image.IsSequence;
        writer.Write(
            sequence ? "// Output steps [firstStep, endStep), counted over all sequences."
            : plan.Spec.HasWindow ? "// Output rows [firstRow, endRow), counted over all images."
            : "// Rows [firstRow, endRow), counted over all images.");
        writer.Write(KernelEmitter.Optimized);
        IEnumerable<string> parameters = RunSignature.Of(kernel).Select(parameter => $"{KernelEmitter.ShortType(parameter.Type)} {parameter.Name}");
        writer.Block($"public static void Run({Text.List(parameters)}, {(sequence ? "int firstStep, int endStep" : "int firstRow, int endRow")})", () =>
        {
            EntryText.WriteFixedSizes(writer, plan.Spec.Image, all: plan.Spec.HasWindow);
            if (sequence)
            {
                WriteSequenceRun();
            }
            else if (plan.Convolution is not null)
            {
                WriteConvolutionRun(plan.Convolution);
            }
            else if (plan.Depthwise is not null)
            {
                WriteDepthwiseRun(plan.Depthwise);
            }
            else
            {
                WritePointwiseRun(plan.Pointwise!);
            }
        });
    }

    private void WriteSequenceRun()
    {
        SequenceRunText run = new(writer, plan, steps, convolution, pointwise);
        ScratchLayout scratch = new();
        run.Start(scratch);
        WriteWeights(scratch);
        writer.Space();
        run.Write();
    }

    private void WritePointwiseRun(PointwisePlan pointwisePlan)
    {
        PointwiseSpec spec = pointwisePlan.Spec;
        int highest = pointwisePlan.Walk.Highest;
        int block = System.Math.Max(KernelPlan.BlockFloats / spec.InputChannels / highest, 1) * highest;
        WriteWeights(new());
        writer.Space();
        writer.Write("// blocks of pixels that stay in L2 while panel after panel passes over them");
        writer.Write("int end = endRow * width;");
        writer.Block($"for (int first = firstRow * width; first < end; first += {block})", () =>
        {
            writer.Write($"ref float image = ref Unsafe.Add(ref MemoryMarshal.GetReference(input), (nuint)first * {spec.InputChannels});");
            ResultText.Write(writer, plan.Spec, $"(nuint)first * {spec.OutputChannels}");
            writer.Write(pointwise!.Call("image", "ref result", $"Math.Min({block}, end - first)"));
        });
    }

    private void WriteDepthwiseRun(DepthwisePlan depthwisePlan)
    {
        DepthwiseSpec spec = depthwisePlan.Spec;
        int channels = depthwisePlan.Channels;
        WriteAxes();

        ScratchLayout scratch = new();
        bool fused = plan.Pointwise is not null;
        if (depthwisePlan.Blocks)
        {
            string what = !fused ? "expanded input" : depthwisePlan.Expands ? "expanded input and depthwise result" : "depthwise result";
            string partColumns = depthwisePlan.Parts ? "part" : "columns.Output";
            string inputColumns = depthwisePlan.Parts ? "partInput" : "columns.Input";
            writer.Space();
            if (depthwisePlan.Parts)
            {
                writer.Write($"// a part of a row: all of it, unless {(depthwisePlan.StripRows == 1 ? "it takes" : $"{depthwisePlan.StripRows} rows take")} more than {depthwisePlan.PartBudget() / 256} KB");
                writer.Write($"int part = Scratch.Columns({depthwisePlan.PartBudget()}, {depthwisePlan.StripFloats(fused)}, columns.Output, tile: {depthwisePlan.Border[0].Width});");
                if (depthwisePlan.Expands)
                {
                    writer.Write($"int partInput = (int)Math.Min(((part - 1L) * {spec.Columns.Stride}) + {spec.Columns.Extent}, columns.Input);");
                }
            }

            List<string> rowFloats = [];
            if (depthwisePlan.Expands)
            {
                rowFloats.Add(Text.Times(spec.Rows.Stride, $"{inputColumns} * {channels}L"));
                scratch.Add("expanded", $"Math.Min(((block - 1L) * {spec.Rows.Stride}) + {spec.Rows.Extent}, rows.Input) * {inputColumns} * {channels}");
            }

            if (fused)
            {
                rowFloats.Add($"{partColumns} * {depthwisePlan.OutputStride}L");
                scratch.Add("depthwise", $"(long)block * {partColumns} * {depthwisePlan.OutputStride}");
            }

            writer.Write($"// a block of {(depthwisePlan.Parts ? "such rows" : "rows")}: as many as keep {(depthwisePlan.Parts ? "their" : "its")} {what} within {depthwisePlan.Budget() / 256} KB");
            writer.Write($"int block = Math.Min(Scratch.Rows({depthwisePlan.Budget()}, {string.Join(" + ", rowFloats)}, halo: {depthwisePlan.Halo()}, strip: {depthwisePlan.StripRows}), rows.Output);");
        }

        WriteWeights(scratch);
        writer.Space();
        writer.Block("for (int row = firstRow; row < endRow;)", () => WriteBlockBody(depthwisePlan));
    }

    private void WriteBlockBody(DepthwisePlan depthwisePlan)
    {
        WriteBlockStart(depthwisePlan.Blocks);
        if (depthwisePlan.Expands)
        {
            writer.Write("int top = rows.InputStart(first);");
            writer.Write("int bottom = Math.Max(rows.InputEnd(end), top);");
        }

        if (depthwisePlan.Parts)
        {
            new RowPartsText(writer, plan, depthwise!, pointwise).Write();
        }
        else
        {
            WriteWholeRows(depthwisePlan);
        }

        writer.Write("row += end - first;");
    }

    private void WriteWholeRows(DepthwisePlan depthwisePlan)
    {
        int inputs = depthwisePlan.Spec.InputChannels;
        if (depthwisePlan.Expands)
        {
            writer.Write($"ExpandChannels(ref Unsafe.Add(ref image, (nuint)top * (nuint)columns.Input * {inputs}), (bottom - top) * columns.Input * {inputs}, ref expanded);");
        }

        if (plan.Pointwise is null)
        {
            writer.Write(depthwise!.Call("ref result", "columns", "first", "end"));
        }
        else
        {
            writer.Write(depthwise!.Call("ref depthwise", "columns", "first", "end"));
            writer.Write(pointwise!.Call("depthwise", "ref result", "(end - first) * columns.Output"));
        }
    }

    private void WriteConvolutionRun(ConvolutionPlan convolutionPlan)
    {
        ConvolutionSpec spec = convolutionPlan.Spec;
        int halo = System.Math.Max(spec.Rows.Extent - 1, 0) / spec.Rows.Stride;
        string row = Text.Times(spec.Rows.Stride, $"columns.Input * {spec.InputChannels}L");
        WriteAxes();
        writer.Space();
        ScratchLayout scratch = new();
        if (convolutionPlan.Sweep is null)
        {
            writer.Write("// blocks of rows whose inputs stay in L2 while panel after panel passes over them");
            writer.Write($"int block = Math.Min(Scratch.Rows({KernelPlan.BlockFloats}, {row}, halo: {halo}, strip: 1), rows.Output);");
        }
        else
        {
            // whole images: no vector of outputs reads the inputs of another one
            GroupSweep sweep = convolutionPlan.Sweep;
            scratch.Add("sums", $"columns.Output * {sweep.SumRows * convolutionPlan.Product.Lanes}L");
        }

        WriteWeights(scratch);
        writer.Space();
        writer.Block("for (int row = firstRow; row < endRow;)", () =>
        {
            WriteBlockStart(blocks: convolutionPlan.Sweep is null);
            writer.Write(convolution!.Call());
            convolution.WritePass();
            writer.Write("row += end - first;");
        });
    }

    private void WriteAxes()
    {
        writer.Write($"Axis rows = {EntryText.Axis(plan.Spec.Padding, plan.Spec.Rows, "height")};");
        writer.Write($"Axis columns = {EntryText.Axis(plan.Spec.Padding, plan.Spec.Columns, "width")};");
    }

    // A block of rows [first, end) of one image, its input and its output.
    private void WriteBlockStart(bool blocks)
    {
        string limit = blocks ? "Math.Min(first + block, rows.Output)" : "rows.Output";
        writer.Write(
            $$"""
            int number = row / rows.Output;
            int first = row - (number * rows.Output);
            int end = Math.Min({{limit}}, first + (endRow - row));
            ref float image = ref Unsafe.Add(ref MemoryMarshal.GetReference(input), (nuint)number * (nuint)rows.Input * (nuint)columns.Input * {{plan.Spec.InputChannels}});
            """);
        ResultText.Write(writer, plan.Spec, $"(nuint)row * (nuint)columns.Output * {plan.Spec.OutputChannels}");
    }

    // References to the weights: in the user's spans, in scratch (copied for this call), or in the packed buffer.
    private void WriteWeights(ScratchLayout scratch)
    {
        if (plan.Spec.Buffered)
        {
            scratch.Write(writer);
            foreach ((WeightPart part, long offset) in parts.Zip(WeightParts.Offsets(parts), (part, offset) => (part, offset)))
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
            string source = $"ref MemoryMarshal.GetReference({part.Source.Name()})";
            if (part.Copy is null)
            {
                writer.Write($"ref float {part.Name} = {source};");
                continue;
            }

            string copy = part.Copy(source, $"ref {part.Name}");
            if (part.LeastSteps > 0)
            {
                writer.Block($"if (endStep - firstStep >= {part.LeastSteps})", () => writer.Write(copy));
            }
            else
            {
                writer.Write(copy);
            }
        }
    }

    private void WritePack()
    {
        IReadOnlyList<long> offsets = WeightParts.Offsets(parts);
        writer.Write("// Floats of the packed weights.");
        writer.Write($"public const int PackedLength = {offsets[offsets.Count - 1]};");
        writer.Space();
        if (plan.Spec.Packed)
        {
            writer.Write("// What lies where in them.");
            writer.Write($"public const string PackedLayout = \"{WeightParts.Layout(plan)}\";");
            writer.Space();
        }

        writer.Write("// The weights in the order in which this class reads them.");
        string parameters = Text.List(WeightParts.Sources(plan.Spec).Select(source => $"ReadOnlySpan<float> {source.Name()}").Append("Span<float> packed"));
        writer.Block($"public static void Pack({parameters})", () =>
        {
            foreach ((WeightPart part, long offset) in parts.Zip(offsets, (part, offset) => (part, offset)))
            {
                writer.Write(part.Copy is null
                    ? $"{part.Source.Name()}.CopyTo({(offset == 0 ? "packed" : $"packed[{offset}..]")});"
                    : part.Copy($"ref MemoryMarshal.GetReference({part.Source.Name()})", $"ref packed[{offset}]"));
            }
        });
        writer.Space();
    }
}
