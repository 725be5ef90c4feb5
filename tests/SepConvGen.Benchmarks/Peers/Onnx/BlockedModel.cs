using System.Runtime.Intrinsics.X86;
using SepConvGen.Benchmarks.Cases;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Peers.Onnx;

/// <summary>
/// A layer in the middle of a network that ONNX Runtime has optimised: its own convolutions on blocks of channels, with the
/// activation fused, from such a block to such a block.
/// </summary>
/// <remarks>
/// The optimiser puts conversions around a plain layer that stands alone. In a network they are at its ends only, so that it
/// would be unfair to time them with each layer. Filters are in the order into which the optimiser brings them:
/// [outputs / block, inputs / block, height, width, input of the block, output of the block].
/// </remarks>
internal static class BlockedModel
{
    // As in MLAS, its library of kernels: the lanes of the widest vector.
    private static readonly int Block = Avx512F.IsSupported ? 16 : Avx.IsSupported ? 8 : 1;

    /// <summary>
    /// Null where the optimiser keeps NCHW: channels that fill no blocks, or a channel multiplier. A convolution of fewer
    /// channels than a block, as the first of a network, goes from NCHW to blocks.
    /// </summary>
    public static OnnxModel? Of(Layer layer, Operands operands)
    {
        if (layer.HasExpansion)
        {
            return Inverted(layer, operands);
        }

        bool isFirst = layer.Kind == LayerKind.Convolution && layer.Groups == 1 && layer.Channels < Block;
        bool fills = layer.Channels % Block == 0 && (layer.Groups == 1 || (layer.GroupInputs % Block == 0 && layer.Outputs / layer.Groups % Block == 0));
        if (Block == 1 || !(isFirst || fills) || layer.Multiplier != 1)
        {
            return null;
        }

        int inputBlock = isFirst ? 1 : Block;

        OnnxGraph graph = new();
        string result = OnnxGraph.Input;
        if (layer.HasDepthwise)
        {
            float[] filter = Blocks(Filters.Depthwise(layer, operands.DepthwiseFilter), layer.Channels, 1, layer.Kernel.Height * layer.Kernel.Width, 1);
            result = graph.Node(
                "depthwise",
                "Conv",
                OnnxModel.BlockedDomain,
                [
                    result,
                    graph.Constant("depthwiseFilter", filter, layer.Channels, 1, layer.Kernel.Height, layer.Kernel.Width),
                    graph.Constant("depthwiseBias", operands.DepthwiseBias, layer.Channels),
                ],
                [.. ConvolutionAttributes.Depthwise(layer), .. Activate(layer)]);
        }

        int outputs = RoundUp(layer.OutputChannels);
        if (layer.Kind == LayerKind.Convolution)
        {
            float[] filter = Blocks(
                Filters.Convolution(layer, operands.Filter), layer.Outputs, layer.GroupInputs, layer.Kernel.Height * layer.Kernel.Width, inputBlock);
            float[] bias = Filled(operands.Bias, outputs);
            result = graph.Node(
                "convolution",
                "Conv",
                OnnxModel.BlockedDomain,
                [
                    result,
                    graph.Constant("filter", filter, outputs, layer.GroupInputs, layer.Kernel.Height, layer.Kernel.Width),
                    graph.Constant("bias", bias, outputs),
                ],
                [.. ConvolutionAttributes.Convolution(layer), .. Activate(layer)]);
        }

        if (layer.HasPointwise)
        {
            float[] filter = Blocks(Filters.Pointwise(layer, operands.PointwiseFilter), layer.Outputs, layer.DepthwiseChannels, 1, Block);
            float[] bias = Filled(operands.PointwiseBias, outputs);
            result = graph.Node(
                "pointwise",
                "Conv",
                OnnxModel.BlockedDomain,
                [
                    result,
                    graph.Constant("pointwiseFilter", filter, outputs, layer.DepthwiseChannels, 1, 1),
                    graph.Constant("pointwiseBias", bias, outputs),
                ],
                [.. ConvolutionAttributes.Pointwise(), .. Activate(layer)]);
        }

        long[] input = [layer.Batch, layer.Channels, layer.Image.Height, layer.Image.Width];
        long[] output = [layer.Batch, outputs, layer.OutputHeight, layer.OutputWidth];
        return new($"NCHW{Block}c", graph.ToModel(input, result, output), result, input, output, inputBlock, Block);
    }

