namespace SepConvGen;

/// <content>Sequences (1-D), in NWC: images of one row.</content>
public static partial class Generic
{
    /// <inheritdoc cref="Reference.DepthwiseConv1D(ReadOnlySpan{float}, int, int, int, int, Window, ReadOnlySpan{float}, ReadOnlySpan{float}, ActivationFunction, Span{float}, ReadOnlySpan{float}, ReadOnlySpan{float})"/>
    public static void DepthwiseConv1D(
        ReadOnlySpan<float> input,
        int batch,
        int width,
        int inputChannels,
        int channelMultiplier,
        Window steps,
        ReadOnlySpan<float> filter,
        ReadOnlySpan<float> bias,
        ActivationFunction activation,
        Span<float> output,
        ReadOnlySpan<float> slope = default,
        ReadOnlySpan<float> residual = default) =>
        DepthwiseConv2D(
            input, batch, 1, width, inputChannels, channelMultiplier, Window.One, steps, filter, bias, activation, output, slope, residual);

    /// <inheritdoc cref="Reference.DepthwiseConv1D(ReadOnlySpan{double}, int, int, int, int, Window, ReadOnlySpan{double}, ReadOnlySpan{double}, ActivationFunction, Span{double}, ReadOnlySpan{double}, ReadOnlySpan{double})"/>
    public static void DepthwiseConv1D(
        ReadOnlySpan<double> input,
        int batch,
        int width,
        int inputChannels,
        int channelMultiplier,
        Window steps,
        ReadOnlySpan<double> filter,
        ReadOnlySpan<double> bias,
        ActivationFunction activation,
        Span<double> output,
        ReadOnlySpan<double> slope = default,
        ReadOnlySpan<double> residual = default) =>
        DepthwiseConv2D(
            input, batch, 1, width, inputChannels, channelMultiplier, Window.One, steps, filter, bias, activation, output, slope, residual);

    /// <inheritdoc cref="Reference.SeparableConv1D(ReadOnlySpan{float}, int, int, int, int, int, Window, ReadOnlySpan{float}, ReadOnlySpan{float}, ActivationFunction, ReadOnlySpan{float}, ReadOnlySpan{float}, ActivationFunction, Span{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float})"/>
    public static void SeparableConv1D(
        ReadOnlySpan<float> input,
        int batch,
        int width,
        int inputChannels,
        int channelMultiplier,
        int outputChannels,
        Window steps,
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
        SeparableConv2D(
            input, batch, 1, width, inputChannels, channelMultiplier, outputChannels, Window.One, steps,
            depthwiseFilter, depthwiseBias, depthwiseActivation, pointwiseFilter, bias, activation, output,
            depthwiseSlope, slope, residual);

    /// <inheritdoc cref="Reference.SeparableConv1D(ReadOnlySpan{double}, int, int, int, int, int, Window, ReadOnlySpan{double}, ReadOnlySpan{double}, ActivationFunction, ReadOnlySpan{double}, ReadOnlySpan{double}, ActivationFunction, Span{double}, ReadOnlySpan{double}, ReadOnlySpan{double}, ReadOnlySpan{double})"/>
    public static void SeparableConv1D(
        ReadOnlySpan<double> input,
        int batch,
        int width,
        int inputChannels,
        int channelMultiplier,
        int outputChannels,
        Window steps,
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
        SeparableConv2D(
            input, batch, 1, width, inputChannels, channelMultiplier, outputChannels, Window.One, steps,
            depthwiseFilter, depthwiseBias, depthwiseActivation, pointwiseFilter, bias, activation, output,
            depthwiseSlope, slope, residual);

    /// <inheritdoc cref="Reference.Conv1D(ReadOnlySpan{float}, int, int, int, int, int, Window, ReadOnlySpan{float}, ReadOnlySpan{float}, ActivationFunction, Span{float}, ReadOnlySpan{float}, ReadOnlySpan{float})"/>
    public static void Conv1D(
        ReadOnlySpan<float> input,
        int batch,
        int width,
        int inputChannels,
        int outputChannels,
        int groups,
        Window steps,
        ReadOnlySpan<float> filter,
        ReadOnlySpan<float> bias,
        ActivationFunction activation,
        Span<float> output,
        ReadOnlySpan<float> slope = default,
        ReadOnlySpan<float> residual = default) =>
        Conv2D(
            input, batch, 1, width, inputChannels, outputChannels, groups, Window.One, steps, filter, bias, activation, output, slope, residual);

    /// <inheritdoc cref="Reference.Conv1D(ReadOnlySpan{double}, int, int, int, int, int, Window, ReadOnlySpan{double}, ReadOnlySpan{double}, ActivationFunction, Span{double}, ReadOnlySpan{double}, ReadOnlySpan{double})"/>
    public static void Conv1D(
        ReadOnlySpan<double> input,
        int batch,
        int width,
        int inputChannels,
        int outputChannels,
        int groups,
        Window steps,
        ReadOnlySpan<double> filter,
        ReadOnlySpan<double> bias,
        ActivationFunction activation,
        Span<double> output,
        ReadOnlySpan<double> slope = default,
        ReadOnlySpan<double> residual = default) =>
        Conv2D(
            input, batch, 1, width, inputChannels, outputChannels, groups, Window.One, steps, filter, bias, activation, output, slope, residual);
}
