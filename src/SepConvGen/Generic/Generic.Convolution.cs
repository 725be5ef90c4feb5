namespace SepConvGen;

public static partial class Generic
{
    /// <inheritdoc cref="Reference.Conv2D(ReadOnlySpan{float}, int, int, int, int, int, int, Window, Window, ReadOnlySpan{float}, ReadOnlySpan{float}, ActivationFunction, Span{float})"/>
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
        Span<float> output)
    {
        ConvolutionChecks.CheckConvolution(
            input, batch, height, width, inputChannels, outputChannels, groups, rows, columns, filter, bias, activation, output);
        if (output.IsEmpty)
        {
            return;
        }

        ConvolutionStep step = new(height, width, inputChannels, outputChannels, groups, rows, columns, filter, bias, activation);
        int inputImage = height * width * inputChannels;
        int outputImage = step.OutputHeight * step.OutputWidth * outputChannels;
        for (int b = 0; b < batch; b++)
        {
            step.Run(input.Slice(b * inputImage, inputImage), output.Slice(b * outputImage, outputImage));
        }
    }
}
