namespace SepConvGen.Kernels.Tests.Catalog.More;

/// <summary>Several depthwise outputs for each input channel.</summary>
internal static partial class Multipliers
{
    [DepthwiseConv2D(3, 3, InputChannels = 1, ChannelMultiplier = 2, Padding = Padding.Same)]
    public static partial void Multiplier2On1(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 17, ChannelMultiplier = 2, Padding = Padding.Same)]
    public static partial void Multiplier2On17(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 64, ChannelMultiplier = 2, Padding = Padding.Same)]
    public static partial void Multiplier2On64(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 5, ChannelMultiplier = 3, Padding = Padding.Same)]
    public static partial void Multiplier3On5(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(5, 5, InputChannels = 16, ChannelMultiplier = 3, Stride = 2, Padding = Padding.Same)]
    public static partial void Multiplier3On16(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 3, ChannelMultiplier = 4, Padding = Padding.SameLower)]
    public static partial void Multiplier4On3(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 8, ChannelMultiplier = 4)]
    public static partial void Multiplier4On8(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [DepthwiseConv2D(2, 3, InputChannels = 7, ChannelMultiplier = 5, Padding = Padding.Same)]
    public static partial void Multiplier5On7(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(5, 5, InputChannels = 3, ChannelMultiplier = 8)]
    public static partial void Multiplier8On3(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 1, ChannelMultiplier = 16, Padding = Padding.Same)]
    public static partial void Multiplier16On1(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 3, ChannelMultiplier = 16, Dilation = 2, Padding = Padding.Same)]
    public static partial void Multiplier16On3(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 2, ChannelMultiplier = 17, Padding = Padding.Same)]
    public static partial void Multiplier17On2(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 3, ChannelMultiplier = 32, Padding = Padding.Same)]
    public static partial void Multiplier32On3(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(7, 7, InputChannels = 1, ChannelMultiplier = 7, Padding = Padding.Same)]
    public static partial void Multiplier7On1(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);
}
