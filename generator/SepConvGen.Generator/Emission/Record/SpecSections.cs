using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>What a record says that a kernel computes: the method, its images, its steps.</summary>
internal static class SpecSections
{
    public static IEnumerable<RecordSection> Of(KernelModel kernel)
    {
        yield return Method(kernel.Method);
        yield return Image(kernel.Spec);
        foreach (StepSpec step in kernel.Spec.Steps)
        {
            yield return Step(step);
        }
    }

    // "kernel Demo.Blocks`1+Inner.Mix input height width filter output:a"; what is returned stands last, as output.
    private static RecordSection Method(MethodModel method)
    {
        RecordSection section = new RecordSection("kernel").Flag(method.MetadataName);
        foreach (ParameterModel parameter in method.Parameters)
        {
            section.Flag(parameter.Role.Name() + Form(parameter));
        }

        return method.Result is { } result ? section.Flag($"returns{Form(result)}") : section;
    }

    // What is no span: overloads may differ in it alone.
    private static string Form(ParameterModel parameter) =>
        parameter.Form is null or { IsSpan: true } ? "" : $":{(parameter.Form.Name.Length == 0 ? "Array" : parameter.Form.Name)}";

    private static RecordSection Image(KernelSpec spec) => new RecordSection("image")
        .Add("h", spec.Image.Height)
        .Add("w", spec.Image.Width)
        .Flag("sequence", spec.Image.IsSequence)
        .Flag("batch", spec.Image.HasBatch)
        .Flag("packed", spec.Packed)
        .Flag("parallel", spec.Parallel)
        .Flag("residual", spec.HasResidual)
        .Flag("addsInput", spec.AddsInput)
        .Flag("streams", spec.Streams)
        .Flag("planesIn", spec.InputForm.Layout == Layout.Nchw)
        .Flag("planesOut", spec.OutputForm.Layout == Layout.Nchw)
        .Add("inPixel", spec.First.Pixels.Input)
        .Add("outPixel", spec.Last.Pixels.Output)
        .Add("residualPixel", spec.AddsInput ? null : spec.Last.Pixels.Residual)
        .Add("in", Type(spec.Input))
        .Add("out", Type(spec.Output));

    // As C# writes it; a bfloat16 is no ushort.
    private static string Type(ElementType type) => type == ElementType.BFloat16 ? type.Title() : type.Keyword();

    private static RecordSection Step(StepSpec step)
    {
        RecordSection section = new RecordSection("step").Flag(step.Operands.Scope).Add("i", step.InputChannels).Add("o", step.OutputChannels);
        section = step switch
        {
            DepthwiseSpec depthwise => section.Add("m", depthwise.Multiplier),
            ConvolutionSpec convolution => section.Add("g", convolution.Groups),
            FilterSpec filter => section.Add("taps", $"{filter.ColumnTaps.Count}x{filter.RowTaps.Count}").Add("border", $"{filter.Border}"),
            _ => section,
        };
        if (step.Window is { } window)
        {
            section
                .Add("k", $"{window.Rows.Kernel}x{window.Columns.Kernel}")
                .Add("s", $"{window.Rows.Stride}x{window.Columns.Stride}")
                .Add("d", $"{window.Rows.Dilation}x{window.Columns.Dilation}")
                .Add("p", $"{window.Padding}");
            if (window.Padding == Padding.Explicit)
            {
                section.Add("pads", $"{window.Rows.Before},{window.Rows.After},{window.Columns.Before},{window.Columns.After}");
            }
        }

        return section
            .Flag("bias", step.HasBias)
            .Add("act", step.Activation.Kind == Activation.None ? null : $"{step.Activation.Kind}");
    }
}
