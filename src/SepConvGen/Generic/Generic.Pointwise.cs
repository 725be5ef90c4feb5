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
        ReadOnlySpan<float> residual = default)
    {
        ConvolutionChecks.CheckPointwise(
            input, batch, height, width, inputChannels, outputChannels, filter, bias, activation, output, slope, residual);
        if (output.IsEmpty)
        {
            return;
        }

        PointwiseStep step = new(inputChannels, outputChannels, filter, bias, new(activation, slope, !residual.IsEmpty));
        step.Run(input, output.Length / outputChannels, output, residual);
    }
}
