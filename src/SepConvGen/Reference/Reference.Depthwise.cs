namespace SepConvGen;

public static partial class Reference
{
    /// <summary>
    /// Depthwise convolution:
    /// <c>output[b, y, x, q·M + r] = activation(bias[q·M + r] + Σ input[b, s·y + d·i − p, s·x + d·j − p, q] · filter[i, j, q, r])</c>,
    /// with stride s, dilation d and padding p of each direction, and multiplier M.
    /// </summary>
    /// <remarks>TensorFlow, tf.nn.depthwise_conv2d.</remarks>
    /// <param name="input">[batch, height, width, inputChannels].</param>
    /// <param name="batch">Images.</param>
    /// <param name="height">Height of the input in pixels.</param>
    /// <param name="width">Width of the input in pixels.</param>
    /// <param name="inputChannels">Channels of the input.</param>
    /// <param name="channelMultiplier">Outputs of each input channel.</param>
    /// <param name="rows">The window downwards.</param>
    /// <param name="columns">The window to the right.</param>
    /// <param name="filter">[rows.Kernel, columns.Kernel, inputChannels, channelMultiplier].</param>
    /// <param name="bias">[inputChannels · channelMultiplier], or empty for none.</param>
    /// <param name="activation">The function applied to each sum.</param>
    /// <param name="output">
    /// [batch, rows.OutputSize(height), columns.OutputSize(width), inputChannels · channelMultiplier]; shares no memory with
    /// the other spans.
    /// </param>
    /// <param name="slope">[inputChannels · channelMultiplier] where the activation is PRelu, otherwise empty.</param>
    /// <param name="residual">What is added to each sum before the activation, of the output's shape, or empty for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative, or a kernel, stride or dilation is below 1.</exception>
    /// <exception cref="ArgumentException">
    /// A span has not the length of its shape, a shape has too many elements for a span, the output overlaps another span,
    /// or a window or activation contradicts itself.
    /// </exception>
    public static void DepthwiseConv2D(
        ReadOnlySpan<float> input,
        int batch,
        int height,
        int width,
        int inputChannels,
        int channelMultiplier,
        Window rows,
        Window columns,
        ReadOnlySpan<float> filter,
        ReadOnlySpan<float> bias,
        ActivationFunction activation,
        Span<float> output,
        ReadOnlySpan<float> slope = default,
        ReadOnlySpan<float> residual = default) =>
        Convolution(
            ConvolutionShape.Depthwise(new(batch, height, width, inputChannels), channelMultiplier, rows, columns),
            input,
            new() { Filter = filter, Bias = bias, Activation = activation, Slope = slope, Residual = residual },
            output);

    /// <inheritdoc cref="DepthwiseConv2D(ReadOnlySpan{float}, int, int, int, int, int, Window, Window, ReadOnlySpan{float}, ReadOnlySpan{float}, ActivationFunction, Span{float}, ReadOnlySpan{float}, ReadOnlySpan{float})"/>
    public static void DepthwiseConv2D(
        ReadOnlySpan<double> input,
        int batch,
        int height,
        int width,
        int inputChannels,
        int channelMultiplier,
        Window rows,
        Window columns,
        ReadOnlySpan<double> filter,
        ReadOnlySpan<double> bias,
        ActivationFunction activation,
        Span<double> output,
        ReadOnlySpan<double> slope = default,
        ReadOnlySpan<double> residual = default) =>
        Convolution(
            ConvolutionShape.Depthwise(new(batch, height, width, inputChannels), channelMultiplier, rows, columns),
            input,
            new() { Filter = filter, Bias = bias, Activation = activation, Slope = slope, Residual = residual },
            output);
}
