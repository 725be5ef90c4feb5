namespace SepConvGen.Generator.Specs;

/// <summary>A depthwise step. Filter [Rows.Kernel, Columns.Kernel, InputChannels, Multiplier], bias [OutputChannels].</summary>
internal sealed record DepthwiseSpec(
    WindowSpec Rows,
    WindowSpec Columns,
    Padding Padding,
    int InputChannels,
    int Multiplier,
    bool HasBias,
    ActivationSpec Activation)
{
    /// <summary>
    /// Whether it is declared as a convolution with a group for each channel, whose filter is written
    /// [Rows.Kernel, Columns.Kernel, 1, OutputChannels]: the same memory.
    /// </summary>
    public bool AsGroups { get; init; }

    public int OutputChannels => InputChannels * Multiplier;

    public int Taps => Rows.Kernel * Columns.Kernel;
}
