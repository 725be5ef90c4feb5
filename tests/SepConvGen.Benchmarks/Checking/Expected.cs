using SepConvGen.Benchmarks.Cases;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Checking;

/// <summary>What the library's reference gives: the bits that kernels of the library must give.</summary>
internal static class Expected
{
    public static float[] Of(Layer layer, Operands operands)
    {
        ActivationFunction activation = new(layer.Activation);
        float[] values = operands.Input;
        if (layer.Kind == LayerKind.Convolution)
        {
            float[] result = new float[layer.OutputLength];
            Reference.Conv2D(
                values, layer.Batch, layer.Image.Height, layer.Image.Width, layer.Channels, layer.Outputs, layer.Groups, layer.Rows, layer.Columns,
                operands.Filter, operands.Bias, activation, result);
            return result;
        }

        if (layer.HasExpansion)
        {
            float[] input = values;
            values = new float[layer.Batch * layer.Image.Height * layer.Image.Width * layer.Expanded];
            Reference.PointwiseConv2D(
                input, layer.Batch, layer.Image.Height, layer.Image.Width, layer.Channels, layer.Expanded,
                operands.ExpandFilter, operands.ExpandBias, activation, values);
        }

        if (layer.HasDepthwise)
        {
            float[] input = values;
            values = new float[layer.OutputPixels * layer.DepthwiseChannels];
            Reference.DepthwiseConv2D(
                input, layer.Batch, layer.Image.Height, layer.Image.Width, layer.DepthwiseInputs, layer.Multiplier, layer.Rows, layer.Columns,
                operands.DepthwiseFilter, operands.DepthwiseBias, activation, values);
        }

        if (layer.HasPointwise)
        {
            float[] input = values;
            values = new float[layer.OutputLength];
            Reference.PointwiseConv2D(
                input, layer.Batch, layer.OutputHeight, layer.OutputWidth, layer.DepthwiseChannels, layer.Outputs,
                operands.PointwiseFilter, operands.PointwiseBias, new(layer.LastActivation), values, residual: layer.AddsInput ? operands.Input : default);
        }

        return values;
    }
}
