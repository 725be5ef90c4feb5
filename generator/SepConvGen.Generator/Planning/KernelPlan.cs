using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>How a kernel runs on one instruction set.</summary>
internal sealed record KernelPlan(InstructionSet Set, KernelSpec Spec, DepthwisePlan? Depthwise, PointwisePlan? Pointwise)
{
    // Scratch that is written and read again should stay within a quarter of a common L2 (1 MB; 256 KB on old cores is
    // still enough for it alone): 192 KB, in floats.
    public const int BlockFloats = 48 * 1024;

    public static KernelPlan Of(KernelSpec spec, InstructionSet set) => new(
        set,
        spec,
        spec.Depthwise is null ? null : DepthwisePlanner.Plan(spec.Depthwise, spec.Image, set),
        spec.Pointwise is null ? null : PointwisePlanner.Plan(spec.Pointwise, spec.Buffered, set));
}
