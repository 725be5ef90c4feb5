using System;
using System.Numerics.Tensors;
using System.Threading.Tasks;
using SepConvGen;

namespace SepConvGen.Tool.Tests.Kernels;

/// <summary>Kernels in types and with parameters of all sorts.</summary>
internal static partial class Forms
{
    [PointwiseConv2D(InputChannels = 8, OutputChannels = 8, Height = 6, Width = 6)]
    private static partial float[] Returned(float[] input, ReadOnlyMemory<float> filter);

    [PointwiseConv2D(InputChannels = 8, OutputChannels = 8)]
    public static partial void Overloaded(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);

    [PointwiseConv2D(InputChannels = 8, OutputChannels = 8)]
    public static partial void Overloaded(float[] input, int height, int width, float[] filter, Memory<float> output);

    [PointwiseConv2D(InputChannels = 8, OutputChannels = 4)]
    public static partial Tensor<float> Tensors(ReadOnlyTensorSpan<float> input, Tensor<float> filter, ReadOnlyMemory<float> bias);

    [PointwiseConv2D(InputChannels = 8, OutputChannels = 4, Layout = Layout.Nchw)]
    public static partial Tensor<float> Planes(ReadOnlyTensorSpan<float> input, Tensor<float> filter);

    [DepthwiseConv2D(3, 3, InputChannels = 8, Padding = Padding.Same)]
    public static partial void Shared(
        ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, Span<float> output, ParallelOptions parallelOptions);

    [SeparableConv2D(3, 3, InputChannels = 8, OutputChannels = 12, Padding = Padding.Same)]
    public static partial void Doubled(
        ReadOnlySpan<double> input, int height, int width, ReadOnlySpan<double> depthwiseFilter, ReadOnlySpan<double> pointwiseFilter, Span<double> output);

    [PointwiseConv2D(InputChannels = 8, OutputChannels = 40)]
    public static partial double[] DoubledAndPacked(double[] input, int height, int width, PackedWeights weights);

    /// <summary>A type that can be made.</summary>
    internal sealed partial class Layer
    {
        [PointwiseConv2D(InputChannels = 8, OutputChannels = 8, Height = 6, Width = 6)]
        public partial void Run(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, Span<float> output);
    }

    /// <summary>A type that cannot be made without a number.</summary>
    internal sealed partial class Numbered(int number)
    {
        public int Number { get; } = number;

        [PointwiseConv2D(InputChannels = 8, OutputChannels = 8, Height = 6, Width = 6)]
        public partial void Run(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, Span<float> output);
    }

    /// <summary>A type with a parameter.</summary>
    internal static partial class Generic<T>
        where T : struct
    {
        [PointwiseConv2D(InputChannels = 8, OutputChannels = 8, Height = 6, Width = 6)]
        public static partial void Run(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, Span<float> output);
    }
}
