namespace SepConvGen.Kernels.Tests.Catalog;

/// <summary>The curved activations in double: alone, where one tap of 1 shows all of their values, and in a chain.</summary>
internal static partial class DoubleCurves
{
    [DepthwiseConv2D(1, 1, InputChannels = 8, Activation = Activation.Sigmoid)]
    public static partial void DoubleSigmoid(ReadOnlySpan<double> input, int height, int width, ReadOnlySpan<double> filter, ReadOnlySpan<double> bias, Span<double> output);

    [DepthwiseConv2D(1, 1, InputChannels = 8, Activation = Activation.Silu)]
    public static partial void DoubleSilu(ReadOnlySpan<double> input, int height, int width, ReadOnlySpan<double> filter, ReadOnlySpan<double> bias, Span<double> output);

    [DepthwiseConv2D(1, 1, InputChannels = 8, Activation = Activation.Tanh)]
    public static partial void DoubleTanh(ReadOnlySpan<double> input, int height, int width, ReadOnlySpan<double> filter, ReadOnlySpan<double> bias, Span<double> output);

    [DepthwiseConv2D(1, 1, InputChannels = 8, Activation = Activation.Gelu)]
    public static partial void DoubleGelu(ReadOnlySpan<double> input, int height, int width, ReadOnlySpan<double> filter, ReadOnlySpan<double> bias, Span<double> output);
}
