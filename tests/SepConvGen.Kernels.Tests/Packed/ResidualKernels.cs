namespace SepConvGen.Kernels.Tests.Packed;

/// <summary>Slopes and a residual, which packed weights hold and do not hold, in the four forms.</summary>
internal static partial class ResidualKernels
{
    [SeparableConv2D(3, 3, InputChannels = 6, OutputChannels = 3, Padding = Padding.Same, DepthwiseActivation = Activation.PRelu, Activation = Activation.PRelu)]
    public static partial void Plain(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> depthwiseSlope, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, ReadOnlySpan<float> slope, ReadOnlySpan<float> residual, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 6, OutputChannels = 3, Padding = Padding.Same, DepthwiseActivation = Activation.PRelu, Activation = Activation.PRelu)]
    public static partial void Packed(ReadOnlySpan<float> input, int batch, int height, int width, PackedWeights weights, ReadOnlySpan<float> residual, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 6, OutputChannels = 3, Padding = Padding.Same, DepthwiseActivation = Activation.PRelu, Activation = Activation.PRelu)]
    public static partial void Parallel(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> depthwiseSlope, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, ReadOnlySpan<float> slope, ReadOnlySpan<float> residual, Span<float> output, ParallelOptions parallelOptions);

    [SeparableConv2D(3, 3, InputChannels = 6, OutputChannels = 3, Padding = Padding.Same, DepthwiseActivation = Activation.PRelu, Activation = Activation.PRelu)]
    public static partial void PackedParallel(ReadOnlySpan<float> input, int batch, int height, int width, PackedWeights weights, ReadOnlySpan<float> residual, Span<float> output, ParallelOptions parallelOptions);

    [PointwiseConv2D(InputChannels = 6, OutputChannels = 70, Activation = Activation.Silu)]
    public static partial void Bent(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> residual, Span<float> output);

    [PointwiseConv2D(InputChannels = 6, OutputChannels = 70, Activation = Activation.Silu)]
    public static partial void BentPackedParallel(ReadOnlySpan<float> input, int batch, int height, int width, PackedWeights weights, ReadOnlySpan<float> residual, Span<float> output, ParallelOptions parallelOptions);
}
