using SepConvGen.Generator.Tests.Harness;
using Xunit;

namespace SepConvGen.Generator.Tests.Snapshots;

/// <summary>Whole generated files that a person reads: few, each for one instruction set and what it alone shows.</summary>
public sealed class KernelSnapshots
{
    // The first file to read: tiles inside the image, border rows, edge columns.
    [Fact]
    public Task Depthwise_on_AVX2() => Verify(
        "Avx2",
        """
        /// <summary>Smooths a feature map of 32 channels.</summary>
            [DepthwiseConv2D(3, 3, InputChannels = 32, Padding = Padding.Same, Activation = Activation.Relu6)]
            public static partial void Edge(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);
        """);

    // Multiplication by an element, filters packed in panels, an odd number of vectors whose last overlaps.
    [Fact]
    public Task Pointwise_on_NEON() => Verify(
        "Neon",
        """
        [PointwiseConv2D(InputChannels = 98, OutputChannels = 42, Height = 14, Width = 14)]
            internal static partial void Mix(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, Span<float> output);
        """);

    // A small filter: a tile under all panels, of two and of three vectors, before the next one.
    [Fact]
    public Task Tile_by_tile_on_AVX512() => Verify(
        "Avx512",
        """
        [PointwiseConv2D(InputChannels = 16, OutputChannels = 80, Width = 24)]
            public static partial void Expand(ReadOnlySpan<float> input, int height, ReadOnlySpan<float> filter, Span<float> output);
        """);

    // TensorFlow's documentation example: runs of pixels that fill vectors with 3 channels, padded weights, fused blocks.
    [Fact]
    public Task Separable_on_AVX512() => Verify(
        "Avx512",
        """
        [SeparableConv2D(3, 3, InputChannels = 3, OutputChannels = 3, Padding = Padding.Same, Height = 8, Width = 8)]
            public static partial void Example(ReadOnlySpan<float> input, int batch, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> pointwiseFilter, Span<float> output);
        """);

    // Channels of a larger tensor, by a constant from pixel to pixel, and rows as far apart as the call says.
    [Fact]
    public Task Strides_on_AVX2() => Verify(
        "Avx2",
        """
        [DepthwiseConv2D(3, 3, InputChannels = 16, InputPixelStride = 40, Activation = Activation.Relu)]
            public static partial void Slice(ReadOnlySpan<float> input, int inputRowStride, int height, int width, ReadOnlySpan<float> filter, Span<float> output, int outputRowStride);
        """);

    // A regular convolution: tiles along a row, edge columns by tiles down the column, kernel rows as runs of inputs.
    [Fact]
    public Task Convolution_on_AVX2() => Verify(
        "Avx2",
        """
        [Conv2D(3, 3, InputChannels = 3, OutputChannels = 16, Stride = 2, Padding = Padding.Same, Activation = Activation.Relu)]
            public static partial void Stem(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);
        """);

    // Groups that share a vector: a strip of rows swept from left to right, each input spread over the lanes of its group.
    [Fact]
    public Task Grouped_convolution_on_NEON() => Verify(
        "Neon",
        """
        [Conv2D(3, 3, InputChannels = 16, OutputChannels = 16, Groups = 8, Height = 14, Width = 14, Padding = Padding.Same)]
            public static partial void Mix(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);
        """);

    // Planes for channels: transposed to pixels in scratch, the input and the residual, and the result back, block by block.
    [Fact]
    public Task Channels_first_on_AVX2() => Verify(
        "Avx2",
        """
        [DepthwiseConv2D(4, 4, InputChannels = 20, Layout = Layout.Nchw, Padding = Padding.Same)]
            public static partial void Blur(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> residual, Span<float> output);
        """);

    // Planes for channels where they are, columns as lanes.
    [Fact]
    public Task Planes_on_AVX2() => Verify(
        "Avx2",
        """
        [DepthwiseConv2D(3, 3, InputChannels = 20, Layout = Layout.Nchw, Padding = Padding.Same)]
            public static partial void Blur(ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> residual, Span<float> output);
        """);

    // Planes of a photograph, of which a vector holds a pixel and a part of the next, to blocks of pixels.
    [Fact]
    public Task Channels_first_to_last_on_NEON() => Verify(
        "Neon",
        """
        [PointwiseConv2D(InputChannels = 3, OutputChannels = 8, InputLayout = Layout.Nchw, Height = 20, Width = 30)]
            public static partial void Mix(ReadOnlySpan<float> input, int batch, ReadOnlySpan<float> filter, Span<float> output);
        """);

    // The packing method, rows on the caller's scheduler, channels repeated for a multiplier; scalar code only.
    [Fact]
    public Task Packed_and_parallel() => Verify(
        "",
        """
        [DepthwiseConv2D(2, 3, InputChannels = 5, ChannelMultiplier = 2, Stride = 2, Activation = Activation.Clamp, ActivationMin = -1, ActivationMax = 1)]
            private static partial void Halve(ReadOnlySpan<float> input, int height, int width, PackedWeights weights, Span<float> output, System.Threading.Tasks.ParallelOptions parallelOptions);
        """);

