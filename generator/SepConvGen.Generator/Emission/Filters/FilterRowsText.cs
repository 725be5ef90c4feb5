using System;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The method that filters rows of one image, strip by strip.</summary>
internal sealed class FilterRowsText(CodeWriter writer, FilterPlan plan, FilterNames names, FilterEdgesText edges, StripCalls calls)
{
    private readonly FilterSpec spec = plan.Spec;

    private bool Constant => spec.Border == Border.Constant;

    // Samples from a row to the next, where the call says so.
    private string Distances => $"{(plan.Stated.Input ? $", nint {names.InputRow}" : "")}{(plan.Stated.Results ? $", nint {names.OutputRow}" : "")}";

    public void Write()
    {
        writer.Write("// Rows [first, end) of one image.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void {names.FilterRows}({names.Image.Parameter}, {names.Output.Parameter}, int height, int width{Distances}, int first, int end)", () =>
        {
            writer.Write($"int samples = width * {spec.Channels};");
            if (plan.Rows > 1)
            {
                writer.Write($"int strip = end - first >= {plan.Rows} ? {plan.Rows} : 1;");
            }

            WriteScratch();
            writer.Write($"Span<nint> rows = stackalloc nint[{(plan.Rows > 1 ? $"strip + {spec.ColumnTaps.Count - 1}" : $"{spec.ColumnTaps.Count}")}];");
            if (plan.EdgeSamples > 0)
            {
                edges.WriteMapCall();
                if (Constant)
                {
                    WriteBorderSum();
                }
            }

            writer.Space();
            FilterStripText strip = new(writer, plan, names, edges, calls);
            writer.Block($"for (int y = first; y < end; y += {(plan.Rows > 1 ? "strip" : "1")})", strip.Write);
            if (plan.IsVector)
            {
                writer.Space();
                writer.Block("if (streams)", () => writer.Write("StreamingStores.Finish();"));
            }
        });
    }

    private void WriteScratch()
    {
        FilterScratch scratch = FilterScratch.Of(plan);
        writer.Write($"using Scratch scratch = Scratch.Rent({scratch.Floats});");
        writer.Write(Part(names.Sums, Text.After("scratch.At(0)", $"{scratch.Origin}")));
        if (plan.StagesRows)
        {
            writer.Write(Part(names.Staged, $"ref scratch.At({scratch.Staged})"));
        }

        if (plan.IsVector)
        {
            writer.Write(Part(names.Results, $"ref scratch.At({scratch.Results})"));
            writer.Write($"bool streams = StreamingStores.Pay<{names.Output.Type.Keyword()}>(height, samples);");
        }
    }

    // scratch is of floats
    private static string Part(Operand part, string reference) => part.Declare(part.Type == ElementType.Single
        ? reference
        : $"ref Unsafe.As<{ElementType.Single.Keyword()}, {part.Type.Keyword()}>({reference})");

    private void WriteBorderSum()
    {
        writer.Space();
        writer.Write("// the column sum of the border value");
        writer.Write($"{names.Image.Type.Keyword()} border = {BorderValue(spec)};");
        writer.Write("rows.Clear();");
        writer.Write(plan.IsVector
            ? $"MemoryMarshal.CreateSpan({names.Staged.Argument}, {plan.StepSamples}).Fill(border);"
            : $"{names.Staged.Name} = border;");
        writer.Write($"{names.ColumnSums(1)}({names.Staged.Argument}, rows, {names.Sums.Argument}, 0, 1);");
        writer.Write($"{names.Sums.Type.Keyword()} edge = {names.Sums.Name};");
    }

    /// <summary>The samples outside the image, as their type writes them.</summary>
    public static string BorderValue(FilterSpec spec) =>
        spec.Input == ElementType.Single ? Dialect.Number(spec.BorderValue) : FormattableString.Invariant($"{(int)spec.BorderValue}");
}
