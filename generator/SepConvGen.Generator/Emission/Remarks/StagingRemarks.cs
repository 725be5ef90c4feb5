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
        return input == output ? $"{input} {spec.Element.Stored.Title()}" : $"Input {input}, output {output}, {spec.Element.Stored.Title()}";
    }

    /// <summary>The staged operands of a kernel; nothing where there are none.</summary>
    public static IEnumerable<string> Lines(KernelSpec spec)
    {
        Planning.Staging staging = Planning.Staging.Of(spec);
        if (!staging.IsNone)
        {
            string parts = !spec.HasWindow ? "blocks of pixels" : spec.Image.IsSequence ? "parts of a sequence" : "blocks of rows";
            yield return $"<para>By {parts} that stay in L2, {string.Join(", and ", Moves(staging))}. {Scratch(staging, spec)}</para>";
        }
    }

    private static IEnumerable<string> Moves(Planning.Staging staging)
    {
        string[] loads = [.. new[] { staging.Input, staging.Residual }.OfType<Transfer>().Select(load => load.What)];
        if (loads.Length > 0)
        {
            yield return $"{Text.Enumeration(loads)} {(loads.Length > 1 ? "are" : "is")} transposed from planes to pixels in scratch";
        }

        if (staging.Output is not null)
        {
            yield return loads.Length > 0 ? "the result from there to planes" : "the result is transposed from pixels in scratch to planes";
        }
    }

    private static string Scratch(Planning.Staging staging, KernelSpec spec)
    {
        ElementType type = spec.Element.Stored;
        string pixels = Text.Enumeration(staging.All.Select(transfer => $"{transfer.What} {StepRemarks.Number((long)transfer.Channels * type.Size())}"));
        string all = spec.HasWindow ? "" : $"; {StepRemarks.Number((long)staging.BlockPixels(type) * staging.All.Sum(transfer => transfer.Channels) * type.Size())} a block";
        return $"Bytes of scratch a {spec.Image.Unit}: {pixels}{all}.";
    }
}