    // A piece of a stream: its first steps from the state, the others from the input; the fused result in parts.
    [Fact]
    public Task Streaming_on_AVX2() => Verify(
        "Avx2",
        """
        /// <summary>Hears a keyword, some steps at a time.</summary>
            [SeparableConv1D(3, InputChannels = 16, OutputChannels = 8, Dilation = 2, Padding = Padding.Causal, Activation = Activation.Relu)]
            public static partial void Hear(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, StreamingState state, Span<float> output);
        """);

    // Causal steps of a batch of sequences: each channel by itself, edges step by step.
    [Fact]
    public Task Depthwise_over_steps_on_AVX2() => Verify(
        "Avx2",
        """
        [DepthwiseConv1D(5, InputChannels = 24, Padding = Padding.Causal, Activation = Activation.HardSwish)]
            public static partial void Smooth(ReadOnlySpan<float> input, int batch, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);
        """);

    // Whole sequences, a batch of them; tiles of steps that are one run of inputs.
    [Fact]
    public Task Convolution_of_sequences() => Verify(
        "",
        """
        [Conv1D(3, InputChannels = 2, OutputChannels = 3, Stride = 2, Padding = Padding.Same)]
            internal static partial void Steps(ReadOnlySpan<float> input, int batch, int width, ReadOnlySpan<float> filter, Span<float> output);
        """);

    // A long window: parts of the taps with sums in the output, edges in tiles of the taps that their steps share.
    [Fact]
    public Task Long_convolution_of_sequences_on_AVX2() => Verify(
        "Avx2",
        """
        [Conv1D(64, InputChannels = 128, OutputChannels = 8, Padding = Padding.Same, Activation = Activation.Relu)]
            internal static partial void Place(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);
        """);

    // A curve as a pass over stored rows, slopes and a residual in the stores, rows of 6 outputs.
    [Fact]
    public Task Residual_slopes_and_a_curve_on_AVX2() => Verify(
        "Avx2",
        """
        [SeparableConv2D(3, 3, InputChannels = 8, OutputChannels = 6, Padding = Padding.Same, DepthwiseActivation = Activation.Gelu, Activation = Activation.PRelu)]
            public static partial void Bend(ReadOnlySpan<float> input, int height, int width, PackedWeights weights, ReadOnlySpan<float> residual, Span<float> output, System.Threading.Tasks.ParallelOptions parallelOptions);
        """);

    // In double: half the lanes, packed weights and threads that know their type, a curve with coefficients of its own.
    [Fact]
    public Task Doubles_on_AVX2() => Verify(
        "Avx2",
        """
        [PointwiseConv2D(InputChannels = 8, OutputChannels = 6, Activation = Activation.Sigmoid)]
            public static partial void Gate(ReadOnlySpan<double> input, int height, int width, PackedWeights weights, Span<double> output, System.Threading.Tasks.ParallelOptions parallelOptions);
        """);

    // Halves are widened into scratch and results rounded from it; a packed filter is widened in registers.
    [Fact]
    public Task Halves_on_AVX2() => Verify(
        "Avx2",
        """
        [PointwiseConv2D(InputChannels = 8, OutputChannels = 24, Height = 1, Width = 2, WeightStorage = Storage.Half)]
            public static partial void Score(ReadOnlySpan<Half> input, PackedWeights weights, Span<Half> output);
        """);

    // Even and odd samples apart in 16-bit sums, strips of rows, a border from the table of edges, rounding by a shift.
    [Fact]
    public Task Filter_on_AVX512() => Verify(
        "Avx512",
        """
        [SeparableFilter2D(new float[] { 1, 4, 6, 4, 1 }, new float[] { 1, 4, 6, 4, 1 }, Channels = 3, Scale = 1f / 256)]
            public static partial void Smooth(ReadOnlySpan<byte> input, int height, int width, Span<byte> output);
        """);

    // Samples widened and results narrowed, float sums, rows of constants made in scratch.
    [Fact]
    public Task Filter_on_NEON() => Verify(
        "Neon",
        """
        [SeparableFilter2D(new float[] { 0.25f, 0.7f, 0.1f }, new float[] { -1, 0, 1 }, Border = Border.Constant, BorderValue = 128, Offset = 128)]
            public static partial void Emboss(ReadOnlySpan<float> input, int batch, int height, int width, Span<byte> output, System.Threading.Tasks.ParallelOptions parallelOptions);
        """);

    // Sizes from a tensor, weights as an array and as memory, a new tensor of the input's rank; scalar code only.
    [Fact]
    public Task Tensors() => Verify(
        "",
        """
        [PointwiseConv2D(InputChannels = 2, OutputChannels = 3, Width = 8)]
            public static partial System.Numerics.Tensors.Tensor<float> Mix(System.Numerics.Tensors.ReadOnlyTensorSpan<float> input, float[] filter, ReadOnlyMemory<float> bias);
        """);

    private static Task Verify(string instructionSets, string method, [System.Runtime.CompilerServices.CallerMemberName] string name = "") =>
        Snapshot.Verify(
            GeneratorHarness.Run(Sources.Method(method), new HarnessOptions { InstructionSets = instructionSets.Length == 0 ? "Scalar" : instructionSets }),
            method: name);
}
