using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The XML remarks of the method: what it computes, what it costs, how it runs on each instruction set.</summary>
internal static class KernelRemarks
{
    public static void Write(CodeWriter writer, KernelModel kernel, IReadOnlyList<KernelPlan> plans)
    {
        foreach (string line in kernel.Method.Comment)
        {
            writer.Write(line);
        }

        // a declaration with remarks of its own keeps them; ours then stand in an ordinary comment
        string slashes = kernel.Method.HasRemarks ? "//" : "///";
        writer.Write($"{slashes} <remarks>");
        foreach (string line in kernel.Spec.First is FilterSpec ? FilterRemarks.Lines(kernel.Spec, plans) : Lines(kernel.Spec, plans))
        {
            writer.Write($"{slashes} {line}");
        }

        foreach (string line in FormRemarks.Lines(kernel))
        {
            writer.Write($"{slashes} {line}");
        }

        writer.Write($"{slashes} </remarks>");
    }

    /// <summary>The plan of a tier in one sentence; of several stages, each with its name.</summary>
    public static string Tiles(KernelPlan plan) => string.Join("; ", Stages(plan));

    /// <summary>The same of each stage.</summary>
    public static IEnumerable<string> Stages(KernelPlan plan) => plan.Stages.Count == 1
        ? [Describe(plan.First, plan)]
        : plan.Stages.Select(stage => $"{stage.Step.Operands.Scope} {Describe(stage, plan)}");

    private static string Describe(StagePlan stage, KernelPlan plan) => stage switch
    {
        ConvolutionPlan convolution => ProductRemarks.Describe(convolution, plan.Spec.Packed),
        FilterPlan filter => FilterRemarks.Describe(filter, plan.Set),
        DepthwiseLoops loops => LoopRemarks.Describe(loops, plan.Spec.Image.Unit),
        ProductLoops loops => LoopRemarks.Describe(loops, plan.Spec.Image.Unit),
        PlanarConvolution planar => PlanarRemarks.Describe(planar, plan.Set),
        PlanarPointwise planar => PlanarRemarks.Describe(planar, plan.Set),
        SpreadPlan spread => SpreadRemarks.Describe(spread, plan.Set, plan.Spec.Packed),
        PlanarDepthwise planes => PlaneRemarks.Describe(planes, plan.Set),
        DepthwisePlan depthwise => DepthwiseRemarks.Describe(depthwise, plan.Set),
        _ => ProductRemarks.Describe((PointwisePlan)stage, plan.Spec.Packed),
    };

    private static IEnumerable<string> Lines(KernelSpec spec, IReadOnlyList<KernelPlan> plans)
    {
        yield return $"<para>{Operations(spec)} {StagingRemarks.Forms(spec)}.</para>";
        yield return "<code>";
        foreach (string line in FormulaRemarks.Lines(spec))
        {
            yield return line;
        }

        yield return "</code>";
        yield return $"<para>{FormulaRemarks.Letters(spec)}</para>";
        yield return $"<para>{ShapeRemarks.Sentence(spec)}</para>";
        yield return $"<para>{CostRemarks.Sentence(spec)}</para>";
        foreach (string line in StagingRemarks.Lines(spec, plans))
        {
            yield return line;
        }

        yield return "<list type=\"table\">";
        foreach (KernelPlan plan in plans)
        {
            yield return $"<item><term>{plan.Set.Title}</term><description>{Tiles(plan)}{(plan.Yields ? "; not where the processor computes 512 bits in two halves (AMD Zen 4): AVX2" : "")}{(plan.NarrowColumns is int columns ? $"; images of up to {columns} output columns: AVX2" : "")}</description></item>";
        }

        yield return "</list>";
    }

    private static string Operations(KernelSpec spec)
    {
        IEnumerable<string> steps = spec.Steps.Select((step, index) =>
        {
            string text = StepRemarks.Operation(step, spec);
            return index == 0 ? text : $"then {char.ToLowerInvariant(text[0])}{text.Substring(1)}";
        });
        string streaming = spec.Streams ? $". Streaming: input is the next piece, and the state remembers the last {StepRemarks.Count(spec.OnlyWindow().Columns.Extent - 1, "step")} before it." : ".";
        return string.Join("; ", steps) + streaming;
    }
}
