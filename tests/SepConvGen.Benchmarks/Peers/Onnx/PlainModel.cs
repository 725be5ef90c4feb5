using SepConvGen.Benchmarks.Cases;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Peers.Onnx;

/// <summary>A layer as any exporter writes it: Conv and Clip on NCHW, for ONNX Runtime to optimise.</summary>
internal static class PlainModel
{
    public static OnnxModel Of(Layer layer, Operands operands)
    {
        OnnxGraph graph = new();
        string clipFrom = graph.Constant("zero", [0]);
        string clipTo = graph.Constant("six", [6]);
        string Activate(string name, string value, Activation activation) => activation switch
        {
            Activation.Relu6 => graph.Node(name, "Clip", "", [value, clipFrom, clipTo]),
            Activation.Relu => graph.Node(name, "Relu", "", [value]),
            Activation.HardSwish => graph.Node(name, "HardSwish", "", [value]),
            _ => value,
        };

        string result = OnnxGraph.Input;
        if (layer.Kind == LayerKind.Convolution)
        {
            string filter = graph.Constant(
                "filter", Filters.Convolution(layer, operands.Filter), layer.Outputs, layer.GroupInputs, layer.Kernel.Height, layer.Kernel.Width);
            string bias = graph.Constant("bias", operands.Bias, layer.Outputs);
            result = Activate("convolutionResult", graph.Node("convolution", "Conv", "", [result, filter, bias], ConvolutionAttributes.Convolution(layer)), layer.Activation);
        }

        if (layer.HasExpansion)
        {
            string filter = graph.Constant("expandFilter", Filters.Expansion(layer, operands.ExpandFilter), layer.Expanded, layer.Channels, 1, 1);
            string bias = graph.Constant("expandBias", operands.ExpandBias, layer.Expanded);
            result = Activate("expandResult", graph.Node("expand", "Conv", "", [result, filter, bias], ConvolutionAttributes.Pointwise()), layer.Activation);
        }

        if (layer.HasDepthwise)
        {
            string filter = graph.Constant(
                "depthwiseFilter", Filters.Depthwise(layer, operands.DepthwiseFilter), layer.DepthwiseChannels, 1, layer.Kernel.Height, layer.Kernel.Width);
            string bias = graph.Constant("depthwiseBias", operands.DepthwiseBias, layer.DepthwiseChannels);
            result = Activate("depthwiseResult", graph.Node("depthwise", "Conv", "", [result, filter, bias], ConvolutionAttributes.Depthwise(layer)), layer.Activation);
        }

        if (layer.HasPointwise)
        {
            string filter = graph.Constant(
                "pointwiseFilter", Filters.Pointwise(layer, operands.PointwiseFilter), layer.Outputs, layer.DepthwiseChannels, 1, 1);
            string bias = graph.Constant("pointwiseBias", operands.PointwiseBias, layer.Outputs);
            result = graph.Node("pointwise", "Conv", "", [result, filter, bias], ConvolutionAttributes.Pointwise());
            result = layer.AddsInput ? graph.Node("sum", "Add", "", [result, OnnxGraph.Input]) : result;
            result = Activate("pointwiseResult", result, layer.LastActivation);
        }

        long[] input = [layer.Batch, layer.Channels, layer.Image.Height, layer.Image.Width];
        long[] output = [layer.Batch, layer.OutputChannels, layer.OutputHeight, layer.OutputWidth];
        return new("NCHW", graph.ToModel(input, result, output), result, input, output, 1, 1);
    }
}
