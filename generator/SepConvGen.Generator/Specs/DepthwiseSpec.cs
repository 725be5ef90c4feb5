using System.Collections.Generic;

namespace SepConvGen.Generator.Specs;

/// <summary>A depthwise step. Filter [Rows.Kernel, Columns.Kernel, InputChannels, Multiplier], bias [OutputChannels].</summary>
internal sealed record DepthwiseSpec(
    WindowSpec Rows,
    WindowSpec Columns,
    Padding Padding,
    int InputChannels,
    int Multiplier,
    bool HasBias,
    ActivationFunction Activation) : StepSpec(InputChannels, HasBias, Activation)
{
    /// <summary>
    /// Whether it is declared as a convolution with a group for each channel, whose filter is written
    /// [Rows.Kernel, Columns.Kernel, 1, OutputChannels]: the same memory.
    /// </summary>
    public bool AsGroups { get; init; }

    public override StepOperands Operands { get; init; } = StepOperands.Alone("depthwise");

    public override int OutputChannels => InputChannels * Multiplier;

    public override ImageWindow Window => new(Rows, Columns, Padding);

    public int Taps => Rows.Kernel * Columns.Kernel;

    public override long MultiplyAdds => (long)Taps * OutputChannels;

    public override IEnumerable<int> FilterShape(bool isSequence) =>
        AsGroups ? [.. Window.Shape(isSequence), 1, OutputChannels] : [.. Window.Shape(isSequence), InputChannels, Multiplier];
}
