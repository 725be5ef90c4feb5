using System.Buffers;
using System.Numerics;

namespace SepConvGen;

/// <summary>A depthwise and a pointwise step, a block of rows at a time.</summary>
/// <typeparam name="T">float or double.</typeparam>
/// <typeparam name="TChain">Its arithmetic.</typeparam>
internal static class GenericSeparable<T, TChain>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TChain : struct, IVectorChain<T>
{
    /// <summary>Elements of the depthwise rows that wait for the pointwise step: 192 kB, which stay in L2.</summary>
    private const int RowBlockElements = 48 * 1024;

    public static void Run(
        ConvolutionShape shape,
        ReadOnlySpan<T> input,
        ConvolutionOperands<T> depthwiseOperands,
        int outputChannels,
        ConvolutionOperands<T> pointwiseOperands,
        Span<T> output)
    {
        ConvolutionChecks.CheckSeparable(shape, input, depthwiseOperands, outputChannels, pointwiseOperands, output);
        if (output.IsEmpty)
        {
            return;
        }

        (int batch, int height, int width, int channels) = shape.Output;
        DepthwiseStep<T, TChain> depthwise = new(shape, depthwiseOperands);
        PointwiseStep<T, TChain> pointwise = new(ConvolutionShape.Pointwise(shape.Output, outputChannels), pointwiseOperands);
        ReadOnlySpan<T> residual = pointwiseOperands.Residual;
        int depthwiseRow = width * channels;
        int outputRow = width * outputChannels;
        int inputImage = input.Length / batch;
        int blockRows = Math.Clamp(RowBlockElements / Math.Max(depthwiseRow, 1), 1, height);
        T[] rented = ArrayPool<T>.Shared.Rent(blockRows * depthwiseRow);
        try
        {
            for (int b = 0; b < batch; b++)
            {
                int end;
                for (int y = 0; y < height; y = end)
                {
                    end = y + Math.Min(blockRows, height - y);
                    Span<T> block = rented.AsSpan(0, (end - y) * depthwiseRow);
                    depthwise.Run(input.Slice(b * inputImage, inputImage), y, end, block, default);
                    int start = ((b * height) + y) * outputRow;
                    int length = (end - y) * outputRow;
                    pointwise.Run(block, (end - y) * width, output.Slice(start, length), residual.IsEmpty ? default : residual.Slice(start, length));
                }
            }
        }
        finally
        {
            ArrayPool<T>.Shared.Return(rented);
        }
    }
}
