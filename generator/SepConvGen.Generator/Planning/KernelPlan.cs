using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>How a kernel runs on one instruction set: a stage for each of its steps.</summary>
internal sealed record KernelPlan(InstructionSet Set, KernelSpec Spec, EquatableArray<StagePlan> Stages)
{
    // Scratch that is written and read again should stay within a quarter of a common L2 (1 MB; 256 KB on old cores is
    // still enough for it alone): 192 KB, in floats.
    public const int BlockFloats = 48 * 1024;

    // Pixels a page (4 KB) apart fall into one set of L1, which has 12 ways: fewer than a tile has pixels. One cache line
    // more between the pixels of the scratch spreads them over all sets.
    public const int Page = 1024;
    private const int Line = 16;

    public StagePlan First => Stages[0];

    public DepthwisePlan? Depthwise => Stages.OfType<DepthwisePlan>().SingleOrDefault();

    public PointwisePlan? Pointwise => Stages.OfType<PointwisePlan>().SingleOrDefault();

    public ConvolutionPlan? Convolution => Stages.OfType<ConvolutionPlan>().SingleOrDefault();

    public FilterPlan? Filter => Stages.OfType<FilterPlan>().SingleOrDefault();

    /// <summary>Output rows that are computed at once.</summary>
    public int StripRows => Stages.Max(stage => stage.StripRows);

    public static KernelPlan Of(KernelSpec spec, InstructionSet set, Brevity brevity = default)
    {
        List<StagePlan> stages = [];
        for (int index = 0; index < spec.Steps.Count; index++)
        {
            StepSpec? next = index + 1 < spec.Steps.Count ? spec.Steps[index + 1] : null;
            stages.Add(Stage(spec, index, next, stages.LastOrDefault(), set, brevity));
        }

        return new(set, spec, new(stages));
    }

    private static StagePlan Stage(KernelSpec spec, int index, StepSpec? next, StagePlan? before, InstructionSet set, Brevity brevity) => spec.Steps[index] switch
    {
        FilterSpec filter => FilterPlanner.Plan(filter, set),
        ConvolutionSpec convolution => ConvolutionPlanner.Plan(convolution, spec.Image, spec.Buffered, set, brevity),
        DepthwiseSpec depthwise => Apart(DepthwisePlanner.Plan(depthwise, spec.Image, set, fused: next is not null, brevity, before?.ResultStride), next),
        PointwiseSpec pointwise => PointwisePlanner.Plan(pointwise, spec.Buffered, set, before?.ResultStride ?? pointwise.InputChannels, brevity) with
        {
            Unit = spec.Image.IsSequence ? "step" : "pixel",
        },
        StepSpec other => throw new System.InvalidOperationException($"No planner for {other}."),
    };

    // The scratch between two steps, with a line between its pixels where those would share sets of L1.
    private static DepthwisePlan Apart(DepthwisePlan plan, StepSpec? next) =>
        next is not null && plan.Channels % Page == 0 ? plan with { OutputStride = plan.Channels + Line } : plan;
}
