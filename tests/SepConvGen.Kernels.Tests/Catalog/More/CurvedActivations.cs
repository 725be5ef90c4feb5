namespace SepConvGen.Kernels.Tests.Catalog.More;

/// <summary>Activations that are passes over stored sums, in vectors and in tails.</summary>
internal static partial class CurvedActivations
{
    [DepthwiseConv2D(3, 3, InputChannels = 19, Padding = Padding.Same, Activation = Activation.Sigmoid)]
    public static partial void DepthwiseSigmoid(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 8, OutputChannels = 35, Activation = Activation.Sigmoid)]
    public static partial void PointwiseSigmoid(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 35, Padding = Padding.Same, Activation = Activation.Silu)]
    public static partial void DepthwiseSilu(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 5, OutputChannels = 21, Activation = Activation.Silu)]
    public static partial void PointwiseSilu(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 23, Padding = Padding.Same, Activation = Activation.Tanh)]
    public static partial void DepthwiseTanh(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 17, OutputChannels = 19, Activation = Activation.Tanh)]
    public static partial void PointwiseTanh(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 21, Padding = Padding.Same, Activation = Activation.Gelu)]
    public static partial void DepthwiseGelu(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 16, OutputChannels = 37, Activation = Activation.Gelu)]
    public static partial void PointwiseGelu(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(5, 5, InputChannels = 64, Padding = Padding.Same, Activation = Activation.Silu)]
    public static partial void DepthwiseSiluWide(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 6, OutputChannels = 3, Activation = Activation.Sigmoid)]
    public static partial void PointwiseSigmoidToThree(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 33, OutputChannels = 7, Padding = Padding.Same, DepthwiseActivation = Activation.Relu, Activation = Activation.Silu)]
    public static partial void SeparableReluThenSilu(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 12, OutputChannels = 21, Padding = Padding.Same, DepthwiseActivation = Activation.Silu, Activation = Activation.None)]
    public static partial void SeparableSiluThenNone(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);
}
