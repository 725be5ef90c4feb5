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

    /// <summary>The blocks of rows in which a chain with a window runs over images; null for sequences, and where images are done whole.</summary>
    public RowBlocks? Blocks => RowBlocks.Of(Spec, Stages);

    /// <summary>The parts in which sequences are done; null for images, and where a sequence needs none.</summary>
    public SequenceParts? Parts => SequenceParts.Of(Spec, Stages);

    public StagePlan First => Stages[0];

    /// <summary>Output rows, or steps of a sequence, that are computed at once.</summary>
    public int Strip => Stages.Max(stage => stage.Strip);

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
