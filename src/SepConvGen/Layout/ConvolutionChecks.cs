namespace SepConvGen;

/// <summary>The arguments of one convolution, checked together, for float and double alike.</summary>
internal static class ConvolutionChecks
{
    private const string InputLayout = "[batch, height, width, inputChannels]";

    public static void CheckDepthwise<T>(
        ReadOnlySpan<T> input,
        int batch,
        int height,
        int width,
        int inputChannels,
        int channelMultiplier,
        Window rows,
        Window columns,
        ReadOnlySpan<T> filter,
        ReadOnlySpan<T> bias,
        ActivationFunction activation,
        ReadOnlySpan<T> output,
        ReadOnlySpan<T> slope,
        ReadOnlySpan<T> residual)
    {
        CheckImage(batch, height, width, inputChannels);
        ArgumentOutOfRangeException.ThrowIfNegative(channelMultiplier);
        OperandChecks.CheckWindow(rows, height);
        OperandChecks.CheckWindow(columns, width);
        OperandChecks.CheckActivation(activation);
        int channels = OperandChecks.DepthwiseChannels(inputChannels, channelMultiplier);

        OperandChecks.CheckLength(input, InputLayout, [batch, height, width, inputChannels]);
        OperandChecks.CheckLength(
            filter,
            "[kernelHeight, kernelWidth, inputChannels, channelMultiplier]",
            [rows.Kernel, columns.Kernel, inputChannels, channelMultiplier]);
        OperandChecks.CheckBias(bias, "[inputChannels * channelMultiplier]", channels);
        OperandChecks.CheckSlope(slope, "[inputChannels * channelMultiplier]", channels, activation);
        OperandChecks.CheckLength(
            output,
            "[batch, outputHeight, outputWidth, inputChannels * channelMultiplier]",
            [batch, rows.OutputSize(height), columns.OutputSize(width), channels]);
        OperandChecks.CheckResidual(residual, output);

        OperandChecks.CheckApart(output, input);
        OperandChecks.CheckApart(output, filter);
        OperandChecks.CheckApart(output, bias);
        OperandChecks.CheckApart(output, slope);
        OperandChecks.CheckApart(output, residual);
    }

    public static void CheckPointwise<T>(
        ReadOnlySpan<T> input,
        int batch,
        int height,
        int width,
        int inputChannels,
        int outputChannels,
        ReadOnlySpan<T> filter,
        ReadOnlySpan<T> bias,
        ActivationFunction activation,
        ReadOnlySpan<T> output,
        ReadOnlySpan<T> slope,
        ReadOnlySpan<T> residual)
    {
        CheckImage(batch, height, width, inputChannels);
        ArgumentOutOfRangeException.ThrowIfNegative(outputChannels);
        OperandChecks.CheckActivation(activation);

        OperandChecks.CheckLength(input, InputLayout, [batch, height, width, inputChannels]);
        OperandChecks.CheckLength(filter, "[1, 1, inputChannels, outputChannels]", [1, 1, inputChannels, outputChannels]);
        OperandChecks.CheckBias(bias, "[outputChannels]", outputChannels);
        OperandChecks.CheckSlope(slope, "[outputChannels]", outputChannels, activation);
        OperandChecks.CheckLength(
            output, "[batch, height, width, outputChannels]", [batch, height, width, outputChannels]);
        OperandChecks.CheckResidual(residual, output);

        OperandChecks.CheckApart(output, input);
        OperandChecks.CheckApart(output, filter);
        OperandChecks.CheckApart(output, bias);
        OperandChecks.CheckApart(output, slope);
        OperandChecks.CheckApart(output, residual);
    }

