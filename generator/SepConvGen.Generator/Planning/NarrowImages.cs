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
    private const int Most = 10;

    /// <summary>Output columns of the images that a kernel leaves to AVX2, at most; null for none.</summary>
    /// <param name="wide">It on AVX-512.</param>
    /// <param name="narrow">It on AVX2.</param>
    public static int? Columns(KernelPlan wide, KernelPlan narrow) =>
        wide.Spec.Image is { IsSequence: false, Width: null } && (!wide.Spec.Packed || ReadsInPlace(narrow)) && NarrowerVectors.FillsTiles(wide, narrow) ? Most : null;

    // As pixels as lanes do, so that packed weights are the same for both.
    private static bool ReadsInPlace(KernelPlan plan) => MatrixProduct.Of(plan.First) is { Placement: FilterPlacement.InPlace };
}
