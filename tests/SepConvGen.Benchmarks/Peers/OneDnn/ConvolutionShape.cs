using SepConvGen.Benchmarks.Cases;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Peers.OneDnn;

/// <summary>One convolution as oneDNN describes it; all sizes in the order of its dimensions.</summary>
internal sealed record ConvolutionShape
{
    /// <summary>[images, channels, height, width].</summary>
    public required long[] Source { get; init; }

    /// <summary>[images, channels, height, width].</summary>
    public required long[] Destination { get; init; }

    /// <summary>[outputs, inputs, height, width], or five with the groups before.</summary>
    public required long[] FilterSizes { get; init; }

    /// <summary>In the order of its sizes.</summary>
    public required float[] Filter { get; init; }

    public required float[] Bias { get; init; }

    public long[] Strides { get; init; } = [1, 1];

    /// <summary>Pixels between two taps.</summary>
    public long[] Dilations { get; init; } = [0, 0];

    public long[] Before { get; init; } = [0, 0];

    public long[] After { get; init; } = [0, 0];

    /// <summary>After the convolution.</summary>
    public required Activation Activation { get; init; }

    /// <summary>Whether the source of the first step is added before.</summary>
    public bool AddsSource { get; init; }

    public int FilterTag => FilterSizes.Length == 5 ? DnnlTag.GroupedFilter : DnnlTag.Filter;

    /// <summary>The steps of a layer.</summary>
    public static IEnumerable<ConvolutionShape> Of(Layer layer, Operands operands)
    {
        (int height, int width) = (layer.Image.Height, layer.Image.Width);
        if (layer.HasExpansion)
        {
            yield return new()
            {
                Source = [layer.Batch, layer.Channels, height, width],
                Destination = [layer.Batch, layer.Expanded, height, width],
                FilterSizes = [layer.Expanded, layer.Channels, 1, 1],
                Filter = Filters.Expansion(layer, operands.ExpandFilter),
                Bias = operands.ExpandBias,
                Activation = layer.Activation,
            };
        }

        if (layer.HasDepthwise)
        {
            yield return new()
            {
                Source = [layer.Batch, layer.DepthwiseInputs, height, width],
                Destination = [layer.Batch, layer.DepthwiseChannels, layer.OutputHeight, layer.OutputWidth],
                FilterSizes = [layer.DepthwiseInputs, layer.Multiplier, 1, layer.Kernel.Height, layer.Kernel.Width],
                Filter = Filters.Depthwise(layer, operands.DepthwiseFilter),
                Bias = operands.DepthwiseBias,
                Activation = layer.Activation,
                Strides = [layer.Stride.Height, layer.Stride.Width],
                Dilations = [layer.Dilation.Height - 1, layer.Dilation.Width - 1],
                Before = [layer.Rows.PaddingBefore(height), layer.Columns.PaddingBefore(width)],
                After = [PeerPadding.After(layer.Rows, height), PeerPadding.After(layer.Columns, width)],
            };
        }

        if (layer.Kind == LayerKind.Convolution)
        {
            yield return new()
            {
                Source = [layer.Batch, layer.Channels, height, width],
                Destination = [layer.Batch, layer.Outputs, layer.OutputHeight, layer.OutputWidth],
                FilterSizes = layer.Groups == 1
                    ? [layer.Outputs, layer.Channels, layer.Kernel.Height, layer.Kernel.Width]
                    : [layer.Groups, layer.Outputs / layer.Groups, layer.GroupInputs, layer.Kernel.Height, layer.Kernel.Width],
                Filter = Filters.Convolution(layer, operands.Filter),
                Bias = operands.Bias,
                Activation = layer.Activation,
                Strides = [layer.Stride.Height, layer.Stride.Width],
                Dilations = [layer.Dilation.Height - 1, layer.Dilation.Width - 1],
                Before = [layer.Rows.PaddingBefore(height), layer.Columns.PaddingBefore(width)],
                After = [PeerPadding.After(layer.Rows, height), PeerPadding.After(layer.Columns, width)],
            };
        }

        if (layer.HasPointwise)
        {
            yield return new()
            {
                Source = [layer.Batch, layer.DepthwiseChannels, layer.OutputHeight, layer.OutputWidth],
                Destination = [layer.Batch, layer.Outputs, layer.OutputHeight, layer.OutputWidth],
                FilterSizes = [layer.Outputs, layer.DepthwiseChannels, 1, 1],
                Filter = Filters.Pointwise(layer, operands.PointwiseFilter),
                Bias = operands.PointwiseBias,
                Activation = layer.LastActivation,
                AddsSource = layer.AddsInput,
            };
        }
    }
}
