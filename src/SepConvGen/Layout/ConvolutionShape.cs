namespace SepConvGen;

/// <summary>
/// All sizes of a convolution. Every kind is a grouped one: group g reads the input channels from g · C/G on and makes the
/// output channels from g · N/G on, with C input channels, N output channels and G groups.
/// </summary>
/// <remarks>The sizes are checked by what computes with them, except for products that have no place in an int.</remarks>
public readonly record struct ConvolutionShape
{
    private ConvolutionShape(ConvolutionKind kind, ImageShape input, int outputChannels, int groups, Window rows, Window columns)
    {
        (Kind, Input, OutputChannels, Groups, Rows, Columns) = (kind, input, outputChannels, groups, rows, columns);
    }

    /// <summary>The input.</summary>
    public ImageShape Input { get; }

    /// <summary>Channels of the output.</summary>
    public int OutputChannels { get; }

    /// <summary>Groups of neighbouring channels.</summary>
    public int Groups { get; }

    /// <summary>The window downwards.</summary>
    public Window Rows { get; }

    /// <summary>The window to the right, or over the steps of a sequence.</summary>
    public Window Columns { get; }

    /// <summary>The output.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Height or width of the input is negative.</exception>
    public ImageShape Output => new(Input.Batch, Rows.OutputSize(Input.Height), Columns.OutputSize(Input.Width), OutputChannels);

    internal ConvolutionKind Kind { get; }

    internal int GroupInputs => Input.Channels / Groups;

    internal int GroupOutputs => OutputChannels / Groups;

    /// <summary>A depthwise convolution: a group for each input channel. Filter [kernelHeight, kernelWidth, inputChannels, channelMultiplier].</summary>
    /// <param name="input">The input.</param>
    /// <param name="channelMultiplier">Outputs of each input channel.</param>
    /// <param name="rows">The window downwards.</param>
    /// <param name="columns">The window to the right.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="channelMultiplier"/> is negative.</exception>
    /// <exception cref="ArgumentException">There would be more channels than an int counts.</exception>
    public static ConvolutionShape Depthwise(ImageShape input, int channelMultiplier, Window rows, Window columns)
    {
        Runtime.Check.Size(channelMultiplier, nameof(channelMultiplier), int.MaxValue);
        long channels = (long)input.Channels * channelMultiplier;
        return channels <= int.MaxValue
            ? new(ConvolutionKind.Depthwise, input, (int)Math.Max(channels, 0), Math.Max(input.Channels, 1), rows, columns)
            : throw new ArgumentException(
                $"{input.Channels} input channels with multiplier {channelMultiplier} make {channels} channels, more than {int.MaxValue}.",
                nameof(channelMultiplier));
    }

    /// <summary>A pointwise (1×1) convolution. Filter [1, 1, inputChannels, outputChannels].</summary>
    /// <param name="input">The input.</param>
    /// <param name="outputChannels">Channels of the output.</param>
    public static ConvolutionShape Pointwise(ImageShape input, int outputChannels) =>
        new(ConvolutionKind.Pointwise, input, outputChannels, 1, Window.One, Window.One);

    /// <summary>A regular or grouped convolution. Filter [kernelHeight, kernelWidth, inputChannels / groups, outputChannels].</summary>
    /// <param name="input">The input.</param>
    /// <param name="outputChannels">Channels of the output.</param>
    /// <param name="groups">Groups of neighbouring channels; a divisor of both counts of channels.</param>
    /// <param name="rows">The window downwards.</param>
    /// <param name="columns">The window to the right.</param>
    public static ConvolutionShape Grouped(ImageShape input, int outputChannels, int groups, Window rows, Window columns) =>
        new(ConvolutionKind.Grouped, input, outputChannels, groups, rows, columns);
}
