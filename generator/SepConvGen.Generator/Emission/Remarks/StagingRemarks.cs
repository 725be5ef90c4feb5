using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>What the generated remarks say of how operands are stored, and of what goes through scratch for it.</summary>
internal static class StagingRemarks
{
    /// <summary>Layouts and type: "NHWC float32", "input NCHW, output NHWC, float32".</summary>
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
    public static IEnumerable<string> Lines(KernelSpec spec)
    {
        Planning.Staging staging = Planning.Staging.Of(spec);
        if (staging.IsNone)
        {
            yield break;
        }

        string rows = !spec.HasWindow ? "block of pixels" : spec.Image.IsSequence ? "part of a sequence" : "block of rows";
        string[] parts = [.. Loaded(staging), .. new[] { staging.Output }.OfType<Transfer>().Select(store => store.IsPlanar ? "the result is transposed from there to planes" : "the result is rounded from there")];
        yield return $"<para>{Capital(string.Join("; ", parts))}: {rows} after {rows} that stays in L2. {Scratch(staging, spec)}</para>";
    }

    private static IEnumerable<string> Loaded(Planning.Staging staging)
    {
        foreach (IGrouping<bool, Transfer> loads in new[] { staging.Input, staging.Residual }.OfType<Transfer>().GroupBy(load => load.IsPlanar))
        {
            yield return $"{string.Join(" and ", loads.Select(load => load.What))} {(loads.Count() > 1 ? "are" : "is")} {(loads.Key ? "transposed from planes to pixels in scratch" : "widened in scratch")}";
        }
    }

    private static string Scratch(Planning.Staging staging, KernelSpec spec)
    {
        ElementType type = spec.Element.Stored;
        string pixels = string.Join(", ", staging.All.Select(transfer => $"{transfer.What} {StepRemarks.Number((long)transfer.Channels * type.Size())}"));
        return spec.HasWindow
            ? $"Bytes of scratch for each of its {spec.Image.Unit}s: {pixels}."
            : $"Scratch: {StepRemarks.Number((long)staging.BlockPixels(type) * staging.All.Sum(transfer => transfer.Channels) * type.Size())} bytes.";
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
