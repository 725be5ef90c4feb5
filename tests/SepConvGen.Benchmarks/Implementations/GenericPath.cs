using SepConvGen.Benchmarks.Cases;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Implementations;

/// <summary>The library's generic path: run-time parameters, one thread.</summary>
internal sealed class GenericPath(Layer layer, Operands operands, Floats input) : Implementation
{
    private readonly Floats output = new(layer.OutputLength);

    public override string Name => "generic";

    public override void Run(int calls)
    {
        ActivationFunction activation = new(layer.Activation);
        (int height, int width) = (layer.Image.Height, layer.Image.Width);
        (Window rows, Window columns) = (layer.Rows, layer.Columns);
        for (int call = 0; call < calls; call++)
        {
            switch (layer.Kind)
            {
                case LayerKind.Depthwise:
                    Generic.DepthwiseConv2D(
                        input.Span, layer.Batch, height, width, layer.Channels, layer.Multiplier, rows, columns,
                        operands.DepthwiseFilter, operands.DepthwiseBias, activation, output.Span);
                    break;
                case LayerKind.Pointwise:
                    Generic.PointwiseConv2D(
                        input.Span, layer.Batch, height, width, layer.Channels, layer.Outputs,
                        operands.PointwiseFilter, operands.PointwiseBias, activation, output.Span);
                    break;
                case LayerKind.Convolution:
                    Generic.Conv2D(
                        input.Span, layer.Batch, height, width, layer.Channels, layer.Outputs, layer.Groups, rows, columns,
                        operands.Filter, operands.Bias, activation, output.Span);
                    break;
                case LayerKind.Inverted:
                    Generic.InvertedResidual2D(
                        input.Span, layer.Batch, height, width, layer.Channels, layer.Expanded, layer.Outputs, rows, columns,
                        operands.ExpandFilter, operands.ExpandBias, activation,
                        operands.DepthwiseFilter, operands.DepthwiseBias, activation,
                        operands.PointwiseFilter, operands.PointwiseBias, new(layer.LastActivation), output.Span,
                        residual: layer.AddsInput ? input.Span : default);
                    break;
                default:
                    Generic.SeparableConv2D(
                        input.Span, layer.Batch, height, width, layer.Channels, layer.Multiplier, layer.Outputs, rows, columns,
                        operands.DepthwiseFilter, operands.DepthwiseBias, activation,
                        operands.PointwiseFilter, operands.PointwiseBias, activation, output.Span);
                    break;
            }
        }
    }

    public override float[] Result() => output.Span.ToArray();

    public override void Dispose() => output.Dispose();
}
