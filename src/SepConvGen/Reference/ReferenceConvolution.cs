using System.Numerics;

namespace SepConvGen;

/// <summary>The reference of every convolution, in any arithmetic.</summary>
internal static class ReferenceConvolution<T, TArithmetic>
    where T : unmanaged, INumberBase<T>
    where TArithmetic : IArithmetic<T>
{
    public static void Run(ConvolutionShape shape, ReadOnlySpan<T> input, ConvolutionOperands<T> operands, Span<T> output)
    {
        ConvolutionChecks.Check(shape, input, operands, output);
        int outputHeight = shape.Output.Height;
        int outputWidth = shape.Output.Width;
        (int Top, int Left) padding = (shape.Rows.PaddingBefore(shape.Input.Height), shape.Columns.PaddingBefore(shape.Input.Width));
        for (int index = 0; index < output.Length; index++)
        {
            int n = index % shape.OutputChannels;
            int x = index / shape.OutputChannels % outputWidth;
            int y = index / shape.OutputChannels / outputWidth % outputHeight;
            int b = index / shape.OutputChannels / outputWidth / outputHeight;
            T sum = Sum(shape, input, operands, padding, b, y, x, n);
            sum = operands.Residual.IsEmpty ? sum : sum + operands.Residual[index];
            output[index] = operands.Slope.IsEmpty
                ? TArithmetic.Apply(operands.Activation, sum)
                : TArithmetic.Apply(operands.Activation, sum, operands.Slope[n]);
        }
    }

    public static void RunSeparable(
        ConvolutionShape depthwise,
        ReadOnlySpan<T> input,
        ConvolutionOperands<T> depthwiseOperands,
        int outputChannels,
        ConvolutionOperands<T> pointwiseOperands,
        Span<T> output)
    {
        ConvolutionChecks.CheckSeparable(depthwise, input, depthwiseOperands, outputChannels, pointwiseOperands, output);
        if (output.IsEmpty)
        {
            return;
        }

        ImageShape between = depthwise.Output;
        T[] values = new T[between.Batch * between.Height * between.Width * between.Channels];
        Run(depthwise, input, depthwiseOperands, values);
        Run(ConvolutionShape.Pointwise(between, outputChannels), values, pointwiseOperands, output);
    }

    private static T Sum(
        in ConvolutionShape shape, ReadOnlySpan<T> input, in ConvolutionOperands<T> operands, (int Top, int Left) padding, int b, int y, int x, int n)
    {
        (_, int height, int width, int channels) = shape.Input;
        (Window rows, Window columns) = (shape.Rows, shape.Columns);
        int inputs = shape.GroupInputs;
        int firstInput = n / shape.GroupOutputs * inputs;
        T sum = operands.Bias.IsEmpty ? T.Zero : operands.Bias[n];
        for (int i = 0; i < rows.Kernel; i++)
        {
            long row = ((long)y * rows.Stride) + ((long)i * rows.Dilation) - padding.Top;
            if (row < 0 || row >= height)
            {
                continue;
            }

            for (int j = 0; j < columns.Kernel; j++)
            {
                long column = ((long)x * columns.Stride) + ((long)j * columns.Dilation) - padding.Left;
                if (column < 0 || column >= width)
                {
                    continue;
                }

                int pixel = (((b * height) + (int)row) * width) + (int)column;
                int tap = (i * columns.Kernel) + j;
                for (int k = 0; k < inputs; k++)
                {
                    T value = input[(pixel * channels) + firstInput + k];
                    T weight = operands.Filter[(((tap * inputs) + k) * shape.OutputChannels) + n];
                    sum = TArithmetic.MultiplyAdd(value, weight, sum);
                }
            }
        }

        return sum;
    }
}
