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
    public int OutputChannels => InputChannels * Multiplier;

    public int Taps => Rows.Kernel * Columns.Kernel;
}
