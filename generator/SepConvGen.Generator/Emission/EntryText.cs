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
        writer.Write(KernelEmitter.GeneratedAttributes);
        writer.Block($"{kernel.Method.Modifiers} void {kernel.Method.Name}({parameters})", () =>
        {
            WriteFixedSizes(writer, kernel.Spec.Image, all: true);
            WriteChecks(writer, kernel);
            DispatchText.Write(writer, kernel, plans);
        });
        if (kernel.Spec.Packed)
        {
            PackText.Write(writer, kernel, plans);
        }
    }

    /// <summary>Constants for the sizes that the attribute fixes.</summary>
    public static void WriteFixedSizes(CodeWriter writer, ImageSpec image, bool all)
    {
        if (image.Height is int height && all)
        {
            writer.Write($"const int height = {height};");
        }

        if (image.Width is int width)
        {
            writer.Write($"const int width = {width};");
        }
    }

    /// <summary>The C# that makes an axis.</summary>
    public static string Axis(DepthwiseSpec spec, WindowSpec window, string size)
    {
        string arguments = $"{size}, kernel: {window.Kernel}, stride: {window.Stride}, dilation: {window.Dilation}";
        return spec.Padding switch
        {
            Padding.Same => $"Axis.Same({arguments})",
            Padding.SameLower => $"Axis.SameLower({arguments})",
            _ => $"Axis.Padded({arguments}, before: {window.Before}, after: {window.After})",
        };
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

        string outputSize = "height, width";
        if (spec.Depthwise is { } depthwise)
        {
            writer.Write($"int outputHeight = global::SepConvGen.Runtime.{Axis(depthwise, depthwise.Rows, "height")}.Output;");
            writer.Write($"int outputWidth = global::SepConvGen.Runtime.{Axis(depthwise, depthwise.Columns, "width")}.Output;");
            outputSize = "outputHeight, outputWidth";
        }

        IEnumerable<ParameterModel> spans = kernel.Method.Parameters.Where(parameter => parameter.Type.Contains("Span<"));
        foreach (ParameterModel span in spans)
        {
            writer.Write($"{check}.Length({span.Name}.Length, {Shape(span.Role, spec, batch, outputSize)}, nameof({span.Name}));");
        }

        if (spec.Packed)
        {
            writer.Write($"{check}.Weights(weights, \"{PackText.KernelName(kernel)}\", nameof(weights));");
        }

        foreach (ParameterModel span in spans.Where(span => span.Role != ParameterRole.Output))
        {
            string types = spec.Filter is { } filter ? $"<{filter.Output.Keyword()}, {filter.Input.Keyword()}>" : "";
            writer.Write($"{check}.Apart{types}(output, {span.Name}, nameof({span.Name}));");
        }

        writer.Space();
    }

    /// <summary>The shape of a span as arguments of its check.</summary>
    public static string Shape(ParameterRole role, KernelSpec spec, string batch, string outputSize) => role switch
    {
        ParameterRole.Input => $"{batch}, height, width, {spec.InputChannels}",
        ParameterRole.Output or ParameterRole.Residual => $"{batch}, {outputSize}, {spec.OutputChannels}",
        ParameterRole.DepthwiseBias or ParameterRole.DepthwiseSlope => $"{spec.Depthwise!.OutputChannels}",
        ParameterRole.Bias or ParameterRole.Slope => $"{spec.OutputChannels}",
        ParameterRole.Filter when spec.Depthwise is not null => DepthwiseFilter(spec.Depthwise),
        ParameterRole.DepthwiseFilter => DepthwiseFilter(spec.Depthwise!),
        _ => $"1, 1, {spec.Pointwise!.InputChannels}, {spec.OutputChannels}",
    };

    /// <summary>The shape of a depthwise filter as arguments of its check.</summary>
    public static string DepthwiseFilter(DepthwiseSpec spec) =>
        $"{spec.Rows.Kernel}, {spec.Columns.Kernel}, {spec.InputChannels}, {spec.Multiplier}";
}
