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

        writer.Block($"{kernel.Method.Modifiers} {kernel.Method.ReturnType} {kernel.Method.Name}({parameters})", () =>
        {
            WriteChecks(writer, kernel);
            DispatchText.Write(writer, kernel, plans);
            if (kernel.Method.Result is not null)
            {
                writer.Space();
                writer.Write("return output;");
            }
        });
        PackText.Write(writer, kernel);
        if (kernel.Companions.HasFlag(Companions.State))
        {
            StateText.Write(writer, kernel);
        }

        OutputSizeText.Write(writer, kernel);
    }

    private static void WriteChecks(CodeWriter writer, KernelModel kernel)
    {
        const string check = "global::SepConvGen.Runtime.Check";
        const string region = "global::SepConvGen.Runtime.Region";
        KernelSpec spec = kernel.Spec;
        string batch = spec.Image.HasBatch ? "batch" : "1";
        string element = spec.Element.Stored == ElementType.Single ? "" : $"<{spec.Element.Stored.Keyword()}>";
        FormText forms = new(writer, kernel);
        forms.WriteNulls();
        forms.WriteSizes();
        foreach (ParameterModel size in kernel.Method.Parameters.Where(parameter => parameter.Role.IsSize()))
        {
            writer.Write($"{check}.Size({size.Name}, nameof({size.Name}));");
        }

        if (spec.HasWindow && spec.Image is { IsSequence: false, Height: null })
        {
            writer.Write($"int outputHeight = {AxisText.Output(spec, "height", rows: true)};");
        }

        if (spec.HasWindow && spec.Image.Width is null)
        {
            writer.Write($"int outputWidth = {AxisText.Output(spec, "width", rows: false)};");
        }

        string output = kernel.NameOf(ParameterRole.Output);
        IEnumerable<ParameterModel> spans = kernel.Method.Parameters.Where(parameter => parameter.Role.IsSpan());
        foreach (ParameterModel span in spans)
        {
            forms.WriteOperand(span, Shape(span.Role, spec, batch));
        }

        if (spec.Packed)
        {
            string packed = PackText.QualifiedClassName(kernel);
            writer.Write($"{check}.Weights{element}(weights, \"{PackText.KernelName(kernel)}\", {packed}.Shape.Layout, {packed}.Shape.Length, nameof(weights));");
        }

        if (spec.Streams)
        {
            writer.Write($"{check}.State{element}(state, \"{PackText.KernelName(kernel)}\", {batch}, memory: {spec.OnlyWindow().Columns.Extent - 1}, channels: {spec.InputChannels}, nameof(state));");
        }

        // what is allocated in the call overlaps nothing
        if (kernel.Method.Result is null)
        {
            foreach (ParameterModel span in spans.Where(span => span.Role != ParameterRole.Output))
            {
                ElementType read = span.Role == ParameterRole.Input ? spec.Input : spec.StoredAs(span.Role);
                writer.Write(spec.ViewOf(span.Role).HasGaps || spec.OutputView.HasGaps
                    ? $"{region}.Apart{Both(read)}({output}, {RegionOf(ParameterRole.Output)}, {span.Span}, {RegionOf(span.Role)}, nameof({span.Name}));"
                    : $"{check}.Apart{Types(read)}({output}, {span.Span}, nameof({span.Name}));");
            }

            if (spec.Packed)
            {
                string packed = PackText.Elements("weights", spec);
                writer.Write(spec.OutputView.HasGaps
                    ? $"{region}.Apart{Both(spec.Element.Stored)}({output}, outputRegion, {packed}, {region}.Of({packed}.Length), nameof(weights));"
                    : $"{check}.Apart{Types(spec.Element.Stored)}({output}, {packed}, nameof(weights));");
            }

            string RegionOf(ParameterRole role) =>
                spec.ViewOf(role).HasGaps ? $"{role.Name()}Region" : $"{region}.Of({kernel.NameOf(role)}.Length)";

            string Types(ElementType read) => spec is { Output: ElementType.Single, HasWeights: true } && read == ElementType.Single ? "" : Both(read);

            string Both(ElementType read) => $"<{spec.Output.QualifiedKeyword()}, {read.QualifiedKeyword()}>";
        }

        if (spec.Parallel)
        {
            writer.Write($"{check}.Options(parallelOptions, nameof(parallelOptions));");
        }

        if (kernel.Method.Result is { } result)
        {
            forms.WriteResult(result);
        }

        writer.Space();
    }

    /// <summary>The shape of a span as arguments of its check.</summary>
    private static string Shape(ParameterRole role, KernelSpec spec, string batch)
    {
        SizeNames sizes = SizeNames.Of(spec);
        bool sequence = spec.Image.IsSequence;
        return role switch
        {
            ParameterRole.Input => LayoutText.Shape(spec.InputForm.Layout, $"{batch}, ", sequence ? "" : sizes.Height, sizes.Width, spec.InputChannels),
            ParameterRole.Output or ParameterRole.Residual => LayoutText.Shape(spec.OutputForm.Layout, $"{batch}, ", sequence ? "" : sizes.OutputHeight, sizes.OutputWidth, spec.OutputChannels),
            _ => WeightShape(role, spec),
        };
    }

    /// <summary>The shape of a filter, a bias or slopes: "3, 3, 16, 1".</summary>
    public static string WeightShape(ParameterRole role, KernelSpec spec)
    {
        StepSpec step = spec.Steps.First(step => step.Weights.Contains(role) || step.Operands.Bias == role);
        return role == step.Operands.Filter ? string.Join(", ", step.FilterShape(spec.Image.IsSequence)) : $"{step.OutputChannels}";
    }
}
