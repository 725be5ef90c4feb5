namespace SepConvGen;

public static partial class Generic
{
    /// <inheritdoc cref="Reference.Conv2D(ReadOnlySpan{float}, int, int, int, int, int, int, Window, Window, ReadOnlySpan{float}, ReadOnlySpan{float}, ActivationFunction, Span{float}, ReadOnlySpan{float}, ReadOnlySpan{float})"/>
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

    /// <inheritdoc cref="Reference.Conv2D(ReadOnlySpan{double}, int, int, int, int, int, int, Window, Window, ReadOnlySpan{double}, ReadOnlySpan{double}, ActivationFunction, Span{double}, ReadOnlySpan{double}, ReadOnlySpan{double})"/>
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
