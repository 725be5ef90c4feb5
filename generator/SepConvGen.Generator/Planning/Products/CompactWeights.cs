using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>Decides where packed filters in half the bytes are widened.</summary>
internal static class CompactWeights
{
    // To widen a vector of halves takes some eight operations, which a tile of so many pixels repays once; every further tile under the same panel
    // would widen it again.
    private const int Tiles = 1;

    /// <summary>
    /// The plan of a pointwise step. Where the image is known to be so small that each weight is read once, its tiles widen what they load: such a step is bound
    /// by memory, and half the bytes are half the time. Elsewhere the filter is widened once a call, before the blocks of pixels.
    /// </summary>
    public static PointwisePlan Of(KernelSpec spec, ImageSpec image, PointwisePlan plan) =>
        spec.Packed && spec.CompactType(plan.Spec.Operands.Filter) is { } compact
            && image.Pixels <= (long)Tiles * plan.Walk.Highest
            && plan.Product.Placement != FilterPlacement.Padded
            && (plan.Product.IsCopied || !plan.Product.IsHalved)
            ? plan with { Product = plan.Product with { CompactWeights = compact } }
            : plan;
}
