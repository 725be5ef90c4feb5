using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>How far ahead of itself a tile asks for weights.</summary>
/// <remarks>
/// A layer that runs alone finds its weights in L2 or L3 again. In a network they come from memory, some MB in each run, and a tile that
/// reads two lines of them in 14 cycles waited for most: MobileNet V1 took 5,540 µs, and with weights on their way 4,820 (V2 3,110 and
/// 2,850; EfficientNet-B0 5,810 and 4,970; on an EPYC with AVX-512). A layer alone takes as long as before, or less where its weights
/// do not fit into L2 (7×7×512, 3×3: 880 and 730 µs). Vectors of 256 bits take as long without: a Zen 3 has read their weights from memory
/// before they are wanted, and asking is two of 26 instructions.
/// </remarks>
internal static class WeightPrefetch
{
    // Less is not worth the instructions.
    private const int Least = 32 * 1024;

    // Some µs at the pace of a tile. To ask for the same place of the next panel, while one is computed, took as long.
    private const int Distance = 16 * 1024;

    // Bytes of a vector: narrower ones are slow enough.
    private const int Widest = 64;

    /// <summary>Elements from the weights that a tile reads to those that it asks for; null where it asks for none.</summary>
    /// <param name="product">The product.</param>
    /// <param name="type">What the weights are stored as.</param>
    /// <param name="vectorBytes">Bytes of a vector of sums.</param>
    public static int? Ahead(MatrixProduct product, ElementType type, int vectorBytes) =>
        vectorBytes == Widest && product.IsCopied && product.FilterLength >= type.ElementsIn(Least) ? type.ElementsIn(Distance) : null;
}
