using System.Numerics.Tensors;

namespace SepConvGen.Kernels.Tests.Forms;

/// <summary>Kernels, each with spans (<c>…Spans</c>) and with other types that hold the same elements.</summary>
internal static partial class FormKernels
{
    [DepthwiseConv2D(3, 3, InputChannels = 5, Stride = 2, Padding = Padding.Same, Activation = Activation.Relu)]
    public static partial void DepthwiseSpans(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 5, Stride = 2, Padding = Padding.Same, Activation = Activation.Relu)]
    public static partial void Depthwise(float[] input, int batch, int height, int width, float[] filter, float[] bias, float[] output);

    [DepthwiseConv2D(3, 3, InputChannels = 5, Stride = 2, Padding = Padding.Same, Activation = Activation.Relu)]
    public static partial void Depthwise(ReadOnlyMemory<float> input, int batch, int height, int width, ReadOnlyMemory<float> filter, ReadOnlySpan<float> bias, Memory<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 5, Stride = 2, Padding = Padding.Same, Activation = Activation.Relu)]
    public static partial void Depthwise(ReadOnlyTensorSpan<float> input, ReadOnlyTensorSpan<float> filter, ReadOnlyTensorSpan<float> bias, TensorSpan<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 5, Stride = 2, Padding = Padding.Same, Activation = Activation.Relu)]
    public static partial void Depthwise(Tensor<float> input, Tensor<float> filter, float[] bias, Tensor<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 5, Stride = 2, Padding = Padding.Same, Activation = Activation.Relu)]
    public static partial float[] DepthwiseArray(float[] input, int height, int width, ReadOnlySpan<float> filter, ReadOnlyMemory<float> bias);

    [DepthwiseConv2D(3, 3, InputChannels = 5, Stride = 2, Padding = Padding.Same, Activation = Activation.Relu)]
    public static partial Tensor<float> DepthwiseTensor(Tensor<float> input, float[] filter, float[] bias);

    [DepthwiseConv2D(3, 3, InputChannels = 5, Stride = 2, Padding = Padding.Same, Activation = Activation.Relu, Height = 7)]
    public static partial Tensor<float> DepthwiseFixed(ReadOnlyTensorSpan<float> input, float[] filter, float[] bias);

    [DepthwiseConv2D(3, 3, InputChannels = 5, Stride = 2, Padding = Padding.Same, Activation = Activation.Relu)]
    public static partial Tensor<float> DepthwiseTensorOfSpan(ReadOnlySpan<float> input, int height, int width, float[] filter, float[] bias);

    [PointwiseConv2D(InputChannels = 5, OutputChannels = 7, Activation = Activation.PRelu)]
    public static partial void PointwiseSpans(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> slope, ReadOnlySpan<float> residual, Span<float> output, ParallelOptions parallelOptions);

    [PointwiseConv2D(InputChannels = 5, OutputChannels = 7, Activation = Activation.PRelu)]
    public static partial void Pointwise(Tensor<float> input, Tensor<float> filter, ReadOnlyTensorSpan<float> slope, Tensor<float> residual, Memory<float> output, ParallelOptions parallelOptions);

    [SeparableConv2D(3, 3, InputChannels = 5, OutputChannels = 8, Padding = Padding.Same)]
    public static partial void Separable(ReadOnlySpan<float> input, int batch, int height, int width, PackedWeights weights, Span<float> output, ParallelOptions parallelOptions);

    [SeparableConv2D(3, 3, InputChannels = 5, OutputChannels = 8, Padding = Padding.Same)]
    public static partial void Separable(PackedWeights weights, TensorSpan<float> output, ReadOnlyTensorSpan<float> input, ParallelOptions parallelOptions);

    [SeparableConv2D(3, 3, InputChannels = 5, OutputChannels = 8, Padding = Padding.Same)]
    public static partial Tensor<float> SeparableTensor(Tensor<float> input, PackedWeights weights, ParallelOptions parallelOptions);

    [Conv2D(3, 3, InputChannels = 5, OutputChannels = 8, Padding = Padding.Same)]
    public static partial void ConvolutionSpans(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [Conv2D(3, 3, InputChannels = 5, OutputChannels = 8, Padding = Padding.Same)]
    public static partial void Convolution(Tensor<float> input, ReadOnlyTensorSpan<float> filter, float[] output);

    [Conv1D(3, InputChannels = 5, OutputChannels = 6, Padding = Padding.Causal)]
    public static partial void StreamSpans(ReadOnlySpan<float> input, int batch, int width, ReadOnlySpan<float> filter, StreamingState state, Span<float> output);

    [Conv1D(3, InputChannels = 5, OutputChannels = 6, Padding = Padding.Causal)]
    public static partial void Stream(ReadOnlyTensorSpan<float> input, Tensor<float> filter, StreamingState state, TensorSpan<float> output);

    [Conv1D(3, InputChannels = 5, OutputChannels = 6, Padding = Padding.Causal)]
    public static partial Tensor<float> StreamTensor(Tensor<float> input, float[] filter, StreamingState state);

    [DepthwiseConv1D(3, InputChannels = 5, Padding = Padding.Causal)]
    public static partial float[] Steps(ReadOnlyMemory<float> input, int width, float[] filter);

    [SeparableFilter2D(new float[] { 1, 2, 1 }, new float[] { 1, 2, 1 }, Channels = 3, Scale = 1f / 16)]
    public static partial void FilterSpans(ReadOnlySpan<byte> input, int batch, int height, int width, Span<short> output);

    [SeparableFilter2D(new float[] { 1, 2, 1 }, new float[] { 1, 2, 1 }, Channels = 3, Scale = 1f / 16)]
    public static partial void Filter(ReadOnlyTensorSpan<byte> input, Memory<short> output);

    [SeparableFilter2D(new float[] { 1, 2, 1 }, new float[] { 1, 2, 1 }, Channels = 3, Scale = 1f / 16)]
    public static partial Tensor<short> FilterTensor(byte[] input, int batch, int height, int width);

    [SeparableFilter2D(new float[] { 1, 2, 1 }, new float[] { 1, 2, 1 }, Channels = 3)]
    public static partial float[] FilterArray(Tensor<ushort> input, ParallelOptions parallelOptions);

    [SeparableFilter2D(new float[] { 1, 2, 1 }, new float[] { 1, 2, 1 }, Channels = 3)]
    public static partial void FilterFloats(ReadOnlySpan<ushort> input, int batch, int height, int width, Span<float> output);
}
