using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>A tile that a step could have.</summary>
/// <param name="Choice">The tile.</param>
/// <param name="Budget">What it takes of the registers, and what bounds it.</param>
/// <param name="IsOwn">Whether the planner chooses it.</param>
internal sealed record TileCandidate(TileChoice Choice, TileBudget Budget, bool IsOwn);

/// <summary>The tiles that the steps of a kernel could have: what a tuner times.</summary>
internal static class TileCandidates
{
    /// <summary>
    /// Step by step, the planner's own tile first; the other steps keep theirs. Each is a choice that reaches the plan as it is.
    /// None for steps without tiles to choose: image filters, and convolutions whose small groups are swept.
    /// </summary>
    public static IEnumerable<TileCandidate> Of(KernelSpec spec, InstructionSet set)
    {
        KernelPlan own = KernelPlan.Of(spec, set);
        for (int step = 0; step < spec.Steps.Count; step++)
        {
            if (Own(own, step) is not { } first)
            {
                continue;
            }

            // a plan may make another tile of a choice: one that divides a known width evenly, or its own where the choice cannot be
            IEnumerable<TileChoice> choices = Choices(own, step, spec)
                .Select(choice => Own(KernelPlan.Of(spec, set, choice: choice), step))
                .OfType<TileChoice>()
                .Prepend(first)
                .Distinct();
            foreach (TileChoice choice in choices)
            {
                yield return new(choice, Budget(choice, own.Stages[step], own.Set), choice == first);
            }
        }
    }

    /// <summary>What a plan has chosen for a step; null where there is nothing to choose.</summary>
    public static TileChoice? Own(KernelPlan plan, int step)
    {
        return plan.Stages[step] switch
        {
            DepthwisePlan depthwise => new DepthwiseChoice(plan.Set, step, depthwise.Main),
            PointwisePlan pointwise => OfPanel(pointwise.Walk.Panels[0]),
            ConvolutionPlan { Tiles: { } tiles } => OfPanel(tiles.Panels[0]),
            _ => null,
        };

        ProductChoice OfPanel(TiledPanel panel) => new(plan.Set, step, panel.Highest, panel.Vectors);
    }

    private static IEnumerable<TileChoice> Choices(KernelPlan own, int step, KernelSpec spec) => own.Stages[step] switch
    {
        DepthwisePlan depthwise => DepthwiseCandidates.Of(depthwise, Image(spec, step), own.Set).Select(tile => new DepthwiseChoice(own.Set, step, tile)),
        PointwisePlan pointwise => ProductCandidates.Of(pointwise.Product, own.Set, step),
        ConvolutionPlan convolution => ProductCandidates.Of(convolution.Product, own.Set, step),
        _ => [],
    };

    private static TileBudget Budget(TileChoice choice, StagePlan stage, InstructionSet set) => (choice, stage) switch
    {
        (DepthwiseChoice depthwise, DepthwisePlan plan) => TileBudget.Of(DepthwiseBudget.Of(depthwise.Tile, plan.Spec, set)),
        (ProductChoice product, PointwisePlan plan) => TileBudget.Of(ProductBudget.OfTile(product.Pixels, product.Vectors, plan.Product.Depth, set)),
        (ProductChoice product, ConvolutionPlan plan) => TileBudget.Of(ProductBudget.OfTile(product.Pixels, product.Vectors, plan.Spec.RunInputs, set)),
        _ => throw new System.InvalidOperationException($"No budget for {choice}."),
    };

    // What the step sees.
    private static ImageSpec Image(KernelSpec spec, int step) =>
        spec.Steps.Take(step).Aggregate(spec.Image, (image, before) => before.Window is { } window ? image.Under(window) : image);
}
