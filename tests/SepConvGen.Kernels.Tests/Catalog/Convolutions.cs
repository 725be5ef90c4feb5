namespace SepConvGen.Kernels.Tests.Catalog;

/// <summary>Regular convolutions: windows, steps, paddings, and channels around every vector and panel.</summary>
internal static partial class Convolutions
{
    [Conv2D(7, 7, InputChannels = 3, OutputChannels = 16, Stride = 2, Padding = Padding.Explicit, PadTop = 3, PadBottom = 3, PadLeft = 3, PadRight = 3)]
    public static partial void Regular7x7Stride2(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 4, OutputChannels = 3, Padding = Padding.SameLower, Activation = Activation.Clamp, ActivationMin = -0.5f, ActivationMax = 0.75f)]
    public static partial void Regular3x3To3(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [Conv2D(1, 1, InputChannels = 20, OutputChannels = 24, Stride = 2)]
    public static partial void Regular1x1Stride2(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(1, 1, InputChannels = 6, OutputChannels = 10, Padding = Padding.Explicit, PadTop = 1, PadLeft = 2)]
    public static partial void Regular1x1Padded(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [Conv2D(3, 3, InputChannels = 3, OutputChannels = 8, Padding = Padding.Explicit, PadTop = 5, PadBottom = 4, PadLeft = 7, PadRight = 6)]
    public static partial void RegularWidePadding(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);
}
