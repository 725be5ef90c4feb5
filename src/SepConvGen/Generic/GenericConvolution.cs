namespace SepConvGen;

/// <summary>A convolution of one step, image by image.</summary>
internal static class GenericConvolution
{
    public static void Run(ConvolutionShape shape, ReadOnlySpan<float> input, ConvolutionOperands<float> operands, Span<float> output)
    {
        ConvolutionChecks.Check(shape, input, operands, output);
        if (output.IsEmpty)
        {
            return;
        }

        if (shape.Kind == ConvolutionKind.Pointwise)
        {
            new PointwiseStep(shape, operands).Run(input, output.Length / shape.OutputChannels, output, operands.Residual);
            return;
        }

        int inputImage = input.Length / shape.Input.Batch;
        int outputImage = output.Length / shape.Input.Batch;
        for (int b = 0; b < shape.Input.Batch; b++)
        {
            ReadOnlySpan<float> image = input.Slice(b * inputImage, inputImage);
            Span<float> result = output.Slice(b * outputImage, outputImage);
            ReadOnlySpan<float> residual = operands.Residual.IsEmpty ? default : operands.Residual.Slice(b * outputImage, outputImage);
            if (shape.Kind == ConvolutionKind.Depthwise)
            {
                new DepthwiseStep(shape, operands).Run(image, 0, shape.Output.Height, result, residual);
            }
            else
            {
                new ConvolutionStep(shape, operands).Run(image, result, residual);
            }
        }
    }
}
