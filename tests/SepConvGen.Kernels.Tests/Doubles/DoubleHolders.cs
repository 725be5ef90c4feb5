using System.Numerics.Tensors;

namespace SepConvGen.Kernels.Tests.Doubles;

/// <summary>Kernels in double that take packed weights, states, threads, arrays, memory and tensors.</summary>
internal static partial class DoubleHolders
{
    [SeparableConv2D(3, 3, InputChannels = 8, OutputChannels = 24, Padding = Padding.Same, DepthwiseActivation = Activation.PRelu, Activation = Activation.Relu)]
    public static partial void Mix(ReadOnlySpan<double> input, int batch, int height, int width, PackedWeights weights, Span<double> output);

    // An overload of the same shapes in float: what was packed for the one, the other may be handed.
    [SeparableConv2D(3, 3, InputChannels = 8, OutputChannels = 24, Padding = Padding.Same, DepthwiseActivation = Activation.PRelu, Activation = Activation.Relu)]
    public static partial void Mix(ReadOnlySpan<float> input, int batch, int height, int width, PackedWeights weights, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 8, OutputChannels = 24, Padding = Padding.Same, DepthwiseActivation = Activation.PRelu, Activation = Activation.Relu)]
    public static partial void MixOnThreads(ReadOnlySpan<double> input, int batch, int height, int width, PackedWeights weights, Span<double> output, ParallelOptions parallelOptions);

    [Conv2D(3, 3, InputChannels = 6, OutputChannels = 40, Padding = Padding.Same)]
    public static partial void ConvolveOnThreads(ReadOnlySpan<double> input, int height, int width, ReadOnlySpan<double> filter, ReadOnlySpan<double> bias, ReadOnlySpan<double> residual, Span<double> output, ParallelOptions parallelOptions);

    [PointwiseConv2D(InputChannels = 16, OutputChannels = 3)]
    public static partial void PackedRows(ReadOnlySpan<double> input, int height, int width, PackedWeights weights, Span<double> output);

    [Conv1D(5, InputChannels = 7, OutputChannels = 9, Dilation = 3, Padding = Padding.Causal)]
    public static partial void Listen(ReadOnlySpan<double> input, int batch, int width, ReadOnlySpan<double> filter, StreamingState state, Span<double> output);

    [DepthwiseConv2D(3, 3, InputChannels = 5, Padding = Padding.Same)]
    public static partial double[] Edge(double[] input, int height, int width, ReadOnlyMemory<double> filter);

    [DepthwiseConv2D(3, 3, InputChannels = 5, Padding = Padding.Same)]
    public static partial void EdgeOfMemory(ReadOnlyMemory<double> input, int height, int width, double[] filter, Memory<double> output);

    [DepthwiseConv2D(3, 3, InputChannels = 5, Padding = Padding.Same)]
    public static partial Tensor<double> EdgeOfTensor(ReadOnlyTensorSpan<double> input, Tensor<double> filter);
}
