using System.Linq;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>What the generated remarks say of a depthwise plan.</summary>
internal static class DepthwiseRemarks
{
    // A tile's registers, its multiply-adds and loads, and what bounds it.
    private static string Text(DepthwiseBudget budget, DepthwiseTile tile, bool isSequence)
    {
        DepthwiseRegisters registers = budget.Registers;
        string weights = $"{registers.Weights} {(registers.Weights == 1 ? "weight" : "weights")}";
        string unit = tile.SlidesAlong ? $" for {SlidingSteps.StepsOf(tile)} steps" : tile.KernelRows == TapLoop.Sliding ? " for each row of input" : "";
        return $"{registers.Sums} accumulators and {weights} of {registers.Available} registers; {Work(budget, unit, isSequence)}";
    }

    /// <summary>What a tile does, and what bounds it.</summary>
    public static string Work(DepthwiseBudget budget, string unit, bool isSequence)
    {
        string bound = budget.IsBoundByLoads
            ? $"loads from L1, or L2 where {(isSequence ? "its input is" : "its rows are")} there"
            : $"multiply-adds while {(isSequence ? "its input stays" : "its rows stay")} in L2";
        return $"{budget.MultiplyAdds} multiply-adds on {budget.Loads} loads{unit}, so bound by {bound}";
    }

    /// <summary>A plan in one sentence.</summary>
    public static string Describe(DepthwisePlan plan, InstructionSet set)
    {
        DepthwiseTile tile = plan.Leading;
        string budget = Text(DepthwiseBudget.Of(tile, plan.Spec, set), tile, plan.IsSequence);
        string repeated = plan.Repeats ? "; input channels repeated as they are loaded" : plan.Expands ? "; input channels repeated beforehand, in scratch" : "";
        string small = plan.SmallPlan is { Leading: var other } fitting
            ? $"; {(fitting.Slides ? "small images that it fits," : $"images of {other.Columns} columns")} by {OfImage(other)}: {Text(DepthwiseBudget.Of(other, plan.Spec, set), other, isSequence: false)}"
            : "";
        string narrow = plan.NarrowPlan is null ? "" : $"; narrower images by {string.Join(" and ", plan.Narrow.Select(rows => $"{rows.Row.Width}"))} pixels";
        return $"{(plan.IsSequence ? OfSequence(tile) : OfImage(tile))}: {budget}{repeated}{small}{narrow}";
    }

    private static string OfSequence(DepthwiseTile tile)
    {
        if (tile.SlidesAlong)
        {
            string parts = tile.Rows == 1 ? "" : $" in {tile.Rows} parts side by side";
            return $"sliding along{parts}, {tile.JoinedPixels} steps as one of {tile.Channels} channels, {tile.Columns} × {Vectors(tile, "")} at a time";
        }

        string steps = tile.Width == 1 ? "1 step" : $"{tile.Width} steps";
        return tile.JoinedPixels > 1
            ? $"{steps}, {tile.JoinedPixels} as one of {tile.Channels} channels, {Vectors(tile, "")} at a time"
            : $"{steps} × {Vectors(tile, " channels")}";
    }

    private static string OfImage(DepthwiseTile tile)
    {
        string rows = tile.KernelRows == TapLoop.Sliding ? $"sliding down, {tile.Rows} rows" : tile.Rows == 1 ? "1 row" : $"{tile.Rows} rows";
        return tile.JoinedPixels > 1
            ? $"{rows} × {tile.JoinedPixels} pixels as one of {tile.Channels} channels, {Vectors(tile, "")} at a time"
            : $"{rows} × {tile.Columns} {(tile.Columns == 1 ? "column" : "columns")} × {Vectors(tile, " channels")}";
    }

    private static string Vectors(DepthwiseTile tile, string channels) => (tile.Lanes, tile.Vectors) switch
    {
        (1, 1) => "1 channel",
        (1, _) => $"{tile.Vectors} channels",
        (_, 1) => $"1 vector of {tile.Lanes}{channels}",
        _ => $"{tile.Vectors} vectors of {tile.Lanes}{channels}",
    };
}
