namespace SepConvGen.Kernels.Tests.Catalog.More;

/// <summary>Both activations of a separable kernel, each kind on each side.</summary>
internal static partial class SeparableActivations
{
    [SeparableConv2D(3, 3, InputChannels = 16, OutputChannels = 24, Padding = Padding.Same, DepthwiseActivation = Activation.Relu, Activation = Activation.Clamp, ActivationMin = -0.75f, ActivationMax = 1.5f)]
    public static partial void SeparableReluThenClamp(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 8, OutputChannels = 35, Padding = Padding.Same, DepthwiseActivation = Activation.HardSwish)]
    public static partial void SeparableHardSwishThenNone(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 12, OutputChannels = 21, Padding = Padding.Same, Activation = Activation.HardSigmoid)]
    public static partial void SeparableNoneThenHardSigmoid(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);
}
