namespace SepConvGen.Generator.Specs;

/// <summary>A pointwise step. Filter [1, 1, InputChannels, OutputChannels], bias [OutputChannels].</summary>
internal sealed record PointwiseSpec(int InputChannels, int OutputChannels, bool HasBias, ActivationSpec Activation);
