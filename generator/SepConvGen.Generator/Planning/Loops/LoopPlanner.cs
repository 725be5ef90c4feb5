using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>Scalar code: loops that read weights as they are given, whatever the shape. There is little to choose.</summary>
internal static class LoopPlanner
{
    /// <summary>The plan of a step; null for image filters, which have loops of their own.</summary>
    /// <param name="step">The step.</param>
    /// <param name="image">What is known of its input.</param>
    /// <param name="type">What it reads and writes.</param>
    /// <param name="fromScratch">Whether it reads scratch, and not the kernel's input.</param>
    /// <param name="toScratch">Whether it writes scratch, and not the kernel's output.</param>
    public static StagePlan? Plan(StepSpec step, ImageSpec image, ElementType type, bool fromScratch, bool toScratch)
    {
        switch (step)
        {
            case DepthwiseSpec depthwise:
                DepthwiseLoops loops = new(depthwise) { ScratchStride = fromScratch ? depthwise.InputChannels : null, ToScratch = toScratch, StoredAs = type };
                return loops with { Parts = loops.MayNeedParts(image) };
            case ConvolutionSpec convolution:
                return new ConvolutionLoops(convolution);
            case PointwiseSpec pointwise:
                return new PointwiseLoops(pointwise);
            default:
                return null;
        }
    }
}
