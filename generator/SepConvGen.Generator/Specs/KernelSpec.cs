namespace SepConvGen.Generator.Specs;

/// <summary>What the user asked for: a depthwise step, a pointwise step, or the one fused with the other.</summary>
internal sealed record KernelSpec(ImageSpec Image, DepthwiseSpec? Depthwise, PointwiseSpec? Pointwise)
{
    public int InputChannels => Depthwise?.InputChannels ?? Pointwise!.InputChannels;

    public int OutputChannels => Pointwise?.OutputChannels ?? Depthwise!.OutputChannels;
}
