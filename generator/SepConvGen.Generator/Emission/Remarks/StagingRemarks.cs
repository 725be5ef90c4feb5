using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>What the generated remarks say of how operands are stored, and of what goes through scratch for it.</summary>
internal static class StagingRemarks
{
    /// <summary>Layouts and type: "NHWC float32", "Input NCHW, output NHWC, float32".</summary>
    public static string Forms(KernelSpec spec)
    {
        string input = LayoutText.Name(spec.InputForm.Layout, spec.Image.IsSequence);
        string output = LayoutText.Name(spec.OutputForm.Layout, spec.Image.IsSequence);
        string types = spec.Compact.Count == 0 ? spec.Element.Stored.Title() : $"{spec.Element.Stored.Title()}, but {Compact(spec)}";
        return input == output ? $"{input} {types}" : $"Input {input}, output {output}, {types}";
    }

    // "input and filter are stored as float16, widened exactly; output is stored as bfloat16, rounded to nearest even once"
    private static string Compact(KernelSpec spec) => string.Join("; ", spec.Compact
        .GroupBy(operand => (operand.Type, IsOutput: operand.Role == ParameterRole.Output))
        .Select(group => $"{string.Join(" and ", group.Select(operand => operand.Role.Name()))} {(group.Count() > 1 ? "are" : "is")} stored as {group.Key.Type.Title()}{(group.Key.IsOutput ? ", rounded once to nearest even" : ", widened exactly")}"));

    /// <summary>The staged operands of a kernel; nothing where there are none.</summary>
    public static IEnumerable<string> Lines(KernelSpec spec, IReadOnlyList<KernelPlan> plans)
    {
        Planning.Staging staging = plans.Select(plan => plan.Staging).OrderByDescending(staging => staging.All.Count()).First();
        if (!staging.IsNone)
        {
            string parts = !spec.HasWindow ? "blocks of pixels" : spec.Image.IsSequence ? "parts of a sequence" : "blocks of rows";
            KernelPlan[] alike = [.. plans.Where(plan => plan.Staging == staging)];
            string where = alike.Length == plans.Count ? "B" : $"On {Text.Enumeration(alike.Select(plan => plan.Set.Title))}, b";
            yield return $"<para>{where}y {parts} that stay in L2, {string.Join(", and ", Moves(staging))}. {Scratch(staging, spec)}</para>";
        }
    }

    private static IEnumerable<string> Moves(Planning.Staging staging)
    {
        Transfer[] all = [.. new[] { staging.Input, staging.Residual }.OfType<Transfer>()];
        foreach (IGrouping<bool, Transfer> loads in all.GroupBy(load => load.IsPlanar))
        {
            string widened = loads.Any(load => load.PlaneScratch is not null) ? "widened and " : "";
            yield return $"{Text.Enumeration(loads.Select(load => load.What))} {(loads.Count() > 1 ? "are" : "is")} {(loads.Key ? $"{widened}transposed from planes to pixels in scratch" : "widened in scratch")}";
        }

        if (staging.Output is { } store)
        {
            string from = all.Length > 0 ? "from there" : "from scratch";
            yield return store.IsPlanar ? $"the result is transposed {from} to planes{(store.PlaneScratch is null ? "" : ", and rounded")}" : $"the result is rounded {from}";
        }
    }

    private static string Scratch(Planning.Staging staging, KernelSpec spec)
    {
        ElementType type = spec.Element.Stored;
        string pixels = Text.Enumeration(Rows(staging).Select(row => $"{row.What} {StepRemarks.Number((long)row.Pixel * type.Size())}"));
        string all = spec.HasWindow ? "" : $"; {StepRemarks.Number((long)staging.BlockPixels(type) * Rows(staging).Sum(row => row.Pixel) * type.Size())} a block";
        return $"Bytes of scratch a {spec.Image.Unit}: {pixels}{all}.";
    }

    private static IEnumerable<BlockRow> Rows(Planning.Staging staging) => staging.All.SelectMany(transfer => transfer.Rows(windows: 0, stride: 1));
}
