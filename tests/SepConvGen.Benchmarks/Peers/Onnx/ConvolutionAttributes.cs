using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Peers.Onnx;

/// <summary>The attributes of Conv for the steps of a layer.</summary>
internal static class ConvolutionAttributes
{
    public static ProtoWriter[] Depthwise(Layer layer) => Windowed(layer, layer.DepthwiseInputs);

    public static ProtoWriter[] Convolution(Layer layer) => Windowed(layer, layer.Groups);

    public static ProtoWriter[] Pointwise() => [OnnxAttribute.Of("kernel_shape", [1L, 1L])];

    private static ProtoWriter[] Windowed(Layer layer, int groups)
    {
        (int height, int width) = (layer.Image.Height, layer.Image.Width);
        (Window rows, Window columns) = (layer.Rows, layer.Columns);
        return
        [
            OnnxAttribute.Of("group", groups),
            OnnxAttribute.Of("kernel_shape", [(long)layer.Kernel.Height, layer.Kernel.Width]),
            OnnxAttribute.Of("strides", [(long)layer.Stride.Height, layer.Stride.Width]),
            OnnxAttribute.Of("dilations", [(long)layer.Dilation.Height, layer.Dilation.Width]),
            OnnxAttribute.Of(
                "pads",
                [(long)rows.PaddingBefore(height), columns.PaddingBefore(width), PeerPadding.After(rows, height), PeerPadding.After(columns, width)]),
        ];
    }
}