    public static void CheckSeparable<T>(
        ReadOnlySpan<T> input,
        int batch,
        int height,
        int width,
        int inputChannels,
        int channelMultiplier,
        int outputChannels,
        Window rows,
        Window columns,
        ReadOnlySpan<T> depthwiseFilter,
        ReadOnlySpan<T> depthwiseBias,
        ActivationFunction depthwiseActivation,
        ReadOnlySpan<T> pointwiseFilter,
        ReadOnlySpan<T> bias,
        ActivationFunction activation,
        ReadOnlySpan<T> output,
        ReadOnlySpan<T> depthwiseSlope,
        ReadOnlySpan<T> slope,
        ReadOnlySpan<T> residual)
    {
        CheckImage(batch, height, width, inputChannels);
        ArgumentOutOfRangeException.ThrowIfNegative(channelMultiplier);
        ArgumentOutOfRangeException.ThrowIfNegative(outputChannels);
        OperandChecks.CheckWindow(rows, height);
        OperandChecks.CheckWindow(columns, width);
        OperandChecks.CheckActivation(depthwiseActivation);
        OperandChecks.CheckActivation(activation);
        int channels = OperandChecks.DepthwiseChannels(inputChannels, channelMultiplier);

        OperandChecks.CheckLength(input, InputLayout, [batch, height, width, inputChannels]);
        OperandChecks.CheckLength(
            depthwiseFilter,
            "[kernelHeight, kernelWidth, inputChannels, channelMultiplier]",
            [rows.Kernel, columns.Kernel, inputChannels, channelMultiplier]);
        OperandChecks.CheckBias(depthwiseBias, "[inputChannels * channelMultiplier]", channels);
        OperandChecks.CheckSlope(depthwiseSlope, "[inputChannels * channelMultiplier]", channels, depthwiseActivation);
        _ = OperandChecks.CheckCount(
            "[batch, outputHeight, outputWidth, inputChannels * channelMultiplier]",
            [batch, rows.OutputSize(height), columns.OutputSize(width), channels],
            "depthwise result");
        OperandChecks.CheckLength(
            pointwiseFilter,
            "[1, 1, inputChannels * channelMultiplier, outputChannels]",
            [1, 1, channels, outputChannels]);
        OperandChecks.CheckBias(bias, "[outputChannels]", outputChannels);
        OperandChecks.CheckSlope(slope, "[outputChannels]", outputChannels, activation);
        OperandChecks.CheckLength(
            output,
            "[batch, outputHeight, outputWidth, outputChannels]",
            [batch, rows.OutputSize(height), columns.OutputSize(width), outputChannels]);
        OperandChecks.CheckResidual(residual, output);

        OperandChecks.CheckApart(output, input);
        OperandChecks.CheckApart(output, depthwiseFilter);
        OperandChecks.CheckApart(output, depthwiseBias);
        OperandChecks.CheckApart(output, pointwiseFilter);
        OperandChecks.CheckApart(output, bias);
        OperandChecks.CheckApart(output, depthwiseSlope);
        OperandChecks.CheckApart(output, slope);
        OperandChecks.CheckApart(output, residual);
    }

    public static void CheckConvolution<T>(
        ReadOnlySpan<T> input,
        int batch,
        int height,
        int width,
        int inputChannels,
        int outputChannels,
        int groups,
        Window rows,
        Window columns,
        ReadOnlySpan<T> filter,
        ReadOnlySpan<T> bias,
        ActivationFunction activation,
        ReadOnlySpan<T> output,
        ReadOnlySpan<T> slope,
        ReadOnlySpan<T> residual)
    {
        CheckImage(batch, height, width, inputChannels);
        ArgumentOutOfRangeException.ThrowIfNegative(outputChannels);
        OperandChecks.CheckGroups(groups, inputChannels, outputChannels);
        OperandChecks.CheckWindow(rows, height);
        OperandChecks.CheckWindow(columns, width);
        OperandChecks.CheckActivation(activation);

        OperandChecks.CheckLength(input, InputLayout, [batch, height, width, inputChannels]);
        OperandChecks.CheckLength(
            filter,
            "[kernelHeight, kernelWidth, inputChannels / groups, outputChannels]",
            [rows.Kernel, columns.Kernel, inputChannels / groups, outputChannels]);
        OperandChecks.CheckBias(bias, "[outputChannels]", outputChannels);
        OperandChecks.CheckSlope(slope, "[outputChannels]", outputChannels, activation);
        OperandChecks.CheckLength(
            output,
            "[batch, outputHeight, outputWidth, outputChannels]",
            [batch, rows.OutputSize(height), columns.OutputSize(width), outputChannels]);
        OperandChecks.CheckResidual(residual, output);

        OperandChecks.CheckApart(output, input);
        OperandChecks.CheckApart(output, filter);
        OperandChecks.CheckApart(output, bias);
        OperandChecks.CheckApart(output, slope);
        OperandChecks.CheckApart(output, residual);
    }

    private static void CheckImage(int batch, int height, int width, int inputChannels)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(batch);
        ArgumentOutOfRangeException.ThrowIfNegative(height);
        ArgumentOutOfRangeException.ThrowIfNegative(width);
        ArgumentOutOfRangeException.ThrowIfNegative(inputChannels);
    }
}
