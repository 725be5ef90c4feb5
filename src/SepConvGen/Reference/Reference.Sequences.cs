namespace SepConvGen;

/// <content>Sequences (1-D), in NWC: images of one row.</content>
public static partial class Reference
{
    /// <summary>
    /// Depthwise convolution of sequences:
    /// <c>output[b, t, q·M + r] = activation(bias[q·M + r] + Σ input[b, s·t + d·j − p, q] · filter[j, q, r])</c>, with stride s,
    /// dilation d, padding p before the sequence, and multiplier M.
    /// </summary>
    /// <remarks>Keras, DepthwiseConv1D. It is <c>DepthwiseConv2D</c> on images of one row, so the steps are its columns.</remarks>
    /// <param name="input">[batch, width, inputChannels].</param>
    /// <param name="batch">Sequences.</param>
    /// <param name="width">Steps of the input.</param>
    /// <param name="inputChannels">Channels of the input.</param>
    /// <param name="channelMultiplier">Outputs of each input channel.</param>
    /// <param name="steps">The window over the steps.</param>
    /// <param name="filter">[steps.Kernel, inputChannels, channelMultiplier].</param>
    /// <param name="bias">[inputChannels · channelMultiplier], or empty for none.</param>
    /// <param name="activation">The function applied to each sum.</param>
    /// <param name="output">
    /// [batch, steps.OutputSize(width), inputChannels · channelMultiplier]; shares no memory with the other spans.
    /// </param>
    /// <param name="slope">[inputChannels · channelMultiplier] where the activation is PRelu, otherwise empty.</param>
    /// <param name="residual">What is added to each sum before the activation, of the output's shape, or empty for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative, or a kernel, stride or dilation is below 1.</exception>
    /// <exception cref="ArgumentException">
    /// A span has not the length of its shape, a shape has too many elements for a span, the output overlaps another span,
    /// or the window or an activation contradicts itself.
    /// </exception>
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

    /// <inheritdoc cref="DepthwiseConv1D(ReadOnlySpan{float}, int, int, int, int, Window, ReadOnlySpan{float}, ReadOnlySpan{float}, ActivationFunction, Span{float}, ReadOnlySpan{float}, ReadOnlySpan{float})"/>
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

    /// <summary>
    /// Depthwise-separable convolution of sequences: <c>DepthwiseConv1D</c>, then a pointwise step over its result. Without
    /// biases and activations: <c>output[b, t, n] = Σ input[b, s·t + d·j − p, q] · depthwiseFilter[j, q, r] ·
    /// pointwiseFilter[0, q·M + r, n]</c>, with stride s, dilation d, padding p before the sequence, and multiplier M.
    /// </summary>
    /// <remarks>Keras, SeparableConv1D. The depthwise value is rounded to float after its bias and activation.</remarks>
    /// <param name="input">[batch, width, inputChannels].</param>
    /// <param name="batch">Sequences.</param>
    /// <param name="width">Steps of the input.</param>
    /// <param name="inputChannels">Channels of the input.</param>
    /// <param name="channelMultiplier">Depthwise outputs of each input channel.</param>
    /// <param name="outputChannels">Channels of the output.</param>
    /// <param name="steps">The window over the steps.</param>
    /// <param name="depthwiseFilter">[steps.Kernel, inputChannels, channelMultiplier].</param>
    /// <param name="depthwiseBias">[inputChannels · channelMultiplier], or empty for none.</param>
    /// <param name="depthwiseActivation">The function applied to each depthwise sum.</param>
    /// <param name="pointwiseFilter">[1, inputChannels · channelMultiplier, outputChannels].</param>
    /// <param name="bias">[outputChannels], or empty for none.</param>
    /// <param name="activation">The function applied to each pointwise sum.</param>
    /// <param name="output">[batch, steps.OutputSize(width), outputChannels]; shares no memory with the other spans.</param>
    /// <param name="depthwiseSlope">[inputChannels · channelMultiplier] where the depthwise activation is PRelu, otherwise empty.</param>
    /// <param name="slope">[outputChannels] where the activation is PRelu, otherwise empty.</param>
    /// <param name="residual">What is added to each pointwise sum before the activation, of the output's shape, or empty for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative, or a kernel, stride or dilation is below 1.</exception>
    /// <exception cref="ArgumentException">
    /// A span has not the length of its shape, a shape has too many elements for a span, the output overlaps another span,
    /// or the window or an activation contradicts itself.
    /// </exception>
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

    /// <inheritdoc cref="SeparableConv1D(ReadOnlySpan{float}, int, int, int, int, int, Window, ReadOnlySpan{float}, ReadOnlySpan{float}, ActivationFunction, ReadOnlySpan{float}, ReadOnlySpan{float}, ActivationFunction, Span{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float})"/>
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

    /// <summary>
    /// Convolution of sequences, regular or grouped: with C input channels, N output channels, G groups, and g = n / (N / G),
    /// <c>output[b, t, n] = activation(bias[n] + Σ input[b, s·t + d·j − p, g·C/G + k] · filter[j, k, n])</c>, with stride s,
    /// dilation d and padding p before the sequence.
    /// </summary>
    /// <remarks>
    /// Keras, Conv1D. It is <c>Conv2D</c> on images of one row, so the steps are its columns; the taps of a sum come in the order
    /// kernel tap, input channel.
    /// </remarks>
    /// <param name="input">[batch, width, inputChannels].</param>
    /// <param name="batch">Sequences.</param>
    /// <param name="width">Steps of the input.</param>
    /// <param name="inputChannels">Channels of the input.</param>
    /// <param name="outputChannels">Channels of the output.</param>
    /// <param name="groups">Groups of neighbouring channels; a divisor of both counts of channels.</param>
    /// <param name="steps">The window over the steps.</param>
    /// <param name="filter">[steps.Kernel, inputChannels / groups, outputChannels].</param>
    /// <param name="bias">[outputChannels], or empty for none.</param>
    /// <param name="activation">The function applied to each sum.</param>
    /// <param name="output">[batch, steps.OutputSize(width), outputChannels]; shares no memory with the other spans.</param>
    /// <param name="slope">[outputChannels] where the activation is PRelu, otherwise empty.</param>
    /// <param name="residual">What is added to each sum before the activation, of the output's shape, or empty for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative, or a kernel, stride, dilation or the number of groups is below 1.</exception>
    /// <exception cref="ArgumentException">
    /// The groups divide not both counts of channels, a span has not the length of its shape, a shape has too many elements
    /// for a span, the output overlaps another span, or the window or the activation contradicts itself.
    /// </exception>
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

    /// <inheritdoc cref="Conv1D(ReadOnlySpan{float}, int, int, int, int, int, Window, ReadOnlySpan{float}, ReadOnlySpan{float}, ActivationFunction, Span{float}, ReadOnlySpan{float}, ReadOnlySpan{float})"/>
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
