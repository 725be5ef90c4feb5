using System.Numerics.Tensors;

namespace SepConvGen.Kernels.Tests.Layouts;

/// <summary>Kernels with planes in the other forms that a signature may have, and with channels last for comparison.</summary>
internal static partial class PlanarKernels
{
    [SeparableConv2D(3, 3, InputChannels = 6, OutputChannels = 10, Padding = Padding.Same)]
    public static partial void Pixels(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> pointwiseFilter, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 6, OutputChannels = 10, Layout = Layout.Nchw, Padding = Padding.Same)]
    public static partial void Planes(ReadOnlySpan<float> input, int batch, int height, int width, PackedWeights weights, Span<float> output, ParallelOptions parallelOptions);

    [SeparableConv2D(3, 3, InputChannels = 6, OutputChannels = 10, Layout = Layout.Nchw, Padding = Padding.Same)]
    public static partial Tensor<float> PlanesOfTensor(ReadOnlyTensorSpan<float> input, float[] depthwiseFilter, float[] pointwiseFilter);

    [SeparableConv2D(3, 3, InputChannels = 6, OutputChannels = 10, InputLayout = Layout.Nchw, Padding = Padding.Same)]
    public static partial void PlanesToPixels(Tensor<float> input, float[] depthwiseFilter, float[] pointwiseFilter, TensorSpan<float> output);

    [SeparableConv1D(3, InputChannels = 6, OutputChannels = 10, Padding = Padding.Causal)]
    public static partial void Steps(ReadOnlySpan<float> input, int batch, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> pointwiseFilter, Span<float> output);

    [SeparableConv1D(3, InputChannels = 6, OutputChannels = 10, OutputLayout = Layout.Nchw, Padding = Padding.Causal)]
    public static partial void Listen(ReadOnlySpan<float> input, int batch, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> pointwiseFilter, StreamingState state, Span<float> output);

    [SeparableConv1D(3, InputChannels = 6, OutputChannels = 10, Layout = Layout.Nchw, Padding = Padding.Causal)]
    public static partial Tensor<float> PlanesOfSequence(Tensor<float> input, float[] depthwiseFilter, float[] pointwiseFilter);
}
