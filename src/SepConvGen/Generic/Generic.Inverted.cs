namespace SepConvGen;

public static partial class Generic
{
    /// <inheritdoc cref="Reference.InvertedResidual2D(ReadOnlySpan{float}, int, int, int, int, int, int, Window, Window, ReadOnlySpan{float}, ReadOnlySpan{float}, ActivationFunction, ReadOnlySpan{float}, ReadOnlySpan{float}, ActivationFunction, ReadOnlySpan{float}, ReadOnlySpan{float}, ActivationFunction, Span{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float})"/>
    public static void InvertedResidual2D(
        ReadOnlySpan<float> input,
        int batch,
        int height,
        int width,
        int inputChannels,
        int expandedChannels,
        int outputChannels,
        Window rows,
        Window columns,
        ReadOnlySpan<float> expandFilter,
        ReadOnlySpan<float> expandBias,
        ActivationFunction expandActivation,
        ReadOnlySpan<float> depthwiseFilter,
        ReadOnlySpan<float> depthwiseBias,
        ActivationFunction depthwiseActivation,
        ReadOnlySpan<float> projectFilter,
        ReadOnlySpan<float> bias,
        ActivationFunction activation,
        Span<float> output,
        ReadOnlySpan<float> expandSlope = default,
        ReadOnlySpan<float> depthwiseSlope = default,
        ReadOnlySpan<float> slope = default,
        ReadOnlySpan<float> residual = default)
    {
        ConvolutionShape expand = ConvolutionShape.Pointwise(new(batch, height, width, inputChannels), expandedChannels);
        ConvolutionShape depthwise = ConvolutionShape.Depthwise(new(batch, height, width, expandedChannels), 1, rows, columns);
        ConvolutionOperands<float> expandOperands = new() { Filter = expandFilter, Bias = expandBias, Activation = expandActivation, Slope = expandSlope };
        ConvolutionOperands<float> depthwiseOperands = new() { Filter = depthwiseFilter, Bias = depthwiseBias, Activation = depthwiseActivation, Slope = depthwiseSlope };
        ConvolutionOperands<float> projectOperands = new() { Filter = projectFilter, Bias = bias, Activation = activation, Slope = slope, Residual = residual };
        float[] expanded = new float[ConvolutionChecks.CheckInverted(expand, input, expandOperands, depthwise, depthwiseOperands, outputChannels, projectOperands, output)];
        Convolution(expand, input, expandOperands, expanded);
        SeparableConvolution(depthwise, expanded, depthwiseOperands, outputChannels, projectOperands, output);
    }
}
