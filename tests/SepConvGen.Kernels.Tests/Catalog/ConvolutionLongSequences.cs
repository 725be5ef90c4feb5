namespace SepConvGen.Kernels.Tests.Catalog;

/// <summary>Convolutions over sequences with long windows: many steps at the edges, and more weights than stay in L2.</summary>
internal static partial class ConvolutionLongSequences
{
    [Conv1D(31, InputChannels = 8, OutputChannels = 40, Padding = Padding.Same, Activation = Activation.Relu6)]
    public static partial void ConvolutionLong(ReadOnlySpan<float> input, int batch, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv1D(3, InputChannels = 16, OutputChannels = 33, Dilation = 32, Padding = Padding.Causal, Activation = Activation.HardSwish)]
    public static partial void ConvolutionLongDilated(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> residual, Span<float> output);

    [Conv1D(40, InputChannels = 2, OutputChannels = 3, Padding = Padding.Explicit, PadLeft = 41, PadRight = 44, Activation = Activation.LeakyRelu, ActivationAlpha = 0.25f)]
    public static partial void ConvolutionLongTo3(ReadOnlySpan<float> input, int batch, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> residual, Span<float> output);

    [Conv1D(35, InputChannels = 480, OutputChannels = 24, Groups = 2, Stride = 3, ActivationAlpha = 0.25f, Activation = Activation.LeakyRelu)]
    public static partial void ConvolutionPartsGroups(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);
}
