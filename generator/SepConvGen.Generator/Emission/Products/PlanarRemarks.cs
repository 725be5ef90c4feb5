using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>What the generated remarks say of a product with pixels as lanes.</summary>
internal static class PlanarRemarks
{
    /// <summary>The plan of a convolution in one sentence.</summary>
    public static string Describe(PlanarConvolution plan, InstructionSet set) => Describe(
        plan.Tiles,
        set,
        plan.IsSequence ? "step" : "column",
        plan.IsSequence ? "steps in planes" : $"{(plan.Ring == 1 ? "1 row" : $"{plan.Ring} rows")} in planes") + (plan.Short is { } rows ? $"; rows of up to {rows.Most} columns by {OfShort(rows.Plan)}" : "");

    /// <summary>The plan of a pointwise step in one sentence.</summary>
    public static string Describe(PlanarPointwise plan, InstructionSet set) => Describe(plan.Tiles, set, plan.Unit, $"{plan.Unit}s in planes");

    private static string OfShort(ConvolutionPlan plan) => ProductRemarks.Size(plan.Unit, plan.Product.Lanes, plan.Tiles!.Panels[0].Outputs, plan.Tiles.Panels[0].Highest);

    private static string Describe(PlanarTiles tiles, InstructionSet set, string unit, string planes)
    {
        ProductBudget budget = tiles.Budget(set);
        string vectors = tiles.Main.Vectors == 1 ? $"1 vector of {tiles.Lanes} {unit}s" : $"{tiles.Main.Vectors} vectors of {tiles.Lanes} {unit}s";
        return $"{StepRemarks.Count(tiles.Main.Outputs, "output")} × {vectors}, outputs fill no vector: {budget.Sums} accumulators, {budget.Inputs} {(budget.Inputs == 1 ? "input" : "inputs")} and {budget.Weights} weight of {budget.Registers} registers; "
            + $"{budget.MultiplyAdds} multiply-adds on {budget.Feeds} loads for each input, so bound by {ProductRemarks.Name(budget.Bound)}; strips of {tiles.Strip} {unit}s, {planes}; filter read in place";
    }
}
