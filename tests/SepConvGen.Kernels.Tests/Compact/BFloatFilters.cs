namespace SepConvGen.Kernels.Tests.Compact;

/// <summary>Kernels with packed filters of bfloat16, which tiles widen: with AVX-512 and NEON where they are 4 KB of floats and more, with AVX2 where there are few pixels.</summary>
internal static partial class BFloatFilters
{
    [PointwiseConv2D(InputChannels = 70, OutputChannels = 101, WeightStorage = Storage.BFloat16)]
    public static partial void Odd(ReadOnlySpan<float> input, int batch, int height, int width, PackedWeights weights, Span<float> output);

    [PointwiseConv2D(InputChannels = 36, OutputChannels = 152, WeightStorage = Storage.BFloat16)]
    public static partial void SharedVectors(ReadOnlySpan<float> input, int batch, int height, int width, PackedWeights weights, Span<float> output);

    [PointwiseConv2D(InputChannels = 36, OutputChannels = 32, WeightStorage = Storage.BFloat16)]
    public static partial void OnePanel(ReadOnlySpan<float> input, int batch, int height, int width, PackedWeights weights, Span<float> output);

    [Conv2D(3, 3, InputChannels = 12, OutputChannels = 48, Padding = Padding.Same, WeightStorage = Storage.BFloat16)]
    public static partial void Convolved(ReadOnlySpan<float> input, int batch, int height, int width, PackedWeights weights, Span<float> output);

    [Conv2D(3, 3, InputChannels = 32, OutputChannels = 64, Groups = 2, Padding = Padding.Same, WeightStorage = Storage.BFloat16)]
    public static partial void Grouped(ReadOnlySpan<float> input, int batch, int height, int width, PackedWeights weights, Span<float> output);

    [PointwiseConv2D(Height = 5, Width = 6, InputChannels = 70, OutputChannels = 101, WeightStorage = Storage.BFloat16)]
    public static partial void OddOfFewPixels(ReadOnlySpan<float> input, PackedWeights weights, Span<float> output);

    [Conv2D(3, 3, Height = 5, Width = 6, InputChannels = 12, OutputChannels = 48, Padding = Padding.Same, WeightStorage = Storage.BFloat16)]
    public static partial void ConvolvedOfFewPixels(ReadOnlySpan<float> input, PackedWeights weights, Span<float> output);

    [Conv2D(3, 3, InputChannels = 128, OutputChannels = 200, Padding = Padding.Same, WeightStorage = Storage.BFloat16)]
    public static partial void OnThreads(ReadOnlySpan<float> input, int batch, int height, int width, PackedWeights weights, Span<float> output, ParallelOptions parallelOptions);
}
