namespace SepConvGen;

public static partial class Reference
{
    /// <summary>
    /// Inverted residual, the block of MobileNet V2 (Sandler et al., 2018): <c>PointwiseConv2D</c> from inputChannels to
    /// expandedChannels, <c>DepthwiseConv2D</c> over its result, <c>PointwiseConv2D</c> to outputChannels.
    /// </summary>
    /// <remarks>Each step's values are rounded to float after its bias and activation.</remarks>
    /// <param name="input">[batch, height, width, inputChannels].</param>
    /// <param name="batch">Images.</param>
    /// <param name="height">Height of the input in pixels.</param>
    /// <param name="width">Width of the input in pixels.</param>
    /// <param name="inputChannels">Channels of the input.</param>
    /// <param name="expandedChannels">Channels between the first step and the last.</param>
    /// <param name="outputChannels">Channels of the output.</param>
    /// <param name="rows">The window downwards.</param>
    /// <param name="columns">The window to the right.</param>
    /// <param name="expandFilter">[1, 1, inputChannels, expandedChannels].</param>
    /// <param name="expandBias">[expandedChannels], or empty for none.</param>
    /// <param name="expandActivation">The function applied to each sum of the first step.</param>
    /// <param name="depthwiseFilter">[rows.Kernel, columns.Kernel, expandedChannels, 1].</param>
    /// <param name="depthwiseBias">[expandedChannels], or empty for none.</param>
    /// <param name="depthwiseActivation">The function applied to each depthwise sum.</param>
    /// <param name="projectFilter">[1, 1, expandedChannels, outputChannels].</param>
    /// <param name="bias">[outputChannels], or empty for none.</param>
    /// <param name="activation">The function applied to each sum of the last step.</param>
    /// <param name="output">
    /// [batch, rows.OutputSize(height), columns.OutputSize(width), outputChannels]; shares no memory with the other spans.
    /// </param>
    /// <param name="expandSlope">[expandedChannels] where the first activation is PRelu, otherwise empty.</param>
    /// <param name="depthwiseSlope">[expandedChannels] where the depthwise activation is PRelu, otherwise empty.</param>
    /// <param name="slope">[outputChannels] where the last activation is PRelu, otherwise empty.</param>
    /// <param name="residual">
    /// What is added to each sum of the last step before its activation, of the output's shape, or empty for none: the input, mostly.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative, or a kernel, stride or dilation is below 1.</exception>
    /// <exception cref="ArgumentException">
    /// A span has not the length of its shape, a shape has too many elements for a span, the output overlaps another span,
    /// or a window or activation contradicts itself.
    /// </exception>
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

    /// <inheritdoc cref="InvertedResidual2D(ReadOnlySpan{float}, int, int, int, int, int, int, Window, Window, ReadOnlySpan{float}, ReadOnlySpan{float}, ActivationFunction, ReadOnlySpan{float}, ReadOnlySpan{float}, ActivationFunction, ReadOnlySpan{float}, ReadOnlySpan{float}, ActivationFunction, Span{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float})"/>
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
