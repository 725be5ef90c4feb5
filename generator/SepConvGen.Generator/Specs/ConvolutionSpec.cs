using System.Collections.Generic;

namespace SepConvGen.Generator.Specs;

/// <summary>
/// A regular or grouped convolution. Filter [Rows.Kernel, Columns.Kernel, GroupInputs, OutputChannels], bias
/// [OutputChannels]; group g reads the input channels from g · GroupInputs on and makes the outputs from g · GroupOutputs on.
/// </summary>
internal sealed record ConvolutionSpec(
    WindowSpec Rows,
    WindowSpec Columns,
    Padding Padding,
    int InputChannels,
    int OutputChannels,
    int Groups,
    bool HasBias,
    ActivationFunction Activation) : StepSpec(InputChannels, HasBias, Activation)
{
    public override int OutputChannels { get; } = OutputChannels;

    public override StepOperands Operands { get; init; } = StepOperands.Alone("convolution");

    public override ImageWindow Window => new(Rows, Columns, Padding);

    public int GroupInputs => InputChannels / Groups;

    public int GroupOutputs => OutputChannels / Groups;

    public int Taps => Rows.Kernel * Columns.Kernel;

    /// <summary>Whether the inputs of a kernel row are neighbours in memory: one run instead of one for each column.</summary>
    public bool Contiguous => Groups == 1 && Columns.Dilation == 1 && InputStride == InputChannels;

    /// <summary>Inputs of an output that are neighbours in memory.</summary>
    public int RunInputs => Contiguous ? Columns.Kernel * GroupInputs : GroupInputs;

    /// <summary>Multiply-adds of one output: the rows of the filter as a matrix.</summary>
    public int Depth => Taps * GroupInputs;

    public override long MultiplyAdds => (long)Depth * OutputChannels;

    public override IEnumerable<int> FilterShape(bool isSequence) => [.. Window.Shape(isSequence), GroupInputs, OutputChannels];
}
