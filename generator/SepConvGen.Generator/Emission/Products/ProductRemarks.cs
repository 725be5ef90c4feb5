using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>What the generated remarks say of the plan of a matrix product.</summary>
internal static class ProductRemarks
{
    /// <summary>The plan of a pointwise step in one sentence.</summary>
    public static string Describe(PointwisePlan plan, bool packed) =>
        Tiles(plan.Product, plan.Walk, plan.Unit, packed) + (plan.Walk.TileByTile ? "; all outputs of a tile before the next one, since the filter is small" : "");

    /// <summary>The plan of a convolution in one sentence.</summary>
    public static string Describe(ConvolutionPlan plan, bool packed) => plan.Walk switch
    {
        GroupSweep sweep => SweepRemarks.Describe(plan.Product, sweep, packed),
        StepPartWalk parts => Tiles(plan.Product, parts, plan.Unit, packed) + Parts(parts),
        TiledWalk walk => Tiles(plan.Product, walk, plan.Unit, packed),
        ProductWalk other => throw new System.InvalidOperationException($"No remarks for {other}."),
    };

    /// <summary>Pixels × outputs of a tile.</summary>
    public static string Size(string unit, int lanes, OutputPanel panel, int pixels)
    {
        int vectors = panel.Vectors;
        string rows = $"{pixels} {unit}{(pixels == 1 ? "" : "s")}";
        return (lanes, vectors) switch
        {
            (1, 1) => $"{rows} × 1 output",
            (1, _) => $"{rows} × {vectors} outputs",
            (_, 1) => $"{rows} × 1 vector of {lanes} outputs",
            _ => $"{rows} × {vectors} vectors of {lanes} outputs{(panel.IsHalved ? $", the last of {lanes / 2} outputs of two {unit}s each" : "")}",
        };
    }

    /// <summary>What a loop waits for.</summary>
    public static string Name(ProductBound bound) => bound switch
    {
        ProductBound.MultiplyAdds => "multiply-adds",
        ProductBound.Loads => "loads",
        _ => "shuffles",
    };

    private static string Tiles(MatrixProduct product, TiledWalk walk, string unit, bool packed)
    {
        TiledPanel panel = walk.Panels[0];
        string when = packed ? "beforehand" : "once a call";
        string weights = product.Placement switch
        {
            FilterPlacement.InPlace => "filter read in place",
            FilterPlacement.Packed => $"filter packed in {product.PanelCount} panels {when}",
            _ => $"filter padded to whole vectors {when}",
        };
        return $"{Size(unit, product.Lanes, panel.Outputs, panel.Highest)}: {Registers(walk.Budget)}; {Bound(walk.Budget)}; {weights}";
    }

    // The registers of a tile.
    private static string Registers(ProductBudget budget) =>
        $"{budget.Sums} accumulators, {budget.Weights} {(budget.Weights == 1 ? "weight" : "weights")} and {budget.Inputs} {(budget.Inputs == 1 ? "input" : "inputs")} of {budget.Registers} registers";

    private static string Bound(ProductBudget budget) =>
        $"{budget.MultiplyAdds} multiply-adds on {budget.Feeds} loads for {(budget.Channels == 1 ? "each input" : $"{budget.Channels} inputs")}, so bound by {Name(budget.Bound)}";

    private static string Parts(StepPartWalk parts) => parts.InParts
        ? $"; {parts.Taps} taps at a time, the unfinished sums in the output"
        : "; at the edges, the taps that all steps of a tile have inside together";
}
