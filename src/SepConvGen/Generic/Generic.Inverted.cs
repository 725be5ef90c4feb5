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

    /// <inheritdoc cref="Reference.InvertedResidual2D(ReadOnlySpan{double}, int, int, int, int, int, int, Window, Window, ReadOnlySpan{double}, ReadOnlySpan{double}, ActivationFunction, ReadOnlySpan{double}, ReadOnlySpan{double}, ActivationFunction, ReadOnlySpan{double}, ReadOnlySpan{double}, ActivationFunction, Span{double}, ReadOnlySpan{double}, ReadOnlySpan{double}, ReadOnlySpan{double}, ReadOnlySpan{double})"/>
    public static void InvertedResidual2D(
        ReadOnlySpan<double> input,
        int batch,
        int height,
        int width,
        int inputChannels,
        int expandedChannels,
        int outputChannels,
        Window rows,
        Window columns,
        ReadOnlySpan<double> expandFilter,
        ReadOnlySpan<double> expandBias,
        ActivationFunction expandActivation,
        ReadOnlySpan<double> depthwiseFilter,
        ReadOnlySpan<double> depthwiseBias,
        ActivationFunction depthwiseActivation,
        ReadOnlySpan<double> projectFilter,
        ReadOnlySpan<double> bias,
        ActivationFunction activation,
        Span<double> output,
        ReadOnlySpan<double> expandSlope = default,
        ReadOnlySpan<double> depthwiseSlope = default,
        ReadOnlySpan<double> slope = default,
        ReadOnlySpan<double> residual = default)
    {
        ConvolutionShape expand = ConvolutionShape.Pointwise(new(batch, height, width, inputChannels), expandedChannels);
        ConvolutionShape depthwise = ConvolutionShape.Depthwise(new(batch, height, width, expandedChannels), 1, rows, columns);
        ConvolutionOperands<double> expandOperands = new() { Filter = expandFilter, Bias = expandBias, Activation = expandActivation, Slope = expandSlope };
        ConvolutionOperands<double> depthwiseOperands = new() { Filter = depthwiseFilter, Bias = depthwiseBias, Activation = depthwiseActivation, Slope = depthwiseSlope };
        ConvolutionOperands<double> projectOperands = new() { Filter = projectFilter, Bias = bias, Activation = activation, Slope = slope, Residual = residual };
        double[] expanded = new double[ConvolutionChecks.CheckInverted(expand, input, expandOperands, depthwise, depthwiseOperands, outputChannels, projectOperands, output)];
        Convolution(expand, input, expandOperands, expanded);
        SeparableConvolution(depthwise, expanded, depthwiseOperands, outputChannels, projectOperands, output);
    }
}
