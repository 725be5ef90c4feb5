using System;
using SepConvGen;

namespace SepConvGen.Tool.Tests.Kernels;

/// <summary>Kernels of sequences.</summary>
internal static partial class Sequences
{
    [Conv1D(5, InputChannels = 24, OutputChannels = 32, Padding = Padding.Same)]
    public static partial void Steps(ReadOnlySpan<float> input, int batch, int width, ReadOnlySpan<float> filter, Span<float> output);

    [Conv1D(64, InputChannels = 128, OutputChannels = 32, Padding = Padding.Same)]
    public static partial void Long(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, Span<float> output);

    [DepthwiseConv1D(5, InputChannels = 24, Padding = Padding.Causal)]
    public static partial void Smooth(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, Span<float> output);

    [DepthwiseConv1D(63, InputChannels = 2, Padding = Padding.Same)]
    public static partial void Tune(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, Span<float> output);

    [SeparableConv1D(3, InputChannels = 16, OutputChannels = 8, Padding = Padding.Causal)]
    public static partial void Hear(
        ReadOnlySpan<float> input, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> pointwiseFilter, StreamingState state, Span<float> output);
}
