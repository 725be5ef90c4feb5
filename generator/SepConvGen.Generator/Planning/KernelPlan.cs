using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>How a kernel runs on one instruction set.</summary>
internal sealed record KernelPlan(InstructionSet Set, KernelSpec Spec, DepthwisePlan? Depthwise, PointwisePlan? Pointwise)
{
    // Scratch that is written and read again should stay within a quarter of a common L2 (1 MB; 256 KB on old cores is
    // still enough for it alone): 192 KB, in floats.
    public const int BlockFloats = 48 * 1024;

    // Pixels a page (4 KB) apart fall into one set of L1, which has 12 ways: fewer than a tile has pixels. One cache line
    // more between the pixels of the scratch spreads them over all sets.
    public const int Page = 1024;

    private const int Line = 16;

    /// <summary>The regular or grouped convolution, if it is one.</summary>
    public ConvolutionPlan? Convolution { get; init; }

    /// <summary>How the image filter runs, if the kernel is one.</summary>
    public FilterPlan? Filter { get; init; }

    /// <summary>Output rows that are computed at once.</summary>
    public int StripRows => Filter?.Rows ?? Depthwise?.StripRows ?? Convolution?.StripRows ?? 1;

    public static KernelPlan Of(KernelSpec spec, InstructionSet set, Brevity brevity = default)
    {
        if (spec.Filter is not null)
        {
            return new(set, spec, null, null) { Filter = FilterPlanner.Plan(spec.Filter, set) };
        }

        DepthwisePlan? depthwise = spec.Depthwise is null ? null : DepthwisePlanner.Plan(spec.Depthwise, spec.Image, set, fused: spec.Pointwise is not null, brevity);
        if (depthwise is not null && spec.Pointwise is not null && depthwise.Channels % Page == 0)
        {
            depthwise = depthwise with { OutputStride = depthwise.Channels + Line };
        }

        PointwisePlan? pointwise = spec.Pointwise is null
            ? null
            : PointwisePlanner.Plan(spec.Pointwise, spec.Buffered, set, depthwise?.OutputStride ?? spec.Pointwise.InputChannels, brevity);
        if (pointwise is not null && spec.Image.IsSequence)
        {
            pointwise = pointwise with { Unit = "step" };
        }

        return new(set, spec, depthwise, pointwise)
        {
            Convolution = spec.Convolution is null ? null : ConvolutionPlanner.Plan(spec.Convolution, spec.Image, spec.Buffered, set, brevity),
        };
    }
}
