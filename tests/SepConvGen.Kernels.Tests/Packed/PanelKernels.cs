namespace SepConvGen.Kernels.Tests.Packed;

/// <summary>Kernels of few rows and many outputs, whose panels threads share.</summary>
internal static partial class PanelKernels
{
    [PointwiseConv2D(Height = 1, Width = 1, InputChannels = 1536, OutputChannels = 1031, Activation = Activation.Relu)]
    public static partial void PanelsConnected(ReadOnlySpan<float> input, PackedWeights weights, Span<float> output, ParallelOptions parallelOptions);

    [SeparableConv2D(3, 3, Height = 7, Width = 7, InputChannels = 136, OutputChannels = 531, Padding = Padding.Same, DepthwiseActivation = Activation.Relu6)]
    public static partial void PanelsSeparable(ReadOnlySpan<float> input, PackedWeights weights, Span<float> output, ParallelOptions parallelOptions);

    [Conv2D(3, 3, Height = 6, Width = 5, InputChannels = 128, OutputChannels = 300, Padding = Padding.Same)]
    public static partial void PanelsConvolution(ReadOnlySpan<float> input, PackedWeights weights, Span<float> output, ParallelOptions parallelOptions);

    [PointwiseConv2D(Height = 3, Width = 2, InputChannels = 401, OutputChannels = 45)]
    public static partial void PanelsOdd(ReadOnlySpan<float> input, PackedWeights weights, Span<float> output, ParallelOptions parallelOptions);

    [PointwiseConv2D(InputChannels = 384, OutputChannels = 576, Activation = Activation.PRelu)]
    public static partial void Strided(
        ReadOnlySpan<float> input, int inputRowStride, int batch, int height, int width, PackedWeights weights, ReadOnlySpan<float> residual, Span<float> output, int outputRowStride, ParallelOptions parallelOptions);

    [SeparableConv2D(3, 3, InputChannels = 160, OutputChannels = 320)]
    public static partial void InDouble(ReadOnlySpan<double> input, int batch, int height, int width, PackedWeights weights, Span<double> output, ParallelOptions parallelOptions);

    [Conv2D(3, 3, InputChannels = 128, OutputChannels = 200, WeightStorage = Storage.Half)]
    public static partial void HalfFilter(ReadOnlySpan<float> input, int batch, int height, int width, PackedWeights weights, Span<float> output, ParallelOptions parallelOptions);
}
