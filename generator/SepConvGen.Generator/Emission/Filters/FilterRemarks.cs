using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>What the generated remarks say of an image filter.</summary>
internal static class FilterRemarks
{
    public static IEnumerable<string> Lines(KernelSpec kernel, IReadOnlyList<KernelPlan> plans)
    {
        FilterSpec spec = (FilterSpec)kernel.First;
        FilterPlan plan = (FilterPlan)plans[0].First;
        (int height, int width) = (spec.ColumnTaps.Count, spec.RowTaps.Count);
        string channels = spec.Channels == 1 ? "1 channel" : $"{spec.Channels} channels";
        yield return $"<para>Separable filter {height}×{width}, {spec.Input.Keyword()} to {spec.Output.Keyword()}; {channels}, border {Border(spec)}. NHWC.</para>";
        yield return "<code>";
        yield return $"output[y, x, c] = {(spec.Output == ElementType.Single ? "" : "round(")}{(spec.Scale == 1 ? "" : $"{Number(spec.Scale)} · ")}Σ input[y + i{Minus(height / 2)}, x + j{Minus(width / 2)}, c] · column[i] · row[j]{(spec.Offset == 0 ? "" : $" + {Number(spec.Offset)}")}{(spec.Output == ElementType.Single ? "" : ")")}";
        yield return $"column = [{List(spec.ColumnTaps)}]";
        yield return $"row = [{List(spec.RowTaps)}]";
        yield return "</code>";
        yield return "<para>Row y, column x, channel c; tap i of the column, tap j of the row. Σ over all i and j.</para>";
        yield return $"<para>{Order(plan)}</para>";
        string batch = kernel.Image.HasBatch ? "batch, " : "";
        string size = $"{(kernel.Image.Height is int h ? $"{h}" : "height")}, {(kernel.Image.Width is int w ? $"{w}" : "width")}, {spec.Channels}";
        yield return $"<para>input [{batch}{size}], output [{batch}{size}].</para>";
        yield return $"<para>{height + width} multiplications a sample ({height}×{width} taps at once: {height * width}); equal taps are added first, taps of 0 left out: {plan.ColumnTerms.Count + plan.RowTerms.Count} remain.</para>";
        yield return "<list type=\"table\">";
        foreach (KernelPlan tier in plans)
        {
            yield return $"<item><term>{tier.Set.Title}</term><description>{Describe((FilterPlan)tier.First, tier.Set)}</description></item>";
        }

        yield return "</list>";
    }

    /// <summary>A plan in one sentence.</summary>
    public static string Describe(FilterPlan plan, InstructionSet set)
    {
        string lane = plan.Lane switch
        {
            ElementType.UInt16 => "16-bit sums",
            ElementType.Int16 => "signed 16-bit sums",
            ElementType.Int32 => "32-bit sums",
            _ => "float sums",
        };
        string rows = plan.Rows == 1 ? "1 row" : $"{plan.Rows} rows";
        string vectors = plan.Lanes == 1 ? "sample by sample"
            : plan.Phases == 1 ? $"1 vector of {plan.Lanes} a step"
            : $"{plan.Phases} vectors of {plan.Lanes} a step, of every {(plan.Phases == 2 ? "second" : "fourth")} sample each";
        string held = plan.Rows == 1 ? "" : $"; {FilterStrip.Of(plan, plan.Rows).Samples} samples of a column held for {plan.Rows} sums in {set.Registers} registers";
        return $"{rows}, {vectors}, {lane}{held}; blocks of {plan.Block.ToString("N0", CultureInfo.InvariantCulture)} samples";
    }

    private static string Order(FilterPlan plan)
    {
        if (!plan.Exact)
        {
            return "In float32: down the columns first, then along the rows, one chain of fused multiply-adds each, pairs of equal taps added before.";
        }

        return plan.Finish.Shifts
            ? $"Exact: whole sums, rounded once, half to even, by {plan.Finish.Shift} bits."
            : "Exact: whole sums, rounded once, half to even.";
    }

    private static string Border(FilterSpec spec) =>
        spec.Border == SepConvGen.Border.Constant ? $"{spec.Border} {Number(spec.BorderValue)}" : $"{spec.Border}";

    private static string Minus(int anchor) => anchor == 0 ? "" : $" − {anchor}";

    private static string List(EquatableArray<float> taps) => string.Join(", ", taps.Select(Number));

    private static string Number(float value) => value.ToString("R", CultureInfo.InvariantCulture);
}
