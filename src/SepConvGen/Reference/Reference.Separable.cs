namespace SepConvGen;

public static partial class Reference
{
    /// <summary>
    /// Depthwise-separable convolution: <c>DepthwiseConv2D</c>, then <c>PointwiseConv2D</c> over its result. Without biases and
    /// activations: <c>output[b, y, x, n] = Σ input[b, s·y + d·i − p, s·x + d·j − p, q] · depthwiseFilter[i, j, q, r] ·
    /// pointwiseFilter[0, 0, q·M + r, n]</c>, with stride s, dilation d and padding p of each direction, and multiplier M.
    /// </summary>
    /// <remarks>TensorFlow, tf.nn.separable_conv2d. The depthwise value is rounded to float after its bias and activation.</remarks>
    /// <param name="input">[batch, height, width, inputChannels].</param>
    /// <param name="batch">Images.</param>
    /// <param name="height">Height of the input in pixels.</param>
    /// <param name="width">Width of the input in pixels.</param>
    /// <param name="inputChannels">Channels of the input.</param>
    /// <param name="channelMultiplier">Depthwise outputs of each input channel.</param>
    /// <param name="outputChannels">Channels of the output.</param>
    /// <param name="rows">The window downwards.</param>
    /// <param name="columns">The window to the right.</param>
    /// <param name="depthwiseFilter">[rows.Kernel, columns.Kernel, inputChannels, channelMultiplier].</param>
    /// <param name="depthwiseBias">[inputChannels · channelMultiplier], or empty for none.</param>
    /// <param name="depthwiseActivation">The function applied to each depthwise sum.</param>
    /// <param name="pointwiseFilter">[1, 1, inputChannels · channelMultiplier, outputChannels].</param>
    /// <param name="bias">[outputChannels], or empty for none.</param>
    /// <param name="activation">The function applied to each pointwise sum.</param>
    /// <param name="output">
    /// [batch, rows.OutputSize(height), columns.OutputSize(width), outputChannels]; shares no memory with the other spans.
    /// </param>
    /// <param name="depthwiseSlope">[inputChannels · channelMultiplier] where the depthwise activation is PRelu, otherwise empty.</param>
    /// <param name="slope">[outputChannels] where the activation is PRelu, otherwise empty.</param>
    /// <param name="residual">What is added to each pointwise sum before the activation, of the output's shape, or empty for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative, or a kernel, stride or dilation is below 1.</exception>
    /// <exception cref="ArgumentException">
    /// A span has not the length of its shape, a shape has too many elements for a span, the output overlaps another span,
    /// or a window or activation contradicts itself.
    /// </exception>
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

    /// <inheritdoc cref="SeparableConv2D(ReadOnlySpan{float}, int, int, int, int, int, int, Window, Window, ReadOnlySpan{float}, ReadOnlySpan{float}, ActivationFunction, ReadOnlySpan{float}, ReadOnlySpan{float}, ActivationFunction, Span{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float})"/>
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
