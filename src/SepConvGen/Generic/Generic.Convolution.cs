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
        ReadOnlySpan<float> residual = default)
    {
        ConvolutionChecks.CheckConvolution(
            input, batch, height, width, inputChannels, outputChannels, groups, rows, columns, filter, bias, activation, output, slope, residual);
        if (output.IsEmpty)
        {
            return;
        }

        ConvolutionStep step = new(height, width, inputChannels, outputChannels, groups, rows, columns, filter, bias, new(activation, slope, !residual.IsEmpty));
        int inputImage = height * width * inputChannels;
        int outputImage = step.OutputHeight * step.OutputWidth * outputChannels;
        for (int b = 0; b < batch; b++)
        {
            step.Run(
                input.Slice(b * inputImage, inputImage),
                output.Slice(b * outputImage, outputImage),
                residual.IsEmpty ? residual : residual.Slice(b * outputImage, outputImage));
        }
    }
}
