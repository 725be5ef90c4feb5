namespace SepConvGen.Kernels.Tests.Catalog;

/// <summary>Products with so few outputs over whole vectors that two pixels share the last vector, in every walk and with everything that happens to sums.</summary>
internal static partial class Halves
{
    [Conv2D(3, 5, InputChannels = 4, OutputChannels = 36, Padding = Padding.SameLower, Dilation = 2, Stride = 2, Activation = Activation.LeakyRelu, ActivationAlpha = 0.25f)]
    public static partial void HalvesDilated(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(4, 4, InputChannels = 5, OutputChannels = 20, Padding = Padding.Explicit, PadLeft = 9, PadRight = 2, PadTop = 1)]
    public static partial void HalvesFarOutside(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [Conv2D(3, 3, InputChannels = 12, OutputChannels = 48, Groups = 2, Padding = Padding.Same, Activation = Activation.Silu)]
    public static partial void HalvesGroups(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 6, OutputChannels = 10, Activation = Activation.PRelu)]
    public static partial void TenDoubles(ReadOnlySpan<double> input, int batch, int height, int width, ReadOnlySpan<double> filter, ReadOnlySpan<double> bias, ReadOnlySpan<double> slope, ReadOnlySpan<double> residual, Span<double> output);
}
