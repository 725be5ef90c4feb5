using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>What AVX-512 leaves to AVX2, although it is there: kernels on some processors (<see cref="SplitVectors"/>), and some images (<see cref="NarrowImages"/>).</summary>
internal static class NarrowerVectors
{
    /// <summary>The plans of a kernel, the first of which leaves to the second what is faster there.</summary>
    public static IReadOnlyList<KernelPlan> Yielding(IReadOnlyList<KernelPlan> plans) =>
        plans.Count > 1 && plans[0].Set.Flag == InstructionSets.Avx512 && plans[1].Set.Flag == InstructionSets.Avx2 && IsMeasured(plans[0])
            ? [Narrower(plans[0] with { Yields = SplitVectors.Yields(plans[0], plans[1]) }, NarrowImages.Columns(plans[0], plans[1])), .. plans.Skip(1)]
            : plans;

    // Short rows of images that are left to another need no tiles of their own.
    private static KernelPlan Narrower(KernelPlan plan, int? columns) => columns is null
        ? plan
        : plan with { NarrowColumns = columns, Stages = new(plan.Stages.Select(stage => stage is PlanarConvolution planar ? planar with { Short = null } : stage)) };

    /// <summary>Whether outputs fill AVX2's vectors, or halves of them, where AVX-512 has pixels as lanes.</summary>
    public static bool FillsTiles(KernelPlan wide, KernelPlan narrow) =>
        wide.First is PlanarConvolution && narrow.First is ConvolutionPlan && wide.Spec.OutputChannels >= narrow.Set.Lanes && wide.Spec.OutputChannels % (narrow.Set.Lanes / 2) == 0;

    // One step in float, of pixels as they are.
    private static bool IsMeasured(KernelPlan plan) => plan.Spec.Element == Element.Single && plan.Staging.IsNone && plan.Stages.Count == 1;
}
