namespace SepConvGen.Kernels.Tests.Catalog;

/// <summary>Depthwise windows with gaps, equal and unequal, with strides.</summary>
internal static partial class Dilations
{
    [DepthwiseConv2D(2, 3, InputChannels = 16, Dilation = 4, Padding = Padding.Explicit, PadTop = 3, PadBottom = 1, PadRight = 8)]
    public static partial void Dilation4On2x3(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);
}
