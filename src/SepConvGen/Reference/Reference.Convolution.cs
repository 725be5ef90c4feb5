namespace SepConvGen;

public static partial class Reference
{
    /// <summary>
    /// Convolution, regular or grouped: with C input channels, N output channels, G groups, and g = n / (N / G),
    /// <c>output[b, y, x, n] = activation(bias[n] + Σ input[b, s·y + d·i − p, s·x + d·j − p, g·C/G + k] · filter[i, j, k, n])</c>,
    /// with stride s, dilation d and padding p of each direction.
    /// </summary>
    /// <remarks>
    /// TensorFlow, tf.nn.conv2d; the groups as ONNX, Conv. The taps of a sum come in the order kernel row, kernel column,
    /// input channel.
    /// </remarks>
    /// <param name="input">[batch, height, width, inputChannels].</param>
    /// <param name="batch">Images.</param>
    /// <param name="height">Height of the input in pixels.</param>
    /// <param name="width">Width of the input in pixels.</param>
    /// <param name="inputChannels">Channels of the input.</param>
    /// <param name="outputChannels">Channels of the output.</param>
    /// <param name="groups">Groups of neighbouring channels; a divisor of both counts of channels.</param>
    /// <param name="rows">The window downwards.</param>
    /// <param name="columns">The window to the right.</param>
    /// <param name="filter">[rows.Kernel, columns.Kernel, inputChannels / groups, outputChannels].</param>
    /// <param name="bias">[outputChannels], or empty for none.</param>
    /// <param name="activation">The function applied to each sum.</param>
    /// <param name="output">
    /// [batch, rows.OutputSize(height), columns.OutputSize(width), outputChannels]; shares no memory with the other spans.
    /// </param>
    /// <param name="slope">[outputChannels] where the activation is PRelu, otherwise empty.</param>
    /// <param name="residual">What is added to each sum before the activation, of the output's shape, or empty for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative, or a kernel, stride, dilation or the number of groups is below 1.</exception>
    /// <exception cref="ArgumentException">
    /// The groups divide not both counts of channels, a span has not the length of its shape, a shape has too many elements
    /// for a span, the output overlaps another span, or a window or activation contradicts itself.
    /// </exception>
    public static void Conv2D(
        ReadOnlySpan<float> input,
        int batch,
        int height,
        int width,
        int inputChannels,
        int outputChannels,
        int groups,
        Window rows,
        Window columns,
        ReadOnlySpan<float> filter,
        ReadOnlySpan<float> bias,
        ActivationFunction activation,
        Span<float> output,
        ReadOnlySpan<float> slope = default,
        ReadOnlySpan<float> residual = default) =>
        Convolution(
            ConvolutionShape.Grouped(new(batch, height, width, inputChannels), outputChannels, groups, rows, columns),
            input,
            new() { Filter = filter, Bias = bias, Activation = activation, Slope = slope, Residual = residual },
            output);

    /// <inheritdoc cref="Conv2D(ReadOnlySpan{float}, int, int, int, int, int, int, Window, Window, ReadOnlySpan{float}, ReadOnlySpan{float}, ActivationFunction, Span{float}, ReadOnlySpan{float}, ReadOnlySpan{float})"/>
    public static void Conv2D(
        ReadOnlySpan<double> input,
        int batch,
        int height,
        int width,
        int inputChannels,
        int outputChannels,
        int groups,
        Window rows,
        Window columns,
        ReadOnlySpan<double> filter,
        ReadOnlySpan<double> bias,
        ActivationFunction activation,
        Span<double> output,
        ReadOnlySpan<double> slope = default,
        ReadOnlySpan<double> residual = default) =>
        Convolution(
            ConvolutionShape.Grouped(new(batch, height, width, inputChannels), outputChannels, groups, rows, columns),
            input,
            new() { Filter = filter, Bias = bias, Activation = activation, Slope = slope, Residual = residual },
            output);
}
