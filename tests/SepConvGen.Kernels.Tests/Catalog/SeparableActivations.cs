namespace SepConvGen.Kernels.Tests.Catalog;

/// <summary>Both activations of a separable kernel, each kind on each side.</summary>
internal static partial class SeparableActivations
{
    [SeparableConv2D(3, 3, InputChannels = 5, OutputChannels = 33, Padding = Padding.Same, DepthwiseActivation = Activation.Relu6, Activation = Activation.LeakyRelu, ActivationAlpha = 0.125f)]
    public static partial void SeparableRelu6ThenLeakyRelu(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 24, OutputChannels = 16, Padding = Padding.Same, DepthwiseActivation = Activation.Clamp, DepthwiseActivationMin = -0.75f, DepthwiseActivationMax = 1.5f, Activation = Activation.HardSwish)]
    public static partial void SeparableClampThenHardSwish(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 17, OutputChannels = 20, Padding = Padding.Same, DepthwiseActivation = Activation.LeakyRelu, DepthwiseActivationAlpha = 0.125f, Activation = Activation.HardSigmoid)]
    public static partial void SeparableLeakyReluThenHardSigmoid(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 33, OutputChannels = 7, Padding = Padding.Same, DepthwiseActivation = Activation.HardSigmoid, Activation = Activation.Relu)]
    public static partial void SeparableHardSigmoidThenRelu(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> pointwiseFilter, Span<float> output);
}
