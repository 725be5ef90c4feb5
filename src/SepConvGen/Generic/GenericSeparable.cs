using System.Buffers;

namespace SepConvGen;

/// <summary>A depthwise and a pointwise step, a block of rows at a time.</summary>
internal static class GenericSeparable
{
    /// <summary>Elements of the depthwise rows that wait for the pointwise step: 192 kB, which stay in L2.</summary>
    private const int RowBlockElements = 48 * 1024;

    public static void Run(
        ConvolutionShape shape,
        ReadOnlySpan<float> input,
        ConvolutionOperands<float> depthwiseOperands,
        int outputChannels,
        ConvolutionOperands<float> pointwiseOperands,
        Span<float> output)
    {
        ConvolutionChecks.CheckSeparable(shape, input, depthwiseOperands, outputChannels, pointwiseOperands, output);
        if (output.IsEmpty)
        {
            return;
        }

        (int batch, int height, int width, int channels) = shape.Output;
        DepthwiseStep depthwise = new(shape, depthwiseOperands);
        PointwiseStep pointwise = new(ConvolutionShape.Pointwise(shape.Output, outputChannels), pointwiseOperands);
        ReadOnlySpan<float> residual = pointwiseOperands.Residual;
        int depthwiseRow = width * channels;
        int outputRow = width * outputChannels;
        int inputImage = input.Length / batch;
        int blockRows = Math.Clamp(RowBlockElements / Math.Max(depthwiseRow, 1), 1, height);
        float[] rented = ArrayPool<float>.Shared.Rent(blockRows * depthwiseRow);
        try
        {
            for (int b = 0; b < batch; b++)
            {
                int end;
                for (int y = 0; y < height; y = end)
                {
                    end = y + Math.Min(blockRows, height - y);
                    Span<float> block = rented.AsSpan(0, (end - y) * depthwiseRow);
                    depthwise.Run(input.Slice(b * inputImage, inputImage), y, end, block, default);
                    int start = ((b * height) + y) * outputRow;
                    int length = (end - y) * outputRow;
                    pointwise.Run(block, (end - y) * width, output.Slice(start, length), residual.IsEmpty ? default : residual.Slice(start, length));
                }
            }
        }
        finally
        {
            ArrayPool<float>.Shared.Return(rented);
        }
    }
}
