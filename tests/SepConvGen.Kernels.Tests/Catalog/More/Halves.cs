namespace SepConvGen.Kernels.Tests.Catalog.More;

/// <summary>Products with so few outputs over whole vectors that two pixels share the last vector, in every walk and with everything that happens to sums.</summary>
internal static partial class Halves
{
    [PointwiseConv2D(InputChannels = 10, OutputChannels = 24, Activation = Activation.PRelu)]
    public static partial void HalvesTwentyFour(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> slope, ReadOnlySpan<float> residual, Span<float> output);

    [PointwiseConv2D(InputChannels = 9, OutputChannels = 50)]
    public static partial void HalvesFifty(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [PointwiseConv2D(InputChannels = 5, OutputChannels = 33, Activation = Activation.Relu6)]
    public static partial void HalvesThirtyThree(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 6, OutputChannels = 24, Padding = Padding.Same, Activation = Activation.PRelu)]
    public static partial void HalvesAnyWidth(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> slope, ReadOnlySpan<float> residual, Span<float> output);

    [Conv2D(3, 3, InputChannels = 11, OutputChannels = 40, Padding = Padding.Same, Width = 7)]
    public static partial void HalvesSevenColumns(ReadOnlySpan<float> input, int batch, int height, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> residual, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 12, OutputChannels = 56, Padding = Padding.Same, DepthwiseActivation = Activation.Relu)]
    public static partial void HalvesSeparable(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, ReadOnlySpan<float> residual, Span<float> output);

    [InvertedResidual2D(3, 3, InputChannels = 8, ExpandedChannels = 24, OutputChannels = 18, Padding = Padding.Same, ExpandActivation = Activation.Relu6)]
    public static partial void HalvesInverted(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> expandFilter, ReadOnlySpan<float> expandBias, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> projectFilter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 3, OutputChannels = 34, Padding = Padding.Same)]
    public static partial void ThirtyFourDoubles(ReadOnlySpan<double> input, int batch, int height, int width, ReadOnlySpan<double> filter, Span<double> output);

    [PointwiseConv2D(InputChannels = 7, OutputChannels = 24)]
    public static partial void HalvesOfHalf(ReadOnlySpan<Half> input, int batch, int height, int width, ReadOnlySpan<Half> filter, ReadOnlySpan<float> residual, Span<Half> output);

    [Conv1D(5, InputChannels = 7, OutputChannels = 24, Padding = Padding.Same, Activation = Activation.Relu)]
    public static partial void HalvesSteps(ReadOnlySpan<float> input, int batch, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> residual, Span<float> output);

    [Conv1D(9, InputChannels = 96, OutputChannels = 40, Padding = Padding.Same, Activation = Activation.PRelu)]
    public static partial void HalvesStepParts(ReadOnlySpan<float> input, int batch, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, ReadOnlySpan<float> slope, ReadOnlySpan<float> residual, Span<float> output);
}
