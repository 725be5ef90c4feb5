namespace SepConvGen.Kernels.Tests.Dispatch;

/// <summary>Kernels that only the tests of the dispatch call, each once: outside the catalog, which everything else goes through.</summary>
internal static partial class Untouched
{
    [DepthwiseConv2D(3, 3, InputChannels = 16, Padding = Padding.Same)]
    public static partial void UntouchedDepthwise(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 16, OutputChannels = 32)]
    public static partial void UntouchedPointwise(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 16, OutputChannels = 24)]
    public static partial void UntouchedShared(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 16, OutputChannels = 32, Padding = Padding.Same)]
    public static partial void UntouchedSeparable(
        ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> pointwiseFilter, Span<float> output);
}
