namespace SepConvGen;

public static partial class Generic
{
    /// <inheritdoc cref="Reference.PointwiseConv2D(ReadOnlySpan{float}, int, int, int, int, int, ReadOnlySpan{float}, ReadOnlySpan{float}, ActivationFunction, Span{float})"/>
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
        Span<float> output)
    {
        ConvolutionChecks.CheckPointwise(
            input, batch, height, width, inputChannels, outputChannels, filter, bias, activation, output);
        if (output.IsEmpty)
        {
            return;
        }

        PointwiseStep step = new(inputChannels, outputChannels, filter, bias, activation);
        step.Run(input, output.Length / outputChannels, output);
    }
}
