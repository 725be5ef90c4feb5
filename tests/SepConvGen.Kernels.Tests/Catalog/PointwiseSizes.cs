namespace SepConvGen.Kernels.Tests.Catalog;

/// <summary>Pointwise filters from 1×1 to 70×70: primes, and multiples of 16, 32, 48 with one more and one less.</summary>
internal static partial class PointwiseSizes
{
    [PointwiseConv2D(InputChannels = 20, OutputChannels = 90, Height = 3, Width = 1, Activation = Activation.Relu)]
    public static partial void ThreePixels(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 24, OutputChannels = 77, Height = 1, Width = 1)]
    public static partial void OnePixelInDouble(ReadOnlySpan<double> input, ReadOnlySpan<double> filter, ReadOnlySpan<double> bias, Span<double> output);
}
