using SepConvGen;

namespace Compare.Cases;

/// <summary>The layers of the table that take random numbers.</summary>
internal static class Blocks
{
    private delegate void MobileNetKernel(ReadOnlySpan<float> input, PackedWeights weights, Span<float> output);

    private delegate PackedWeights Packing(
        ReadOnlySpan<float> depthwiseFilter,
        ReadOnlySpan<float> depthwiseBias,
        ReadOnlySpan<float> pointwiseFilter,
        ReadOnlySpan<float> bias,
        BatchNormalization depthwiseNormalization,
        BatchNormalization normalization);

    /// <summary>Made one by one as they are asked for, so that only one of them takes memory.</summary>
    public static IReadOnlyList<Func<Case>> All { get; } =
    [
        TensorFlowExample,
        () => MobileNet(112, 32, 64, 1, Kernels.MobileNet1, Kernels.PackMobileNet1),
        () => MobileNet(112, 64, 128, 2, Kernels.MobileNet2, Kernels.PackMobileNet2),
        () => MobileNet(56, 128, 128, 1, Kernels.MobileNet3, Kernels.PackMobileNet3),
        () => MobileNet(56, 128, 256, 2, Kernels.MobileNet4, Kernels.PackMobileNet4),
        () => MobileNet(28, 256, 256, 1, Kernels.MobileNet5, Kernels.PackMobileNet5),
        () => MobileNet(28, 256, 512, 2, Kernels.MobileNet6, Kernels.PackMobileNet6),
        () => MobileNet(14, 512, 512, 1, Kernels.MobileNet7, Kernels.PackMobileNet7),
        () => MobileNet(14, 512, 1024, 2, Kernels.MobileNet8, Kernels.PackMobileNet8),
        () => MobileNet(7, 1024, 1024, 1, Kernels.MobileNet9, Kernels.PackMobileNet9),
    ];

    private static Case TensorFlowExample()
    {
        Layer layer = new(
            Batch: 100, Height: 8, Width: 8, InputChannels: 3, ChannelMultiplier: 1, OutputChannels: 3,
            new Window(3, Padding: Padding.Same),
            new ActivationFunction(Activation.None),
            new ActivationFunction(Activation.None));
        return new(
            "TensorFlow's example: 100 × 8×8×3 → 3",
            layer,
            Tensors.Random(layer, biases: false),
            (tensors, output) => Kernels.TensorFlowExample(
                tensors.Input, layer.Batch, tensors.DepthwiseFilter, tensors.PointwiseFilter, output));
    }

    private static Case MobileNet(int size, int inputChannels, int outputChannels, int stride, MobileNetKernel kernel, Packing pack)
    {
        Layer layer = new(
            Batch: 1, size, size, inputChannels, ChannelMultiplier: 1, outputChannels,
            new Window(3, stride, Padding: Padding.Same),
            new ActivationFunction(Activation.Relu6),
            new ActivationFunction(Activation.Relu6));
        Tensors tensors = Tensors.Random(layer, biases: true);
        PackedWeights weights = pack(
            tensors.DepthwiseFilter, tensors.DepthwiseBias, tensors.PointwiseFilter, tensors.Bias, default, default);
        string stated = stride == 1 ? "" : $" stride {stride}";
        return new(
            $"MobileNet V1: {size}×{size}×{inputChannels}{stated} → {outputChannels}",
            layer,
            tensors,
            (tensors, output) => kernel(tensors.Input, weights, output));
    }
}
