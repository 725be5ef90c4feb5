namespace SepConvGen;

public static partial class Generic
{
    /// <inheritdoc cref="Reference.PointwiseConv2D(ReadOnlySpan{float}, int, int, int, int, int, ReadOnlySpan{float}, ReadOnlySpan{float}, ActivationFunction, Span{float}, ReadOnlySpan{float}, ReadOnlySpan{float})"/>
    public static void PointwiseConv2D(
        ReadOnlySpan<float> input,
        int batch,
        int height,
        int width,
        int inputChannels,
        int outputChannels,
        ReadOnlySpan<float> filter,
        ReadOnlySpan<float> bias,
        ActivationFunction activation,
        Span<float> output,
        ReadOnlySpan<float> slope = default,
        ReadOnlySpan<float> residual = default) =>
        Convolution(
            ConvolutionShape.Pointwise(new(batch, height, width, inputChannels), outputChannels),
            input,
            new() { Filter = filter, Bias = bias, Activation = activation, Slope = slope, Residual = residual },
            output);

    /// <inheritdoc cref="Reference.PointwiseConv2D(ReadOnlySpan{double}, int, int, int, int, int, ReadOnlySpan{double}, ReadOnlySpan{double}, ActivationFunction, Span{double}, ReadOnlySpan{double}, ReadOnlySpan{double})"/>
    public static void PointwiseConv2D(
        ReadOnlySpan<double> input,
        int batch,
        int height,
        int width,
        int inputChannels,
        int outputChannels,
        ReadOnlySpan<double> filter,
        ReadOnlySpan<double> bias,
        ActivationFunction activation,
        Span<double> output,
        ReadOnlySpan<double> slope = default,
        ReadOnlySpan<double> residual = default) =>
        Convolution(
            ConvolutionShape.Pointwise(new(batch, height, width, inputChannels), outputChannels),
            input,
            new() { Filter = filter, Bias = bias, Activation = activation, Slope = slope, Residual = residual },
            output);
}
