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
        ReadOnlySpan<float> residual = default)
    {
        ConvolutionChecks.CheckConvolution(
            input, batch, height, width, inputChannels, outputChannels, groups, rows, columns, filter, bias, activation, output, slope, residual);
        if (output.IsEmpty)
        {
            return;
        }

        int outputHeight = rows.OutputSize(height);
        int outputWidth = columns.OutputSize(width);
        int top = rows.PaddingBefore(height);
        int left = columns.PaddingBefore(width);
        int groupInputs = inputChannels / groups;
        int groupOutputs = outputChannels / groups;
        for (int b = 0; b < batch; b++)
        {
            for (int y = 0; y < outputHeight; y++)
            {
                for (int x = 0; x < outputWidth; x++)
                {
                    for (int n = 0; n < outputChannels; n++)
                    {
                        int firstInput = n / groupOutputs * groupInputs;
                        float sum = bias.IsEmpty ? 0 : bias[n];
                        for (int i = 0; i < rows.Kernel; i++)
                        {
                            long row = ((long)y * rows.Stride) + ((long)i * rows.Dilation) - top;
                            if (row < 0 || row >= height)
                            {
                                continue;
                            }

                            for (int j = 0; j < columns.Kernel; j++)
                            {
                                long column = ((long)x * columns.Stride) + ((long)j * columns.Dilation) - left;
                                if (column < 0 || column >= width)
                                {
                                    continue;
                                }

                                int inputPixel = (((b * height) + (int)row) * width) + (int)column;
                                int tap = (i * columns.Kernel) + j;
                                for (int k = 0; k < groupInputs; k++)
                                {
                                    float value = input[(inputPixel * inputChannels) + firstInput + k];
                                    float weight = filter[(((tap * groupInputs) + k) * outputChannels) + n];
                                    sum = MathF.FusedMultiplyAdd(value, weight, sum);
                                }
                            }
                        }

                        int outputPixel = (((b * outputHeight) + y) * outputWidth) + x;
                        int index = (outputPixel * outputChannels) + n;
                        sum = residual.IsEmpty ? sum : sum + residual[index];
                        output[index] = slope.IsEmpty ? activation.Apply(sum) : activation.Apply(sum, slope[n]);
                    }
                }
            }
        }
    }

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
        ReadOnlySpan<double> residual = default)
    {
        ConvolutionChecks.CheckConvolution(
            input, batch, height, width, inputChannels, outputChannels, groups, rows, columns, filter, bias, activation, output, slope, residual);
        if (output.IsEmpty)
        {
            return;
        }

        int outputHeight = rows.OutputSize(height);
        int outputWidth = columns.OutputSize(width);
        int top = rows.PaddingBefore(height);
        int left = columns.PaddingBefore(width);
        int groupInputs = inputChannels / groups;
        int groupOutputs = outputChannels / groups;
        for (int b = 0; b < batch; b++)
        {
            for (int y = 0; y < outputHeight; y++)
            {
                for (int x = 0; x < outputWidth; x++)
                {
                    for (int n = 0; n < outputChannels; n++)
                    {
                        int firstInput = n / groupOutputs * groupInputs;
                        double sum = bias.IsEmpty ? 0 : bias[n];
                        for (int i = 0; i < rows.Kernel; i++)
                        {
                            long row = ((long)y * rows.Stride) + ((long)i * rows.Dilation) - top;
                            if (row < 0 || row >= height)
                            {
                                continue;
                            }

                            for (int j = 0; j < columns.Kernel; j++)
                            {
                                long column = ((long)x * columns.Stride) + ((long)j * columns.Dilation) - left;
                                if (column < 0 || column >= width)
                                {
                                    continue;
                                }

                                int inputPixel = (((b * height) + (int)row) * width) + (int)column;
                                int tap = (i * columns.Kernel) + j;
                                for (int k = 0; k < groupInputs; k++)
                                {
                                    double value = input[(inputPixel * inputChannels) + firstInput + k];
                                    double weight = filter[(((tap * groupInputs) + k) * outputChannels) + n];
                                    sum += value * weight;
                                }
                            }
                        }

                        int outputPixel = (((b * outputHeight) + y) * outputWidth) + x;
                        int index = (outputPixel * outputChannels) + n;
                        sum = residual.IsEmpty ? sum : sum + residual[index];
                        output[index] = slope.IsEmpty ? activation.Apply(sum) : activation.Apply(sum, slope[n]);
                    }
                }
            }
        }
    }
}
