namespace SepConvGen;

public static partial class Generic
{
    /// <inheritdoc cref="Reference.SeparableConv2D(ReadOnlySpan{float}, int, int, int, int, int, int, Window, Window, ReadOnlySpan{float}, ReadOnlySpan{float}, ActivationFunction, ReadOnlySpan{float}, ReadOnlySpan{float}, ActivationFunction, Span{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float})"/>
    public static void SeparableConv2D(
        ReadOnlySpan<float> input,
        int batch,
        int height,
        int width,
        int inputChannels,
        int channelMultiplier,
        int outputChannels,
        Window rows,
        Window columns,
        ReadOnlySpan<float> depthwiseFilter,
        ReadOnlySpan<float> depthwiseBias,
        ActivationFunction depthwiseActivation,
        ReadOnlySpan<float> pointwiseFilter,
        ReadOnlySpan<float> bias,
        ActivationFunction activation,
        Span<float> output,
        ReadOnlySpan<float> depthwiseSlope = default,
        ReadOnlySpan<float> slope = default,
        ReadOnlySpan<float> residual = default) =>
        SeparableConvolution(
            ConvolutionShape.Depthwise(new(batch, height, width, inputChannels), channelMultiplier, rows, columns),
            input,
            new() { Filter = depthwiseFilter, Bias = depthwiseBias, Activation = depthwiseActivation, Slope = depthwiseSlope },
            outputChannels,
            new() { Filter = pointwiseFilter, Bias = bias, Activation = activation, Slope = slope, Residual = residual },
            output);

    /// <inheritdoc cref="Reference.SeparableConv2D(ReadOnlySpan{double}, int, int, int, int, int, int, Window, Window, ReadOnlySpan{double}, ReadOnlySpan{double}, ActivationFunction, ReadOnlySpan{double}, ReadOnlySpan{double}, ActivationFunction, Span{double}, ReadOnlySpan{double}, ReadOnlySpan{double}, ReadOnlySpan{double})"/>
    public static void SeparableConv2D(
        ReadOnlySpan<double> input,
        int batch,
        int height,
        int width,
        int inputChannels,
        int channelMultiplier,
        int outputChannels,
        Window rows,
        Window columns,
        ReadOnlySpan<double> depthwiseFilter,
        ReadOnlySpan<double> depthwiseBias,
        ActivationFunction depthwiseActivation,
        ReadOnlySpan<double> pointwiseFilter,
        ReadOnlySpan<double> bias,
        ActivationFunction activation,
        Span<double> output,
        ReadOnlySpan<double> depthwiseSlope = default,
        ReadOnlySpan<double> slope = default,
        ReadOnlySpan<double> residual = default) =>
        SeparableConvolution(
            ConvolutionShape.Depthwise(new(batch, height, width, inputChannels), channelMultiplier, rows, columns),
            input,
            new() { Filter = depthwiseFilter, Bias = depthwiseBias, Activation = depthwiseActivation, Slope = depthwiseSlope },
            outputChannels,
            new() { Filter = pointwiseFilter, Bias = bias, Activation = activation, Slope = slope, Residual = residual },
            output);
}
