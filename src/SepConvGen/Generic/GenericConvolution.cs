using System.Numerics;

namespace SepConvGen;

/// <summary>A convolution of one step, image by image.</summary>
/// <typeparam name="T">float or double.</typeparam>
/// <typeparam name="TChain">Its arithmetic.</typeparam>
internal static class GenericConvolution<T, TChain>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TChain : struct, IVectorChain<T>
{
    public static void Run(ConvolutionShape shape, ReadOnlySpan<T> input, ConvolutionOperands<T> operands, Span<T> output)
    {
        ConvolutionChecks.Check(shape, input, operands, output);
        if (output.IsEmpty)
        {
            return;
        }

        if (shape.Kind == ConvolutionKind.Pointwise)
        {
            new PointwiseStep<T, TChain>(shape, operands).Run(input, output.Length / shape.OutputChannels, output, operands.Residual);
            return;
        }

        int inputImage = input.Length / shape.Input.Batch;
        int outputImage = output.Length / shape.Input.Batch;
        for (int b = 0; b < shape.Input.Batch; b++)
        {
            ReadOnlySpan<T> image = input.Slice(b * inputImage, inputImage);
            Span<T> result = output.Slice(b * outputImage, outputImage);
            ReadOnlySpan<T> residual = operands.Residual.IsEmpty ? default : operands.Residual.Slice(b * outputImage, outputImage);
            if (shape.Kind == ConvolutionKind.Depthwise)
            {
                new DepthwiseStep<T, TChain>(shape, operands).Run(image, 0, shape.Output.Height, result, residual);
            }
            else
            {
                new ConvolutionStep<T, TChain>(shape, operands).Run(image, result, residual);
            }
        }
    }
}
