namespace SepConvGen;

public static partial class Reference
{
    /// <summary>
    /// Pointwise (1×1) convolution: <c>output[b, y, x, n] = activation(bias[n] + Σ input[b, y, x, k] · filter[0, 0, k, n])</c>.
    /// </summary>
    /// <remarks>TensorFlow, tf.nn.conv2d with a 1×1 filter.</remarks>
    /// <param name="input">[batch, height, width, inputChannels].</param>
    /// <param name="batch">Images.</param>
    /// <param name="height">Height of input and output in pixels.</param>
    /// <param name="width">Width of input and output in pixels.</param>
    /// <param name="inputChannels">Channels of the input.</param>
    /// <param name="outputChannels">Channels of the output.</param>
    /// <param name="filter">[1, 1, inputChannels, outputChannels].</param>
    /// <param name="bias">[outputChannels], or empty for none.</param>
    /// <param name="activation">The function applied to each sum.</param>
    /// <param name="output">[batch, height, width, outputChannels]; shares no memory with the other spans.</param>
    /// <param name="slope">[outputChannels] where the activation is PRelu, otherwise empty.</param>
    /// <param name="residual">What is added to each sum before the activation, of the output's shape, or empty for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative.</exception>
    /// <exception cref="ArgumentException">
    /// A span has not the length of its shape, a shape has too many elements for a span, the output overlaps another span,
    /// or there is no such activation.
    /// </exception>
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

    /// <inheritdoc cref="PointwiseConv2D(ReadOnlySpan{float}, int, int, int, int, int, ReadOnlySpan{float}, ReadOnlySpan{float}, ActivationFunction, Span{float}, ReadOnlySpan{float}, ReadOnlySpan{float})"/>
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
