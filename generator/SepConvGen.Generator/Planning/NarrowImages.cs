using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>
/// Images of few columns, whose width is known at the call only: where AVX-512 has pixels as lanes, which most of them do not fill, AVX2 computes those whose
/// outputs fill its vectors.
/// </summary>
/// <remarks>
/// 3×3, sizes free, time of AVX2 in that of AVX-512: 8 outputs on 5 to 10 columns 0.42 to 0.79, on 14 1.2 to 2.5; 12 outputs on 5 columns 0.40 to 0.62, on 7 0.90 to 1.2, on 10
/// 0.66 to 1.13 (Evidence/narrow-images.csv). Packed weights must lie as both read them: in place.
/// </remarks>
internal static class NarrowImages
{
    // Columns of the output, at most.
    private const int Columns = 10;

    /// <summary>The plans of a kernel, the first of which leaves narrow images to the second where that is faster.</summary>
    public static IReadOnlyList<KernelPlan> Yielding(IReadOnlyList<KernelPlan> plans) =>
        plans.Count > 1 && plans[0].Set.Flag == InstructionSets.Avx512 && plans[1].Set.Flag == InstructionSets.Avx2
        && plans[0].Spec.Image is { IsSequence: false, Width: null } && (!plans[0].Spec.Packed || ReadsInPlace(plans[1]))
        && SplitVectors.IsMeasured(plans[0]) && SplitVectors.FillsTiles(plans[0], plans[1])
            ? [plans[0] with { NarrowColumns = Columns }, .. plans.Skip(1)]
            : plans;

    // As pixels as lanes do, so that packed weights are the same for both.
    private static bool ReadsInPlace(KernelPlan plan) => MatrixProduct.Of(plan.First) is { Placement: FilterPlacement.InPlace };
}
