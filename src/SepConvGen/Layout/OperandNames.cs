namespace SepConvGen;

/// <summary>What the operands of one step of a convolution are called in messages.</summary>
/// <param name="Filter">The filter.</param>
/// <param name="Bias">The biases.</param>
/// <param name="Slope">The slopes.</param>
/// <param name="Activation">The activation.</param>
/// <param name="PointwiseFilter">The layout of its filter, where it is a pointwise step.</param>
internal sealed record OperandNames(string Filter, string Bias, string Slope, string Activation, string PointwiseFilter)
{
    /// <summary>Of the only step.</summary>
    public static readonly OperandNames Only = new("filter", "bias", "slope", "activation", "[1, 1, inputChannels, outputChannels]");

    /// <summary>Of the depthwise step of a separable convolution.</summary>
    public static readonly OperandNames Depthwise = new("depthwiseFilter", "depthwiseBias", "depthwiseSlope", "depthwiseActivation", "");

    /// <summary>Of the first step of an inverted residual.</summary>
    public static readonly OperandNames Expand = new("expandFilter", "expandBias", "expandSlope", "expandActivation", "[1, 1, inputChannels, expandedChannels]");

    /// <summary>Of the last step of an inverted residual.</summary>
    public static readonly OperandNames Project = Only with { Filter = "projectFilter", PointwiseFilter = "[1, 1, expandedChannels, outputChannels]" };

    /// <summary>Of the pointwise step of a separable convolution.</summary>
    public static readonly OperandNames Pointwise = Only with { Filter = "pointwiseFilter", PointwiseFilter = "[1, 1, inputChannels * channelMultiplier, outputChannels]" };
}
