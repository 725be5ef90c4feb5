using SepConvGen;

namespace Compare.Cases;

/// <summary>The kernels of the table. SepConvGen writes their bodies.</summary>
internal static partial class Kernels
{
    /// <summary>The example in TensorFlow's documentation of <c>separable_conv2d</c>.</summary>
    [SeparableConv2D(3, 3, InputChannels = 3, OutputChannels = 3, Height = 8, Width = 8, Padding = Padding.Same)]
    public static partial void TensorFlowExample(
        ReadOnlySpan<float> input,
        int batch,
        ReadOnlySpan<float> depthwiseFilter,
        ReadOnlySpan<float> pointwiseFilter,
        Span<float> output);

    /// <summary>MobileNet V1 1.0/224: 112×112×32 → 64.</summary>
    [SeparableConv2D(
        3, 3, InputChannels = 32, OutputChannels = 64, Height = 112, Width = 112, Padding = Padding.Same,
        DepthwiseActivation = Activation.Relu6, Activation = Activation.Relu6)]
    public static partial void MobileNet1(ReadOnlySpan<float> input, PackedWeights weights, Span<float> output);

    /// <summary>MobileNet V1 1.0/224: 112×112×64 → 128, stride 2.</summary>
    [SeparableConv2D(
        3, 3, InputChannels = 64, OutputChannels = 128, Height = 112, Width = 112, Stride = 2, Padding = Padding.Same,
        DepthwiseActivation = Activation.Relu6, Activation = Activation.Relu6)]
    public static partial void MobileNet2(ReadOnlySpan<float> input, PackedWeights weights, Span<float> output);

    /// <summary>MobileNet V1 1.0/224: 56×56×128 → 128.</summary>
    [SeparableConv2D(
        3, 3, InputChannels = 128, OutputChannels = 128, Height = 56, Width = 56, Padding = Padding.Same,
        DepthwiseActivation = Activation.Relu6, Activation = Activation.Relu6)]
    public static partial void MobileNet3(ReadOnlySpan<float> input, PackedWeights weights, Span<float> output);

    /// <summary>MobileNet V1 1.0/224: 56×56×128 → 256, stride 2.</summary>
    [SeparableConv2D(
        3, 3, InputChannels = 128, OutputChannels = 256, Height = 56, Width = 56, Stride = 2, Padding = Padding.Same,
        DepthwiseActivation = Activation.Relu6, Activation = Activation.Relu6)]
    public static partial void MobileNet4(ReadOnlySpan<float> input, PackedWeights weights, Span<float> output);

    /// <summary>MobileNet V1 1.0/224: 28×28×256 → 256.</summary>
    [SeparableConv2D(
        3, 3, InputChannels = 256, OutputChannels = 256, Height = 28, Width = 28, Padding = Padding.Same,
        DepthwiseActivation = Activation.Relu6, Activation = Activation.Relu6)]
    public static partial void MobileNet5(ReadOnlySpan<float> input, PackedWeights weights, Span<float> output);

    /// <summary>MobileNet V1 1.0/224: 28×28×256 → 512, stride 2.</summary>
    [SeparableConv2D(
        3, 3, InputChannels = 256, OutputChannels = 512, Height = 28, Width = 28, Stride = 2, Padding = Padding.Same,
        DepthwiseActivation = Activation.Relu6, Activation = Activation.Relu6)]
    public static partial void MobileNet6(ReadOnlySpan<float> input, PackedWeights weights, Span<float> output);

    /// <summary>MobileNet V1 1.0/224: 14×14×512 → 512.</summary>
    [SeparableConv2D(
        3, 3, InputChannels = 512, OutputChannels = 512, Height = 14, Width = 14, Padding = Padding.Same,
        DepthwiseActivation = Activation.Relu6, Activation = Activation.Relu6)]
    public static partial void MobileNet7(ReadOnlySpan<float> input, PackedWeights weights, Span<float> output);

    /// <summary>MobileNet V1 1.0/224: 14×14×512 → 1024, stride 2.</summary>
    [SeparableConv2D(
        3, 3, InputChannels = 512, OutputChannels = 1024, Height = 14, Width = 14, Stride = 2, Padding = Padding.Same,
        DepthwiseActivation = Activation.Relu6, Activation = Activation.Relu6)]
    public static partial void MobileNet8(ReadOnlySpan<float> input, PackedWeights weights, Span<float> output);

    /// <summary>MobileNet V1 1.0/224: 7×7×1024 → 1024.</summary>
    [SeparableConv2D(
        3, 3, InputChannels = 1024, OutputChannels = 1024, Height = 7, Width = 7, Padding = Padding.Same,
        DepthwiseActivation = Activation.Relu6, Activation = Activation.Relu6)]
    public static partial void MobileNet9(ReadOnlySpan<float> input, PackedWeights weights, Span<float> output);
}