    // Channels that fill no block have zeros beside them; the sum is fused too. There is no HardSwish on blocks.
    private static OnnxModel? Inverted(Layer layer, Operands operands)
    {
        if (Block == 1 || layer.Activation is not (Activation.Relu6 or Activation.Relu))
        {
            return null;
        }

        OnnxGraph graph = new();
        (int inputs, int expanded, int outputs) = (RoundUp(layer.Channels), RoundUp(layer.Expanded), RoundUp(layer.Outputs));
        string Node(string name, string[] before, float[] filter, long[] sizes, float[] bias, ProtoWriter[] attributes, bool isLast = false) => graph.Node(
            name,
            "Conv",
            OnnxModel.BlockedDomain,
            [
                before[0],
                graph.Constant($"{name}Filter", filter, sizes),
                graph.Constant($"{name}Bias", Filled(bias, RoundUp(bias.Length)), RoundUp(bias.Length)),
                .. before.Skip(1),
            ],
            [.. attributes, .. isLast ? [] : Activate(layer)]);

        string result = Node(
            "expand",
            [OnnxGraph.Input],
            Blocks(Widened(Filters.Expansion(layer, operands.ExpandFilter), layer.Channels), layer.Expanded, inputs, 1, Block),
            [expanded, inputs, 1, 1],
            operands.ExpandBias,
            ConvolutionAttributes.Pointwise());
        result = Node(
            "depthwise",
            [result],
            Blocks(Filters.Depthwise(layer, operands.DepthwiseFilter), layer.Expanded, 1, layer.Kernel.Height * layer.Kernel.Width, 1),
            [expanded, 1, layer.Kernel.Height, layer.Kernel.Width],
            operands.DepthwiseBias,
            ConvolutionAttributes.Depthwise(layer with { Expanded = expanded }));
        result = Node(
            "pointwise",
            layer.AddsInput ? [result, OnnxGraph.Input] : [result],
            Blocks(Widened(Filters.Pointwise(layer, operands.PointwiseFilter), layer.Expanded), layer.Outputs, expanded, 1, Block),
            [outputs, expanded, 1, 1],
            operands.PointwiseBias,
            ConvolutionAttributes.Pointwise(),
            isLast: true);
        long[] input = [layer.Batch, inputs, layer.Image.Height, layer.Image.Width];
        long[] output = [layer.Batch, outputs, layer.OutputHeight, layer.OutputWidth];
        return new($"NCHW{Block}c", graph.ToModel(input, result, output), result, input, output, Block, Block);
    }

    // Rows of so many inputs with zeros after them, to whole blocks.
    private static float[] Widened(float[] filter, int inputs)
    {
        float[] widened = new float[filter.Length / inputs * RoundUp(inputs)];
        for (int row = 0; row < filter.Length / inputs; row++)
        {
            filter.AsSpan(row * inputs, inputs).CopyTo(widened.AsSpan(row * RoundUp(inputs)));
        }

        return widened;
    }

    private static float[] Filled(float[] values, int length)
    {
        float[] filled = new float[length];
        values.CopyTo(filled, 0);
        return filled;
    }

    private static ProtoWriter[] Activate(Layer layer) => layer.Activation switch
    {
        Activation.Relu6 => [OnnxAttribute.Of("activation", "Clip"), OnnxAttribute.Of("activation_params", [0f, 6f])],
        Activation.Relu => [OnnxAttribute.Of("activation", "Relu")],
        _ => [],
    };

    private static int RoundUp(int channels) => (channels + Block - 1) / Block * Block;

    // From [outputs, inputs, taps] to [outputs / block, inputs / inputBlock, taps, inputBlock, block], new outputs zero.
    private static float[] Blocks(float[] filter, int outputs, int inputs, int taps, int inputBlock)
    {
        float[] blocks = new float[RoundUp(outputs) * inputs * taps];
        for (int output = 0; output < outputs; output++)
        {
            for (int input = 0; input < inputs; input++)
            {
                for (int tap = 0; tap < taps; tap++)
                {
                    int place = ((output / Block * (inputs / inputBlock)) + (input / inputBlock)) * taps;
                    place = ((place + tap) * inputBlock) + (input % inputBlock);
                    blocks[(place * Block) + (output % Block)] = filter[(((output * inputs) + input) * taps) + tap];
                }
            }
        }

        return blocks;
    }
}
