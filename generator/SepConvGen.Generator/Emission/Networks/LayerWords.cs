using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SepConvGen.Generator.Planning.Networks;
using SepConvGen.Generator.Specs;
using SepConvGen.Networks.Manifest;

namespace SepConvGen.Generator.Emission.Networks;

/// <summary>A step of a network in one line: where it comes from, what it is, its shapes, what it costs.</summary>
internal static class LayerWords
{
    public static string Of(NetworkStep step, NetworkTensors tensors)
    {
        string input = step.Layers[0].Inputs.Any() ? $"{Shape(tensors.Shape(step.Input))} → " : "";
        string cost = step.Kernel is null ? "" : $"; {MultiplyAdds(step).ToString("N0", CultureInfo.InvariantCulture)} multiply-adds";
        return $"{Source(step)}: {Operation(step)}, {input}{Shape([.. step.Output.Shape])}{cost}";
    }

    /// <summary>The model's nodes that it comes from.</summary>
    public static string Source(NetworkStep step) => string.Join(" + ", step.Layers.Select(layer => layer.Source).Where(source => source.Length > 0));

    /// <summary>"depthwise 3×3 32 → 32 Relu6".</summary>
    public static string Operation(NetworkStep step) => string.Join(", ", Operations(step));

    /// <summary>The same of each layer.</summary>
    public static IEnumerable<string> Operations(NetworkStep step) => step.Kernel is { } kernel
        ? kernel.Spec.Steps.Select((spec, index) => Words(spec) + (index == step.Layers.Count - 1 && kernel.Spec.Residual is not null ? " + residual" : "") + Activation(spec))
        : [step.Last.Operator + (step.Last.Setting("function") is { } function ? $" {function}" : "")];

    /// <summary>Multiply-adds of all images of a step; none of one that no kernel does.</summary>
    public static long MultiplyAdds(NetworkStep step) =>
        step.Kernel is { } kernel ? step.Layers.Zip(kernel.Spec.Steps, (layer, spec) => layer.Output.Length / spec.OutputChannels * spec.MultiplyAdds).Sum() : 0;

    /// <summary>"1×96×96×3"; a single image says nothing of their number.</summary>
    public static string Shape(int[] shape) => string.Join("×", shape.Length > 2 && shape[0] == 1 ? shape.Skip(1) : shape);

    private static string Words(StepSpec step)
    {
        string window = step.Window is { } image ? $" {image.Rows.Kernel}×{image.Columns.Kernel}" : "";
        string stride = step.Window is { } strided && (strided.Rows.Stride, strided.Columns.Stride) is var (rows, columns) && (rows > 1 || columns > 1)
            ? rows == columns || strided.Rows.Kernel == 1 ? $" stride {columns}" : $" stride {rows}×{columns}"
            : "";
        string kind = step switch
        {
            DepthwiseSpec => "depthwise",
            PointwiseSpec => "pointwise",
            ConvolutionSpec { Groups: > 1 } grouped => $"convolution in {grouped.Groups} groups",
            _ => "convolution",
        };
        return $"{kind}{window}{stride} {step.InputChannels} → {step.OutputChannels}";
    }

    private static string Activation(StepSpec step) => step.Activation.Kind == SepConvGen.Activation.None ? "" : $" {step.Activation.Kind}";
}
