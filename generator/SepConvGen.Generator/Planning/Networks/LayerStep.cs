using System.Linq;
using SepConvGen.Generator.Specs;
using SepConvGen.Networks.Manifest;

namespace SepConvGen.Generator.Planning.Networks;

/// <summary>A layer with weights as a step of a kernel.</summary>
internal static class LayerStep
{
    /// <summary>Whether a layer runs as a kernel.</summary>
    public static bool IsKernel(this ManifestLayer layer) => layer.Operator is "conv" or "depthwise" or "pointwise";

    /// <summary>The step of a layer that is a kernel's only one.</summary>
    public static StepSpec Of(ManifestLayer layer, NetworkTensors tensors)
    {
        int[] filter = tensors.Shape(layer.Operand("filter")!);
        ActivationFunction activation = LayerActivation.Of(layer);
        if (layer.Operator == "pointwise")
        {
            return new PointwiseSpec(filter[0], filter[1], HasBias: true, activation);
        }

        int[] pads = layer.Pads();
        int[] strides = layer.Integers("strides", 2);
        int[] dilations = layer.Integers("dilations", 2);
        WindowSpec rows = new(filter[0], strides[0], dilations[0], pads[0], pads[2]);
        WindowSpec columns = new(filter[1], strides[1], dilations[1], pads[1], pads[3]);
        Padding padding = pads.All(pad => pad == 0) ? Padding.Valid : Padding.Explicit;
        if (IsSequence(layer, tensors))
        {
            rows = new(1, 1, 1, 0, 0);
        }

        int channels = tensors.Shape(layer.Inputs.First()).Last();
        return layer.Operator == "depthwise"
            ? new DepthwiseSpec(rows, columns, padding, channels, filter[3], HasBias: true, activation)
            : new ConvolutionSpec(rows, columns, padding, channels, filter[3], layer.Integer("groups", 1), HasBias: true, activation);
    }

    /// <summary>The images that a layer reads.</summary>
    public static ImageSpec Image(ManifestLayer layer, NetworkTensors tensors)
    {
        int[] shape = tensors.Shape(layer.Inputs.First());
        if (shape.Length != 4)
        {
            // a matrix: each row is a pixel
            return new ImageSpec(HasBatch: false, 1, shape.Take(shape.Length - 1).Aggregate(1, (all, size) => all * size));
        }

        return new ImageSpec(shape[0] != 1, shape[1], shape[2], IsSequence(layer, tensors));
    }

    // An image of one row under a filter of one row.
    private static bool IsSequence(ManifestLayer layer, NetworkTensors tensors) =>
        layer.Operator != "pointwise"
        && tensors.Shape(layer.Inputs.First())[1] == 1
        && tensors.Shape(layer.Operand("filter")!)[0] == 1
        && layer.Pads() is var pads && pads[0] == 0 && pads[2] == 0;
}
