namespace SepConvGen.Kernels.Tests.Catalog;

/// <summary>Activations that are passes over stored sums, in vectors and in tails.</summary>
internal static partial class CurvedActivations
{
    [DepthwiseConv2D(3, 3, InputChannels = 3, Stride = 2, Padding = Padding.Same, Activation = Activation.Silu)]
    public static partial void DepthwiseSiluRgb(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 7, ChannelMultiplier = 3, Stride = 2, Padding = Padding.Same, Activation = Activation.Tanh)]
    public static partial void DepthwiseTanhMultiplied(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 40, OutputChannels = 152, Activation = Activation.Gelu)]
    public static partial void PointwiseGeluPanels(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 5, OutputChannels = 33, Padding = Padding.Same, DepthwiseActivation = Activation.Sigmoid, Activation = Activation.Tanh)]
    public static partial void SeparableSigmoidThenTanh(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 24, OutputChannels = 16, Padding = Padding.Same, DepthwiseActivation = Activation.Gelu, Activation = Activation.Sigmoid)]
    public static partial void SeparableGeluThenSigmoid(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 17, OutputChannels = 20, Padding = Padding.Same, DepthwiseActivation = Activation.Tanh, Activation = Activation.Gelu)]
    public static partial void SeparableTanhThenGelu(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 1024, OutputChannels = 8, Padding = Padding.Same, DepthwiseActivation = Activation.Sigmoid, Height = 3, Width = 3)]
    public static partial void SeparableSigmoidPaddedScratch(ReadOnlySpan<float> input, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> pointwiseFilter, Span<float> output);

    // 1 · x − 0 is x, −0 too: the activation by itself.
    [DepthwiseConv2D(1, 1, InputChannels = 24, Activation = Activation.Sigmoid)]
    public static partial void IdentitySigmoid(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    // 1 · x − 0 is x, −0 too: the activation by itself.
    [DepthwiseConv2D(1, 1, InputChannels = 24, Activation = Activation.Silu)]
    public static partial void IdentitySilu(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    // 1 · x − 0 is x, −0 too: the activation by itself.
    [DepthwiseConv2D(1, 1, InputChannels = 24, Activation = Activation.Tanh)]
    public static partial void IdentityTanh(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    // 1 · x − 0 is x, −0 too: the activation by itself.
    [DepthwiseConv2D(1, 1, InputChannels = 24, Activation = Activation.Gelu)]
    public static partial void IdentityGelu(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);
}
