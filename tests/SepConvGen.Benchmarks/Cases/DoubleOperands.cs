using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Cases;

/// <summary>The operands of a layer as doubles, and what the library's reference makes of them.</summary>
internal sealed class DoubleOperands(Operands floats)
{
    public double[] Input { get; } = Wide(floats.Input);

    /// <summary>The filter and the bias of each step that the layer has, in the order of the steps.</summary>
    public double[][] Weights { get; } =
    [
        .. new[]
        {
            floats.ExpandFilter, floats.ExpandBias, floats.DepthwiseFilter, floats.DepthwiseBias, floats.Filter, floats.Bias, floats.PointwiseFilter, floats.PointwiseBias,
        }.Where(values => values.Length > 0).Select(Wide),
    ];

    /// <summary>The bits that a kernel must give.</summary>
    public double[] Expected(Layer layer)
    {
        ConvolutionShape[] steps = [.. Steps(layer)];
        double[] values = Input;
        for (int step = 0; step < steps.Length; step++)
        {
            bool isLast = step == steps.Length - 1;
            double[] input = values;
            ImageShape output = steps[step].Output;
            values = new double[output.Batch * output.Height * output.Width * output.Channels];
            ConvolutionOperands<double> operands = new()
            {
                Filter = Weights[2 * step],
                Bias = Weights[(2 * step) + 1],
                Activation = new(isLast ? layer.LastActivation : layer.Activation),
                Residual = isLast && layer.AddsInput ? Input : default,
            };
            Reference.Convolution(steps[step], input, operands, values);
        }

        return values;
    }

    private static IEnumerable<ConvolutionShape> Steps(Layer layer)
    {
        ImageShape image = new(layer.Batch, layer.Image.Height, layer.Image.Width, layer.Channels);
        if (layer.HasExpansion)
        {
            ConvolutionShape expand = ConvolutionShape.Pointwise(image, layer.Expanded);
            yield return expand;
            image = expand.Output;
        }

        if (layer.HasDepthwise)
        {
            ConvolutionShape depthwise = ConvolutionShape.Depthwise(image, layer.Multiplier, layer.Rows, layer.Columns);
            yield return depthwise;
            image = depthwise.Output;
        }

        if (layer.Kind == LayerKind.Convolution)
        {
            yield return ConvolutionShape.Grouped(image, layer.Outputs, layer.Groups, layer.Rows, layer.Columns);
        }

        if (layer.HasPointwise)
        {
            yield return ConvolutionShape.Pointwise(image, layer.Outputs);
        }
    }

    private static double[] Wide(float[] values) => Array.ConvertAll(values, value => (double)value);
}
