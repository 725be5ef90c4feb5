using System;
using SepConvGen;

namespace SepConvGen.Tool.Tests.Kernels;

/// <summary>Kernels of images whose tiles are walked in different ways; they are inspected, and some are called.</summary>
internal static partial class Images
{
    [SeparableConv2D(3, 3, InputChannels = 32, OutputChannels = 64, Height = 28, Width = 28, Padding = Padding.Same, DepthwiseActivation = Activation.Relu6, Activation = Activation.Relu6)]
    public static partial void Block(
        ReadOnlySpan<float> input,
        ReadOnlySpan<float> depthwiseFilter,
        ReadOnlySpan<float> depthwiseBias,
        ReadOnlySpan<float> pointwiseFilter,
        ReadOnlySpan<float> bias,
        Span<float> output);

    [SeparableConv2D(3, 3, InputChannels = 16, OutputChannels = 24, Stride = 2, Padding = Padding.Same)]
    public static partial void Packed(ReadOnlySpan<float> input, int batch, int height, int width, PackedWeights weights, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 32, Padding = Padding.Same)]
    public static partial void AnySize(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 96, Height = 14, Width = 14, Padding = Padding.Same)]
    public static partial void Sliding(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 64, Height = 23, Width = 29, Stride = 2, Padding = Padding.Same)]
    public static partial void Halved(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, Span<float> output);

    [DepthwiseConv2D(5, 5, InputChannels = 48, Height = 31, Width = 27, Padding = Padding.Valid)]
    public static partial void Inside(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 3, Height = 20, Width = 33, Padding = Padding.Same)]
    public static partial void AsTheyLie(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, Span<float> output);

    [DepthwiseConv2D(5, 6, InputChannels = 3, Height = 20, Width = 37, Padding = Padding.Same)]
    public static partial void Joined(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, Span<float> output);

    [DepthwiseConv2D(5, 6, InputChannels = 3, Padding = Padding.Same)]
    public static partial void JoinedAny(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 3, Stride = 2, Padding = Padding.Same)]
    public static partial void JoinedHalved(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 512, Height = 7, Width = 7, Padding = Padding.Same)]
    public static partial void Small(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, Span<float> output);

    [DepthwiseConv2D(7, 7, InputChannels = 16, Height = 19, Width = 21, Dilation = 2, Padding = Padding.Same)]
    public static partial void Dilated(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 8, ChannelMultiplier = 2, Height = 17, Width = 19, Padding = Padding.Same)]
    public static partial void Multiplied(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, Span<float> output);

    [PointwiseConv2D(InputChannels = 64, OutputChannels = 96, Height = 14, Width = 14)]
    public static partial void Mix(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [PointwiseConv2D(InputChannels = 40, OutputChannels = 17, Activation = Activation.PRelu)]
    public static partial void MixAny(
        ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> slope, ReadOnlySpan<float> residual, Span<float> output);

    [PointwiseConv2D(InputChannels = 3, OutputChannels = 3, Height = 12, Width = 12)]
    public static partial void Spread(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, Span<float> output);

    [Conv2D(3, 3, InputChannels = 12, OutputChannels = 3, Padding = Padding.Same)]
    public static partial void Colours(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> residual, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 32, Stride = 2, Padding = Padding.Same)]
    public static partial void WholeRows(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [Conv2D(3, 3, InputChannels = 3, OutputChannels = 4, Padding = Padding.Same)]
    public static partial void ShortRows(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [Conv2D(3, 3, InputChannels = 24, OutputChannels = 40, Height = 19, Width = 25, Padding = Padding.Same)]
    public static partial void KnownWidth(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);

    [DepthwiseConv2D(3, 3, InputChannels = 20, InputLayout = Layout.Nchw, Padding = Padding.Same)]
    public static partial void Planes(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> residual, Span<float> output);

    [PointwiseConv2D(InputChannels = 24, OutputChannels = 40, InputLayout = Layout.Nchw)]
    public static partial void MixPlanes(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [Conv2D(3, 3, InputChannels = 16, OutputChannels = 32, Padding = Padding.Same)]
    public static partial void AnyWidth(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [Conv2D(3, 3, InputChannels = 3, OutputChannels = 16, Stride = 2, Padding = Padding.Same)]
    public static partial void Stem(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [Conv2D(3, 3, InputChannels = 32, OutputChannels = 32, Groups = 8, Height = 15, Width = 18, Padding = Padding.Same)]
    public static partial void Grouped(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, Span<float> output);

    [InvertedResidual2D(3, 3, InputChannels = 16, ExpandedChannels = 96, OutputChannels = 24, Height = 28, Width = 28, Stride = 2, Padding = Padding.Same)]
    public static partial void Inverted(
        ReadOnlySpan<float> input, ReadOnlySpan<float> expandFilter, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> projectFilter, Span<float> output);

    [SeparableFilter2D([1, 4, 6, 4, 1], [1, 4, 6, 4, 1], Channels = 3, Scale = 1 / 256f)]
    public static partial void Blur(ReadOnlySpan<byte> input, int height, int width, Span<byte> output);

    [SeparableConv2D(3, 3, InputChannels = 16, OutputChannels = 40, Height = 9, Width = 7, Padding = Padding.Same)]
    public static partial void RowsOfFewPixels(
        ReadOnlySpan<float> input, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> pointwiseFilter, Span<float> output, int outputRowStride);

    [PointwiseConv2D(InputChannels = 64, OutputChannels = 48, Height = 70, Width = 15)]
    public static partial void RowsInParts(ReadOnlySpan<float> input, int inputRowStride, ReadOnlySpan<float> filter, Span<float> output);

    [PointwiseConv2D(InputChannels = 512, OutputChannels = 32)]
    public static partial void RowsOfAnyWidth(
        ReadOnlySpan<float> input, int inputRowStride, int height, int width, ReadOnlySpan<float> filter, Span<float> output, int outputRowStride);
}
