namespace SepConvGen.Kernels.Tests.Catalog.More;

/// <summary>The curved activations in double: alone, where one tap of 1 shows all of their values, and in a chain.</summary>
internal static partial class DoubleCurves
{
    [SeparableConv2D(3, 3, InputChannels = 9, OutputChannels = 20, Padding = Padding.Same, DepthwiseActivation = Activation.Silu, Activation = Activation.Gelu)]
    public static partial void DoubleSeparableCurves(ReadOnlySpan<double> input, int height, int width, ReadOnlySpan<double> depthwiseFilter, ReadOnlySpan<double> pointwiseFilter, ReadOnlySpan<double> bias, ReadOnlySpan<double> residual, Span<double> output);
}
