using System.Linq;

namespace SepConvGen.Generator.Planning;

/// <summary>
/// Processors that compute vectors of 512 bits in two halves (AMD's Zen 4): which kernels use AVX2 there, although AVX-512 is there, too.
/// </summary>
/// <remarks>
/// Both multiply as much in a cycle there and load as many bytes, but AVX2 repeats twice as many inputs in all lanes of a vector. Where two pixels share the last
/// of few vectors, AVX-512 repeats two inputs for every three multiply-adds, and AVX2, whose vectors such outputs fill, takes 0.7 to 0.9 of the time; of four
/// vectors still 0.9 to 1.0, with four whole ones beside it as much: Evidence/split-vectors.csv. So it is where AVX-512 has pixels as lanes, whose
/// planes are made by shuffles, and outputs fill AVX2's vectors or halves of them (8, 12, 20): 0.6 to 1.0; of 4, 6 and 18 outputs 1.1 to 1.25. Nearly all else is
/// faster with AVX-512, depthwise steps up to 1.7 times, so that chains keep it.
/// </remarks>
internal static class SplitVectors
{
    // Of a pixel's outputs, with the one that is shared.
    private const int MostVectors = 4;

    /// <summary>Whether a kernel leaves such processors to AVX2.</summary>
    /// <param name="wide">It on AVX-512.</param>
    /// <param name="narrow">It on AVX2.</param>
    public static bool Yields(KernelPlan wide, KernelPlan narrow) => SharesFew(wide) || NarrowerVectors.FillsTiles(wide, narrow);

    private static bool SharesFew(KernelPlan plan) =>
        MatrixProduct.Of(plan.First) is { IsHalved: true } product && product.Panels.Sum(panel => panel.Repeat * panel.Vectors) <= MostVectors;
}
