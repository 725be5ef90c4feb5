using System.Numerics.Tensors;

namespace SepConvGen.Kernels.Tests.Compact;

/// <summary>Kernels with operands in half the bytes that take packed weights, threads, arrays, memory and tensors.</summary>
internal static partial class CompactHolders
{
    [SeparableConv2D(3, 3, InputChannels = 8, OutputChannels = 40, Padding = Padding.Same, DepthwiseActivation = Activation.PRelu, WeightStorage = Storage.Half)]
    public static partial void Mix(ReadOnlySpan<float> input, int height, int width, PackedWeights weights, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 8, OutputChannels = 40, Padding = Padding.Same, DepthwiseActivation = Activation.PRelu, Storage = Storage.BFloat16, WeightStorage = Storage.BFloat16)]
    public static partial void MixOnThreads(ReadOnlySpan<Half> input, int height, int width, PackedWeights weights, ReadOnlySpan<float> residual, Span<ushort> output, ParallelOptions parallelOptions);

    [PointwiseConv2D(InputChannels = 70, OutputChannels = 101, Height = 1, Width = 1, WeightStorage = Storage.Half)]
    public static partial void Classify(ReadOnlySpan<float> input, PackedWeights weights, Span<float> output);

    [PointwiseConv2D(InputChannels = 70, OutputChannels = 9, Height = 1, Width = 3, WeightStorage = Storage.BFloat16)]
    public static partial void ClassifyFew(ReadOnlySpan<float> input, PackedWeights weights, Span<float> output);

    [Conv2D(3, 3, InputChannels = 6, OutputChannels = 40, Padding = Padding.Same, Storage = Storage.BFloat16)]
    public static partial void ConvolveOnThreads(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<ushort> filter, ReadOnlySpan<float> bias, ReadOnlySpan<Half> residual, Span<float> output, ParallelOptions parallelOptions);

    [DepthwiseConv2D(3, 3, InputChannels = 5, Padding = Padding.Same)]
    public static partial Half[] Edge(Half[] input, int height, int width, ReadOnlyMemory<float> filter);

    [DepthwiseConv2D(3, 3, InputChannels = 5, Padding = Padding.Same, Storage = Storage.BFloat16)]
    public static partial Tensor<ushort> EdgeOfTensor(ReadOnlyTensorSpan<Half> input, Tensor<ushort> filter);
}
