using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>What the generated remarks say of a sweep.</summary>
internal static class SweepRemarks
{
    /// <summary>A sweep in one sentence.</summary>
    public static string Describe(MatrixProduct product, GroupSweep sweep, bool packed)
    {
        ProductBudget budget = sweep.Budget;
        string weights = product.Placement == FilterPlacement.InPlace
            ? "filter read in place"
            : $"filter packed in {product.PanelCount} vectors {(packed ? "beforehand" : "once a call")}";
        string strips = sweep.SideBySide
            ? $"{sweep.Rows} strips side by side, {sweep.KernelRows} rows × {sweep.Sums} columns of each"
            : $"strips of {sweep.Rows} rows × {sweep.Sums} columns";
        return $"{strips} × 1 vector of {product.Lanes} outputs of several groups, swept along the rows: "
            + $"{budget.Sums} accumulators, {budget.Weights} weight and {budget.Inputs} spread {(budget.Inputs == 1 ? "input" : "inputs")} of {budget.Registers} registers; "
            + $"{budget.MultiplyAdds} multiply-adds on {budget.Feeds} shuffles a column, bound by {ProductRemarks.Name(budget.Bound)}; {weights}";
    }
}
