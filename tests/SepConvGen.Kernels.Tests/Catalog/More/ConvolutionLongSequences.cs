namespace SepConvGen.Kernels.Tests.Catalog.More;

/// <summary>Convolutions over sequences with long windows: many steps at the edges, and more weights than stay in L2.</summary>
internal static partial class ConvolutionLongSequences
{
    [Conv1D(64, InputChannels = 3, OutputChannels = 17, Stride = 2, Padding = Padding.SameLower)]
    public static partial void ConvolutionLongStride2(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, Span<float> output);

    [Conv1D(33, InputChannels = 10, OutputChannels = 34, Groups = 2, Dilation = 3, Padding = Padding.Same, Activation = Activation.PRelu)]
    public static partial void ConvolutionLongGroups(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> slope, ReadOnlySpan<float> residual, Span<float> output);

    [Conv1D(41, InputChannels = 5, OutputChannels = 16, Width = 30, Padding = Padding.Same, Activation = Activation.Silu)]
    public static partial void ConvolutionLongFixed(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv1D(150, InputChannels = 64, OutputChannels = 20, Padding = Padding.Same, Activation = Activation.Relu)]
    public static partial void ConvolutionParts(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);
}
