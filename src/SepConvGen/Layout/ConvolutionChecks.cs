using SepConvGen.Runtime;

namespace SepConvGen;

/// <summary>The arguments of one convolution, checked together, for float and double alike.</summary>
internal static class ConvolutionChecks
{
    /// <summary>Checks the sizes of a convolution.</summary>
    public static void CheckShape(ConvolutionShape shape)
    {
        OperandChecks.CheckImages(shape.Input, "inputChannels");
        Runtime.Check.Size(shape.OutputChannels, "outputChannels", int.MaxValue);
        OperandChecks.CheckGroups(shape.Groups, shape.Input.Channels, shape.OutputChannels);
        OperandChecks.CheckWindow(shape.Rows, shape.Input.Height, "rows");
        OperandChecks.CheckWindow(shape.Columns, shape.Input.Width, "columns");
    }

    /// <summary>Checks a convolution of one step.</summary>
    public static void Check<T>(ConvolutionShape shape, ReadOnlySpan<T> input, ConvolutionOperands<T> operands, ReadOnlySpan<T> output)
        where T : unmanaged
    {
        CheckShape(shape);
        OperandChecks.CheckActivation(operands.Activation, OperandNames.Only.Activation);
        CheckInput(shape, input);
        CheckOperands(shape, operands, OperandNames.Only);
        CheckOutput(shape, output, operands.Residual);
        Runtime.Check.Apart(output, input, nameof(input));
        CheckApart(output, operands, OperandNames.Only);
    }

    /// <summary>Checks a depthwise step and a pointwise step over its result.</summary>
    public static void CheckSeparable<T>(
        ConvolutionShape depthwise,
        ReadOnlySpan<T> input,
        ConvolutionOperands<T> depthwiseOperands,
        int outputChannels,
        ConvolutionOperands<T> pointwiseOperands,
        ReadOnlySpan<T> output)
        where T : unmanaged
    {
        CheckShape(depthwise);
        if (depthwise.Kind != ConvolutionKind.Depthwise)
        {
            throw new ArgumentException("The first step of a separable convolution is depthwise: ConvolutionShape.Depthwise.", nameof(depthwise));
        }

        Runtime.Check.Size(outputChannels, nameof(outputChannels), int.MaxValue);
        OperandChecks.CheckActivation(depthwiseOperands.Activation, OperandNames.Depthwise.Activation);
        OperandChecks.CheckActivation(pointwiseOperands.Activation, OperandNames.Pointwise.Activation);
        if (!depthwiseOperands.Residual.IsEmpty)
        {
            throw new ArgumentException("The depthwise step of a separable convolution takes no residual; the pointwise step does.", nameof(depthwiseOperands));
        }

        CheckInput(depthwise, input);
        CheckOperands(depthwise, depthwiseOperands, OperandNames.Depthwise);
        ImageShape result = depthwise.Output;
        Runtime.Check.Fits(OutputLayout(depthwise.Kind), [result.Batch, result.Height, result.Width, result.Channels], "depthwise result");
        ConvolutionShape pointwise = ConvolutionShape.Pointwise(result, outputChannels);
        CheckOperands(pointwise, pointwiseOperands, OperandNames.Pointwise);
        CheckOutput(pointwise, output, pointwiseOperands.Residual);
        Runtime.Check.Apart(output, input, nameof(input));
        CheckApart(output, depthwiseOperands, OperandNames.Depthwise);
        CheckApart(output, pointwiseOperands, OperandNames.Pointwise);
    }

