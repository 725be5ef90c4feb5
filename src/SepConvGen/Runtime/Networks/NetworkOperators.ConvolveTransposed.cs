using System.Runtime.CompilerServices;

namespace SepConvGen.Runtime;

/// <content>The transposed convolution.</content>
public static unsafe partial class NetworkOperators
{
    /// <summary>
    /// The transposed convolution: input pixel (y, x) goes, times the filter's tap (i, j), to output pixel
    /// (y · strideHeight + i · dilationHeight − padTop, x · strideWidth + j · dilationWidth − padLeft). Each output is one chain of fused
    /// multiplications and additions from its bias, or 0: by the kernel's rows, its columns, and the input channels of its group.
    /// </summary>
    /// <param name="input">Images [batch, height, width, channels].</param>
    /// <param name="batch">Images.</param>
    /// <param name="height">Their rows.</param>
    /// <param name="width">Their columns.</param>
    /// <param name="channels">Their channels.</param>
    /// <param name="filter">[kernelHeight, kernelWidth, channels, outputChannels / groups]</param>
    /// <param name="bias">A number for each output channel, or none.</param>
    /// <param name="outputChannels">Channels of the output.</param>
    /// <param name="groups">Groups of channels that do not meet.</param>
    /// <param name="kernelHeight">Rows of the kernel.</param>
    /// <param name="kernelWidth">Columns of the kernel.</param>
    /// <param name="strideHeight">Output rows from one input row to the next.</param>
    /// <param name="strideWidth">Output columns from one input column to the next.</param>
    /// <param name="dilationHeight">Output rows from one of the kernel to the next.</param>
    /// <param name="dilationWidth">Output columns from one of the kernel to the next.</param>
    /// <param name="padTop">Rows that are left out at the top; may be negative.</param>
    /// <param name="padLeft">Columns that are left out on the left; may be negative.</param>
    /// <param name="outputHeight">Rows of the output.</param>
    /// <param name="outputWidth">Columns of the output.</param>
    /// <param name="output">Images [batch, outputHeight, outputWidth, outputChannels].</param>
    /// <exception cref="ArgumentException">A size is out of range, a span's length is wrong, or the output overlaps an operand.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ConvolveTransposed(
        ReadOnlySpan<float> input,
        int batch,
        int height,
        int width,
        int channels,
        ReadOnlySpan<float> filter,
        ReadOnlySpan<float> bias,
        int outputChannels,
        int groups,
        int kernelHeight,
        int kernelWidth,
        int strideHeight,
        int strideWidth,
        int dilationHeight,
        int dilationWidth,
        int padTop,
        int padLeft,
        int outputHeight,
        int outputWidth,
        Span<float> output)
    {
        OperatorCheck.Images(input.Length, batch, height, width, channels, nameof(input));
        OperatorCheck.Positive(kernelHeight, nameof(kernelHeight));
        OperatorCheck.Positive(kernelWidth, nameof(kernelWidth));
        OperatorCheck.Positive(strideHeight, nameof(strideHeight));
        OperatorCheck.Positive(strideWidth, nameof(strideWidth));
        OperatorCheck.Positive(dilationHeight, nameof(dilationHeight));
        OperatorCheck.Positive(dilationWidth, nameof(dilationWidth));
        OperatorCheck.Padding(padTop, nameof(padTop));
        OperatorCheck.Padding(padLeft, nameof(padLeft));
        Check.Size(outputChannels, nameof(outputChannels));
        OperatorCheck.Groups(groups, channels, nameof(channels));
        OperatorCheck.Groups(groups, outputChannels, nameof(outputChannels));
        Check.Length(
            filter.Length,
            "[kernelHeight, kernelWidth, channels, outputChannels / groups]",
            [kernelHeight, kernelWidth, channels, outputChannels / groups],
            nameof(filter));
        OperatorCheck.PerChannel(bias, outputChannels, output, nameof(bias));
        OperatorCheck.Output(output.Length, batch, outputHeight, outputWidth, outputChannels, "[batch, outputHeight, outputWidth, outputChannels]");
        Check.Apart(output, input, nameof(input));
        Check.Apart(output, filter, nameof(filter));
        if (output.IsEmpty)
        {
            return;
        }

        // Without input nothing is added to the bias.
        bool isEmpty = input.IsEmpty;
        fixed (float* images = input, weights = filter, biases = bias, results = output)
        {
            TransposedConvolution layer = new(
                images,
                weights,
                biases,
                new TransposedAxis(height, isEmpty ? 0 : kernelHeight, strideHeight, dilationHeight, padTop, outputHeight),
                new TransposedAxis(width, isEmpty ? 0 : kernelWidth, strideWidth, dilationWidth, padLeft, outputWidth),
                channels,
                outputChannels,
                groups);
            for (int image = 0; image < batch; image++)
            {
                layer.Write(image, results + ((nint)image * outputHeight * outputWidth * outputChannels));
            }
        }
    }
}
