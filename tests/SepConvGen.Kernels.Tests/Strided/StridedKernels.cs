namespace SepConvGen.Kernels.Tests.Strided;

/// <summary>Kernels that take strides, and the same ones without.</summary>
internal static partial class StridedKernels
{
    [SeparableFilter2D(new float[] { 1, 2, 1 }, new float[] { 1, 4, 6, 4, 1 }, Channels = 3, Scale = 1f / 64, Border = Border.Reflect101)]
    public static partial void Smooth(ReadOnlySpan<byte> input, int batch, int height, int width, Span<byte> output);

    [SeparableFilter2D(new float[] { 1, 2, 1 }, new float[] { 1, 4, 6, 4, 1 }, Channels = 3, Scale = 1f / 64, Border = Border.Reflect101)]
    public static partial void StridedSmooth(
        ReadOnlySpan<byte> input, int inputRowStride, int inputImageStride, int batch, int height, int width, Span<byte> output, int outputRowStride, int outputImageStride);

    [SeparableFilter2D(new float[] { -1, 0, 1 }, new float[] { 1, 2, 1 }, Border = Border.Constant, BorderValue = 3, Offset = 0.5f)]
    public static partial void Slope(ReadOnlySpan<ushort> input, int batch, int height, int width, Span<float> output);

    [SeparableFilter2D(new float[] { -1, 0, 1 }, new float[] { 1, 2, 1 }, Border = Border.Constant, BorderValue = 3, Offset = 0.5f)]
    public static partial void StridedSlope(
        ReadOnlySpan<ushort> input, int inputRowStride, int batch, int height, int width, Span<float> output, int outputImageStride);

    [SeparableConv2D(3, 3, InputChannels = 8, OutputChannels = 24, Padding = Padding.Same, DepthwiseActivation = Activation.Relu6)]
    public static partial void Block(ReadOnlySpan<float> input, int batch, int height, int width, PackedWeights weights, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 8, OutputChannels = 24, Padding = Padding.Same, DepthwiseActivation = Activation.Relu6)]
    public static partial void StridedBlock(
        ReadOnlySpan<float> input, int inputRowStride, int batch, int height, int width, PackedWeights weights, Span<float> output, int outputRowStride, ParallelOptions parallelOptions);

    [DepthwiseConv2D(3, 3, InputChannels = 4, Padding = Padding.Same)]
    public static partial void Edge(ReadOnlySpan<double> input, int height, int width, ReadOnlySpan<double> filter, ReadOnlySpan<double> residual, Span<double> output);

    [DepthwiseConv2D(3, 3, InputChannels = 4, Padding = Padding.Same)]
    public static partial void StridedEdge(
        double[] input, int inputRowStride, int height, int width, double[] filter, ReadOnlyMemory<double> residual, int residualRowStride, Memory<double> output, int outputRowStride);
}
