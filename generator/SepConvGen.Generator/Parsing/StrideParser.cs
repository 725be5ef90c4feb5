using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using SepConvGen.Generator.Diagnostics;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Parsing;

/// <summary>The strides that a kernel takes, and whether there is something that lies so.</summary>
internal static class StrideParser
{
    /// <summary>What the method takes of them.</summary>
    public static StatedStrides Of(IReadOnlyList<ParameterModel> parameters)
    {
        return new(View(ParameterRole.Input), View(ParameterRole.Residual), View(ParameterRole.Output));

        StatedView View(ParameterRole tensor)
        {
            ParameterModel[] strides = [.. parameters.Where(parameter => parameter.Role.IsStride() && parameter.Role.Tensor() == tensor)];
            return new(strides.Any(stride => stride.Role.IsRowStride()), strides.Any(stride => !stride.Role.IsRowStride()));
        }
    }

    /// <summary>How far pixels are apart, for the first step that reads the input and the last one, which writes the output.</summary>
    public static void LayPixels(List<StepSpec> steps, AttributeArguments arguments, Faults faults)
    {
        int last = steps.Count - 1;

        // in a long: whether the channels are too many is told later
        long outputs = steps[last] is DepthwiseSpec depthwise ? (long)depthwise.InputChannels * depthwise.Multiplier : steps[last].OutputChannels;
        int? input = Pixel(ParameterRole.Input, steps[0].InputChannels, arguments, faults);
        int? residual = Pixel(ParameterRole.Residual, outputs, arguments, faults);
        int? output = Pixel(ParameterRole.Output, outputs, arguments, faults);
        steps[0] = steps[0] with { Pixels = new(input, null, null) };
        steps[last] = steps[last] with { Pixels = steps[last].Pixels with { Residual = residual, Output = output } };
    }

    // Null for pixels that follow each other.
    private static int? Pixel(ParameterRole tensor, long channels, AttributeArguments arguments, Faults faults)
    {
        string name = $"{tensor}PixelStride";
        if (arguments.Optional(name, Limit.Channels, faults) is not { } pixel || pixel == channels)
        {
            return null;
        }

        // out of range is one fault, not two
        if (pixel < channels && arguments.Get<int>(name) == pixel)
        {
            faults.Report(Descriptors.PixelsOverlap, arguments.LocationOf(name), name, pixel, channels);
        }

        return pixel < channels ? null : pixel;
    }

    /// <summary>Reports strides of what the caller does not lay out.</summary>
    public static void Check(
        IMethodSymbol method, KernelSpec spec, AttributeArguments arguments, IReadOnlyList<ParameterModel> parameters, ParameterModel? result, Faults faults)
    {
        foreach (ParameterRole tensor in new[] { ParameterRole.Input, ParameterRole.Residual, ParameterRole.Output })
        {
            string name = $"{tensor}PixelStride";
            string? why = !arguments.Has(name) ? null
                : Why(tensor, spec, parameters, result);
            if (arguments.Has(name))
            {
                Report(name, tensor, why, arguments.LocationOf(name));
            }
        }

        foreach (ParameterModel parameter in parameters.Where(parameter => parameter.Role.IsStride()))
        {
            ParameterRole stride = parameter.Role;
            ParameterRole tensor = stride.Tensor();
            string? why = Why(tensor, spec, parameters, result)
                ?? (!stride.IsRowStride() && !spec.Image.HasBatch ? $"there is one {(spec.Image.IsSequence ? "sequence" : "image")}: 'batch' says how many" : null);
            Report(stride.Name(), tensor, why, ParameterText.Location(method.Parameters.First(declared => declared.Name == stride.Name())));
        }

        void Report(string stride, ParameterRole tensor, string? why, Location place)
        {
            if (why is not null)
            {
                faults.Report(Descriptors.StrideOfNothing, place, stride, tensor.Name(), why);
            }
            else if (Staged(spec) is { } with)
            {
                faults.Report(Descriptors.StridesNotOffered, place, stride, with);
            }
        }
    }

    // What brings operands into working memory, where they have no gaps; null for nothing.
    private static string? Staged(KernelSpec spec) =>
        spec.InputForm.Layout == Layout.Nchw || spec.OutputForm.Layout == Layout.Nchw ? "channels first (Layout.Nchw)"
        : new[] { spec.InputForm, spec.OutputForm, spec.ResidualForm }.Any(form => form.Compact is not null) ? "an input, residual or output of Half or bfloat16"
        : null;

    // Why the caller does not lay a tensor out; null where he does.
    private static string? Why(ParameterRole tensor, KernelSpec spec, IReadOnlyList<ParameterModel> parameters, ParameterModel? result)
    {
        ParameterModel? operand = parameters.FirstOrDefault(parameter => parameter.Role == tensor);
        return tensor == ParameterRole.Input && spec.Streams ? "a stream is handed over without gaps"
            : tensor == ParameterRole.Output && result is not null ? "the result is new, and lies without gaps"
            : tensor == ParameterRole.Residual && operand is null ? "the method has no parameter 'residual'"
            : operand is { Form.IsTensor: true } ? $"the tensor '{tensor.Name()}' has its own"
            : null;
    }
}
