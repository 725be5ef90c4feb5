using System.Buffers;

namespace SepConvGen;

public static partial class Generic
{
    /// <summary>Elements of the depthwise rows that wait for the pointwise step: 192 kB, which stay in L2.</summary>
    private const int RowBlockElements = 48 * 1024;

    /// <inheritdoc cref="Reference.SeparableConv2D(ReadOnlySpan{float}, int, int, int, int, int, int, Window, Window, ReadOnlySpan{float}, ReadOnlySpan{float}, ActivationFunction, ReadOnlySpan{float}, ReadOnlySpan{float}, ActivationFunction, Span{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float})"/>
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
        ReadOnlySpan<float> residual = default)
    {
        ConvolutionChecks.CheckSeparable(
            input, batch, height, width, inputChannels, channelMultiplier, outputChannels, rows, columns,
            depthwiseFilter, depthwiseBias, depthwiseActivation, pointwiseFilter, bias, activation, output,
            depthwiseSlope, slope, residual);
        if (output.IsEmpty)
        {
            return;
        }

        int channels = inputChannels * channelMultiplier;
        DepthwiseStep depthwise = new(
            height, width, inputChannels, channelMultiplier, rows, columns, depthwiseFilter, depthwiseBias,
            new(depthwiseActivation, depthwiseSlope));
        PointwiseStep pointwise = new(channels, outputChannels, pointwiseFilter, bias, new(activation, slope, !residual.IsEmpty));

        int depthwiseRow = depthwise.OutputWidth * channels;
        int outputRow = depthwise.OutputWidth * outputChannels;
        int inputImage = height * width * inputChannels;
        int blockRows = Math.Clamp(RowBlockElements / Math.Max(depthwiseRow, 1), 1, depthwise.OutputHeight);
        float[] rented = ArrayPool<float>.Shared.Rent(blockRows * depthwiseRow);
        try
        {
            for (int b = 0; b < batch; b++)
            {
                ReadOnlySpan<float> image = input.Slice(b * inputImage, inputImage);
                int end;
                for (int y = 0; y < depthwise.OutputHeight; y = end)
                {
                    end = y + Math.Min(blockRows, depthwise.OutputHeight - y);
                    Span<float> block = rented.AsSpan(0, (end - y) * depthwiseRow);
                    depthwise.Run(image, y, end, block, default);
                    int start = ((b * depthwise.OutputHeight) + y) * outputRow;
                    int length = (end - y) * outputRow;
                    pointwise.Run(
                        block,
                        (end - y) * depthwise.OutputWidth,
                        output.Slice(start, length),
                        residual.IsEmpty ? residual : residual.Slice(start, length));
                }
            }
        }
        finally
        {
            ArrayPool<float>.Shared.Return(rented);
        }
    }
}
