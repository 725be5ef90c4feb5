namespace SepConvGen.Kernels.Tests.Catalog;

/// <summary>Each activation after a depthwise and after a pointwise step, in vectors and in a tail.</summary>
internal static partial class Activations
{
    [DepthwiseConv2D(3, 3, InputChannels = 27, Padding = Padding.Same, Activation = Activation.HardSigmoid)]
    public static partial void DepthwiseHardSigmoid(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(1, 1, InputChannels = 18, Activation = Activation.Clamp, ActivationMin = 1f, ActivationMax = 1f)]
    public static partial void DepthwiseClampToOneValue(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 6, OutputChannels = 16, Activation = Activation.Clamp, ActivationMin = -3f, ActivationMax = -0.5f)]
    public static partial void PointwiseClampNegative(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);
}
