namespace SepConvGen.Kernels.Tests.Catalog.More;

/// <summary>Each activation after a depthwise and after a pointwise step, in vectors and in a tail.</summary>
internal static partial class Activations
{
    [DepthwiseConv2D(3, 3, InputChannels = 19, Padding = Padding.Same, Activation = Activation.Relu)]
    public static partial void DepthwiseRelu(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 8, OutputChannels = 35, Activation = Activation.Relu)]
    public static partial void PointwiseRelu(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 35, Padding = Padding.Same, Activation = Activation.Relu6)]
    public static partial void DepthwiseRelu6(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 5, OutputChannels = 21, Activation = Activation.Relu6)]
    public static partial void PointwiseRelu6(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 23, Padding = Padding.Same, Activation = Activation.Clamp, ActivationMin = -0.75f, ActivationMax = 1.5f)]
    public static partial void DepthwiseClamp(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [PointwiseConv2D(InputChannels = 17, OutputChannels = 19, Activation = Activation.Clamp, ActivationMin = -0.75f, ActivationMax = 1.5f)]
    public static partial void PointwiseClamp(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    // What is negative becomes -0, and not +0 as with Relu.
    [DepthwiseConv2D(3, 3, InputChannels = 19, Padding = Padding.Same, Activation = Activation.Clamp, ActivationMin = -0f, ActivationMax = 1.5f)]
    public static partial void DepthwiseClampFromMinusZero(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 8, OutputChannels = 35, Activation = Activation.Clamp, ActivationMin = -0f, ActivationMax = 1.5f)]
    public static partial void PointwiseClampFromMinusZero(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 21, Padding = Padding.Same, Activation = Activation.LeakyRelu, ActivationAlpha = 0.125f)]
    public static partial void DepthwiseLeakyRelu(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 16, OutputChannels = 37, Activation = Activation.LeakyRelu, ActivationAlpha = 0.125f)]
    public static partial void PointwiseLeakyRelu(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 37, Padding = Padding.Same, Activation = Activation.HardSwish)]
    public static partial void DepthwiseHardSwish(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 9, OutputChannels = 27, Activation = Activation.HardSwish)]
    public static partial void PointwiseHardSwish(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 12, OutputChannels = 23, Activation = Activation.HardSigmoid)]
    public static partial void PointwiseHardSigmoid(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 16, Padding = Padding.Same, Activation = Activation.Clamp, ActivationMin = 0.25f, ActivationMax = 2f)]
    public static partial void DepthwiseClampPositive(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 6, OutputChannels = 20, Activation = Activation.LeakyRelu, ActivationAlpha = 1.75f)]
    public static partial void PointwiseLeakySteep(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(2, 2, InputChannels = 20, Padding = Padding.Same, Activation = Activation.LeakyRelu, ActivationAlpha = -0.3f)]
    public static partial void DepthwiseLeakyNegative(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);
}