    /// <summary>Checks an inverted residual: a pointwise step, a depthwise one, a pointwise one.</summary>
    /// <returns>Elements of the expanded tensor.</returns>
    public static int CheckInverted<T>(
        ConvolutionShape expand,
        ReadOnlySpan<T> input,
        ConvolutionOperands<T> expandOperands,
        ConvolutionShape depthwise,
        ConvolutionOperands<T> depthwiseOperands,
        int outputChannels,
        ConvolutionOperands<T> projectOperands,
        ReadOnlySpan<T> output)
        where T : unmanaged
    {
        Runtime.Check.Size(expand.OutputChannels, "expandedChannels", int.MaxValue);
        CheckShape(expand);
        CheckShape(depthwise);
        Runtime.Check.Size(outputChannels, nameof(outputChannels), int.MaxValue);
        OperandChecks.CheckActivation(expandOperands.Activation, OperandNames.Expand.Activation);
        OperandChecks.CheckActivation(depthwiseOperands.Activation, OperandNames.Depthwise.Activation);
        OperandChecks.CheckActivation(projectOperands.Activation, OperandNames.Project.Activation);
        CheckInput(expand, input);
        ImageShape expanded = expand.Output;
        Runtime.Check.Fits("[batch, height, width, expandedChannels]", [expanded.Batch, expanded.Height, expanded.Width, expanded.Channels], "expanded tensor");
        CheckOperands(expand, expandOperands, OperandNames.Expand);
        CheckOperands(depthwise, depthwiseOperands, OperandNames.Depthwise);
        ConvolutionShape project = ConvolutionShape.Pointwise(depthwise.Output, outputChannels);
        CheckOperands(project, projectOperands, OperandNames.Project);
        CheckOutput(project, output, projectOperands.Residual);
        Runtime.Check.Apart(output, input, nameof(input));
        CheckApart(output, expandOperands, OperandNames.Expand);
        CheckApart(output, depthwiseOperands, OperandNames.Depthwise);
        CheckApart(output, projectOperands, OperandNames.Project);
        return expanded.Batch * expanded.Height * expanded.Width * expanded.Channels;
    }

    private static void CheckInput<T>(ConvolutionShape shape, ReadOnlySpan<T> input) =>
        CheckLength(input.Length, "[batch, height, width, inputChannels]", shape.Input, nameof(input));

    private static void CheckOperands<T>(ConvolutionShape shape, ConvolutionOperands<T> operands, OperandNames names)
        where T : unmanaged
    {
        (string layout, int inputs, int outputs) = shape.Kind switch
        {
            ConvolutionKind.Depthwise => ("[kernelHeight, kernelWidth, inputChannels, channelMultiplier]", shape.Input.Channels, shape.GroupOutputs),
            ConvolutionKind.Pointwise => (names.PointwiseFilter, shape.Input.Channels, shape.OutputChannels),
            _ => ("[kernelHeight, kernelWidth, inputChannels / groups, outputChannels]", shape.GroupInputs, shape.OutputChannels),
        };
        Runtime.Check.Length(operands.Filter.Length, layout, [shape.Rows.Kernel, shape.Columns.Kernel, inputs, outputs], names.Filter);
        string channels = ChannelLayout(shape.Kind);
        if (!operands.Bias.IsEmpty)
        {
            Runtime.Check.Length(operands.Bias.Length, channels, [shape.OutputChannels], names.Bias);
        }

        if (operands.Activation.HasSlope)
        {
            Runtime.Check.Length(operands.Slope.Length, channels, [shape.OutputChannels], names.Slope);
        }
        else if (!operands.Slope.IsEmpty)
        {
            throw new ArgumentException($"{names.Slope} needs Activation.PRelu; the activation is {operands.Activation.Kind}.", names.Slope);
        }
    }

    private static void CheckOutput<T>(ConvolutionShape shape, ReadOnlySpan<T> output, ReadOnlySpan<T> residual)
    {
        string layout = OutputLayout(shape.Kind);
        CheckLength(output.Length, layout, shape.Output, nameof(output));
        if (!residual.IsEmpty)
        {
            CheckLength(residual.Length, layout, shape.Output, nameof(residual));
        }
    }

    private static void CheckApart<T>(ReadOnlySpan<T> output, ConvolutionOperands<T> operands, OperandNames names)
        where T : unmanaged
    {
        Runtime.Check.Apart(output, operands.Filter, names.Filter);
        Runtime.Check.Apart(output, operands.Bias, names.Bias);
        Runtime.Check.Apart(output, operands.Slope, names.Slope);
        Runtime.Check.Apart(output, operands.Residual, "residual");
    }

    private static string ChannelLayout(ConvolutionKind kind) =>
        kind == ConvolutionKind.Depthwise ? "[inputChannels * channelMultiplier]" : "[outputChannels]";

    private static string OutputLayout(ConvolutionKind kind) => kind == ConvolutionKind.Depthwise
        ? "[batch, outputHeight, outputWidth, inputChannels * channelMultiplier]"
        : "[batch, outputHeight, outputWidth, outputChannels]";

    private static void CheckLength(int length, string layout, ImageShape shape, string name) =>
        Runtime.Check.Length(length, layout, [shape.Batch, shape.Height, shape.Width, shape.Channels], name);
}
