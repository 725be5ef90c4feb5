using System.Collections.Generic;

namespace SepConvGen.Generator.Specs;

/// <summary>A pointwise step. Filter [1, 1, InputChannels, OutputChannels], bias [OutputChannels].</summary>
internal sealed record PointwiseSpec(int InputChannels, int OutputChannels, bool HasBias, ActivationFunction Activation)
    : StepSpec(InputChannels, HasBias, Activation)
{
    public override int OutputChannels { get; } = OutputChannels;

    public override StepOperands Operands { get; init; } = StepOperands.Alone("pointwise");

    public override long MultiplyAdds => (long)InputChannels * OutputChannels;

    public override IEnumerable<int> FilterShape(bool isSequence) =>
        isSequence ? [1, InputChannels, OutputChannels] : [1, 1, InputChannels, OutputChannels];
}
