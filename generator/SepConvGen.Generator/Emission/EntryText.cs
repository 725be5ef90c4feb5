using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The implementing part of the user's method: it checks its arguments and dispatches.</summary>
internal static class EntryText
{
    public static void Write(CodeWriter writer, KernelModel kernel, IReadOnlyList<KernelPlan> plans)
    {
        KernelRemarks.Write(writer, kernel, plans);
        string parameters = Text.List(kernel.Method.Parameters.Select(parameter => $"{parameter.Type} {parameter.Name}"));
        if (!kernel.Method.IsMarked)
        {
            writer.Write(KernelEmitter.GeneratedAttributes);
        }

        writer.Block($"{kernel.Method.Modifiers} void {kernel.Method.Name}({parameters})", () =>
        {
            WriteFixedSizes(writer, kernel.Spec.Image, all: true);
            WriteChecks(writer, kernel);
            DispatchText.Write(writer, kernel, plans);
        });
        PackText.Write(writer, kernel);
        StateText.Write(writer, kernel);
        OutputSizeText.Write(writer, kernel);
    }

    /// <summary>Constants for the sizes that the attribute fixes.</summary>
    public static void WriteFixedSizes(CodeWriter writer, ImageSpec image, bool all)
    {
        if (image.Height is int height && all && !image.IsSequence)
        {
            writer.Write($"const int height = {height};");
        }

        if (image.Width is int width)
        {
            writer.Write($"const int width = {width};");
        }
    }

    private static void WriteChecks(CodeWriter writer, KernelModel kernel)
    {
        const string check = "global::SepConvGen.Runtime.Check";
        KernelSpec spec = kernel.Spec;
        string batch = spec.Image.HasBatch ? "batch" : "1";
        foreach (ParameterModel size in kernel.Method.Parameters.Where(parameter => parameter.Role is ParameterRole.Batch or ParameterRole.Height or ParameterRole.Width))
        {
            writer.Write($"{check}.Size({size.Name}, nameof({size.Name}));");
        }

        string outputSize = spec.Image.IsSequence ? "outputWidth" : spec.HasWindow ? "outputHeight, outputWidth" : "height, width";
        if (spec.HasWindow)
        {
            if (!spec.Image.IsSequence)
            {
                writer.Write($"int outputHeight = {AxisText.Output(spec, "height", rows: true)};");
            }

            writer.Write($"int outputWidth = {AxisText.Output(spec, "width", rows: false)};");
        }

        IEnumerable<ParameterModel> spans = kernel.Method.Parameters.Where(parameter => parameter.Role.IsSpan());
        foreach (ParameterModel span in spans)
        {
            writer.Write($"{check}.Length({span.Name}.Length, {Shape(span.Role, spec, batch, outputSize)}, nameof({span.Name}));");
        }

        if (spec.Packed)
        {
            string packed = PackText.QualifiedClassName(kernel);
            writer.Write($"{check}.Weights(weights, \"{PackText.KernelName(kernel)}\", {packed}.Layout, {packed}.Length, nameof(weights));");
        }

        if (spec.Streams)
        {
            writer.Write($"{check}.State(state, \"{PackText.KernelName(kernel)}\", {batch}, memory: {spec.Columns.Extent - 1}, channels: {spec.InputChannels}, nameof(state));");
        }

        foreach (ParameterModel span in spans.Where(span => span.Role != ParameterRole.Output))
        {
            string types = spec is { Input: ElementType.Single, Output: ElementType.Single, HasWeights: true } ? "" : $"<{spec.Output.Keyword()}, {spec.Input.Keyword()}>";
            writer.Write($"{check}.Apart{types}(output, {span.Name}, nameof({span.Name}));");
        }

        if (spec.Packed)
        {
            writer.Write($"{check}.Apart(output, weights.Span, nameof(weights));");
        }

        if (spec.Parallel)
        {
            writer.Write($"{check}.Options(parallelOptions, nameof(parallelOptions));");
        }

        writer.Space();
    }

    /// <summary>The shape of a span as arguments of its check.</summary>
    public static string Shape(ParameterRole role, KernelSpec spec, string batch, string outputSize) => role switch
    {
        ParameterRole.Input => $"{batch}, {(spec.Image.IsSequence ? "" : "height, ")}width, {spec.InputChannels}",
        ParameterRole.Output or ParameterRole.Residual => $"{batch}, {outputSize}, {spec.OutputChannels}",
        _ => WeightShape(role, spec),
    };

    /// <summary>The shape of a filter, a bias or slopes: "3, 3, 16, 1".</summary>
    public static string WeightShape(ParameterRole role, KernelSpec spec)
    {
        StepSpec step = spec.Steps.First(step => step.Weights.Contains(role) || step.Operands.Bias == role);
        return role == step.Operands.Filter ? string.Join(", ", step.FilterShape(spec.Image.IsSequence)) : $"{step.OutputChannels}";
    }
}
