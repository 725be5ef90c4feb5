namespace SepConvGen.Kernels.Tests.Catalog;

/// <summary>A residual before the last activation, after every kind of step and tail.</summary>
internal static partial class Residuals
{
    [DepthwiseConv2D(3, 3, InputChannels = 5, ChannelMultiplier = 3, Padding = Padding.Same, Activation = Activation.Sigmoid)]
    public static partial void DepthwiseResidualMultiplied(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> residual, Span<float> output);

    [PointwiseConv2D(InputChannels = 5, OutputChannels = 1, Activation = Activation.Tanh)]
    public static partial void PointwiseResidualToOne(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> residual, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 16, OutputChannels = 33, Padding = Padding.Same, DepthwiseActivation = Activation.Relu6, Activation = Activation.Clamp, ActivationMin = -1, ActivationMax = 2)]
    public static partial void SeparableResidual(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, ReadOnlySpan<float> residual, Span<float> output);

    [SeparableConv2D(5, 5, InputChannels = 7, ChannelMultiplier = 2, OutputChannels = 20, Stride = 2, DepthwiseActivation = Activation.Silu, Activation = Activation.Gelu)]
    public static partial void SeparableResidualMultiplied(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> residual, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 144, Padding = Padding.Same, Activation = Activation.PRelu, Height = 7, Width = 7)]
    public static partial void DepthwiseResidualSliding(ReadOnlySpan<float> input, int batch, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> slope, ReadOnlySpan<float> residual, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 144, Padding = Padding.Same, Activation = Activation.Silu, Height = 14, Width = 14)]
    public static partial void DepthwiseResidualSlidingCurve(ReadOnlySpan<float> input, int batch, ReadOnlySpan<float> filter, ReadOnlySpan<float> residual, Span<float> output);

    [PointwiseConv2D(InputChannels = 9, OutputChannels = 2)]
    public static partial void PointwiseResidualToTwo(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> residual, Span<float> output);
}
