using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>Decides where packed filters in half the bytes are widened.</summary>
internal static class CompactWeights
{
    // Bytes as floats. Fewer are widened in no time and stay in L1, where floats take one operation less (64x64 3 to 17 channels, 3x3, 1.8 KB: 1.00
    // against 1.08; 14x14 17 to 19, 1.3 KB: 1.00 against 1.04; 112x112 32 to 64, 8 KB: no difference).
    private const int Few = 4096;

    // Tiles under a panel, which all widen it again. Two vectors of bfloat16 take three operations, beside the multiply-adds that a tile is bound by: with 32
    // registers such tiles take as long as those of floats (AVX-512: 0.96 to 1.02; after a filter was widened 1.01 to 1.14, 1.5 for 7x7 512 to 512 channels
    // 3x3, 2.1 for one pixel). With 16, two of which it needs, 1.04 to 1.10 (AVX2; after a filter was widened 1.00 to 1.05 from 14x14 on, 1.06 to 1.10 for 7x7).
    // Two vectors of halves take ten, which only a tile repays that is alone, so that memory is what counts (AVX-512, one pixel, 1280 to 1000 channels:
    // 0.94 of the time of floats; several tiles 1.34 to 1.49, after a filter was widened 1.03 to 1.13).
    private const long MostOfFewRegisters = 10;

    /// <summary>A pointwise step whose tiles widen what they load, where that is faster than to widen the filter once a call, before the blocks of pixels.</summary>
    public static PointwisePlan Of(KernelSpec spec, ImageSpec image, PointwisePlan plan, InstructionSet set) =>
        InTiles(spec, plan.Spec, plan.Product, image.Pixels, plan.Walk, set) is { } compact ? plan with { Product = plan.Product with { CompactWeights = compact } } : plan;

    /// <summary>The same for a convolution, but for sweeps.</summary>
    public static ConvolutionPlan Of(KernelSpec spec, ImageSpec image, ConvolutionPlan plan, InstructionSet set) =>
        plan.Tiles is { } walk && InTiles(spec, plan.Spec, plan.Product, image.Pixels, walk, set) is { } compact ? plan with { Product = plan.Product with { CompactWeights = compact } } : plan;

    private static ElementType? InTiles(KernelSpec spec, StepSpec step, MatrixProduct product, long? pixels, TiledWalk walk, InstructionSet set)
    {
        if (!spec.Packed || spec.CompactType(step.Operands.Filter) is not { } compact || product.Placement == FilterPlacement.Padded || (!product.IsCopied && product.IsHalved))
        {
            return null;
        }

        bool isOneTile = pixels <= walk.Highest;
        if (compact == ElementType.Half || product.FilterLength * sizeof(float) <= Few)
        {
            return isOneTile ? compact : null;
        }

        return set.Registers >= 32 || pixels <= MostOfFewRegisters * walk.Highest ? compact : null;
    }
}
