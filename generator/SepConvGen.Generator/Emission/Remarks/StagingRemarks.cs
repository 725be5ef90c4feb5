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
        return input == output ? $"{input} {spec.Element.Stored.Title()}" : $"Input {input}, output {output}, {spec.Element.Stored.Title()}";
    }

    /// <summary>The staged operands of a kernel; nothing where there are none.</summary>
    public static IEnumerable<string> Lines(KernelSpec spec)
    {
        Planning.Staging staging = Planning.Staging.Of(spec);
        if (staging.IsNone)
        {
            yield break;
        }

        string rows = !spec.HasWindow ? "block of pixels" : spec.Image.IsSequence ? "part of a sequence" : "block of rows";
        string[] parts = [.. Loaded(staging), .. new[] { staging.Output }.OfType<Transfer>().Select(_ => "the result is transposed from there to planes")];
        yield return $"<para>{Capital(string.Join("; ", parts))}: {rows} after {rows} that stays in L2. {Scratch(staging, spec)}</para>";
    }

    private static IEnumerable<string> Loaded(Planning.Staging staging)
    {
        Transfer[] loads = [.. new[] { staging.Input, staging.Residual }.OfType<Transfer>()];
        if (loads.Length > 0)
        {
            yield return $"{string.Join(" and ", loads.Select(load => load.What))} {(loads.Length > 1 ? "are" : "is")} transposed from planes to pixels in scratch";
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
