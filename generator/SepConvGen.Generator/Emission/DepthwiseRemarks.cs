using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>What the generated remarks say of a depthwise plan.</summary>
internal static class DepthwiseRemarks
{
    /// <summary>The registers of a tile, and its multiply-adds and loads in one step of the channel loop.</summary>
    public static string Budget(DepthwiseTile tile, DepthwisePlan plan, InstructionSet set)
    {
        DepthwiseSpec spec = plan.Spec;
        bool slides = tile.KernelRows == TapLoop.Sliding;
        int rowAdds = tile.Rows * tile.Vectors * Taps(tile, spec).Count();
        int adds = slides ? rowAdds : rowAdds * spec.Rows.Kernel;
        int rowInputs = tile.Vectors * Taps(tile, spec).Select(tap => (tap.Column * tile.Run * spec.Columns.Stride) + (tap.KernelColumn * spec.Columns.Dilation)).Distinct().Count();
        int weights = tile.Vectors * (tile.Order switch
        {
            TapOrder.Taps => 1,
            TapOrder.KernelRows => spec.Columns.Kernel,
            _ => spec.Taps,
        });
        int loads = slides ? rowInputs : (spec.Taps * tile.Vectors) + (tile.Order switch
        {
            TapOrder.Taps => adds,
            TapOrder.KernelRows => spec.Rows.Kernel * tile.Rows * rowInputs,
            _ => tile.InputRows(spec.Rows).Count() * rowInputs,
        });
        return $"{tile.Accumulators} accumulators and {weights} {(weights == 1 ? "weight" : "weights")} of {set.Registers} registers; {adds} multiply-adds on {loads} loads{(slides ? " for each row of input" : "")}, so bound by {Bound(adds, loads, plan.IsSequence)}";
    }

    // All instruction sets here can load as often in a cycle as they multiply.
    private static string Bound(int adds, int loads, bool isSequence) =>
        loads <= adds ? $"multiply-adds while {(isSequence ? "its input stays" : "its rows stay")} in L2" : $"loads from L1, or L2 where {(isSequence ? "its input is" : "its rows are")} there";

    /// <summary>A plan in one sentence.</summary>
    public static string Describe(DepthwisePlan plan, InstructionSet set)
    {
        DepthwiseTile tile = plan.Inside.Count > 0 ? plan.Inside[0] : plan.Border[0];
        string repeated = plan.Repeats ? "; input channels repeated as they are loaded" : plan.Expands ? "; input channels repeated beforehand, in scratch" : "";
        if (plan.IsSequence)
        {
            string steps = tile.Columns * tile.Run == 1 ? "1 step" : $"{tile.Width} steps";
            return tile.Run > 1
                ? $"{steps}, {tile.Run} as one of {tile.Channels} channels, {Vectors(tile, "")} at a time: {Budget(tile, plan, set)}{repeated}"
                : $"{steps} × {Vectors(tile, " channels")}: {Budget(tile, plan, set)}{repeated}";
        }

        string rows = tile.KernelRows == TapLoop.Sliding ? $"sliding down, {tile.Rows} rows" : tile.Rows == 1 ? "1 row" : $"{tile.Rows} rows";
        return tile.Run > 1
            ? $"{rows} × {tile.Run} pixels as one of {tile.Channels} channels, {Vectors(tile, "")} at a time: {Budget(tile, plan, set)}{repeated}"
            : $"{rows} × {tile.Columns} {(tile.Columns == 1 ? "column" : "columns")} × {Vectors(tile, " channels")}: {Budget(tile, plan, set)}{repeated}";
    }

    private static string Vectors(DepthwiseTile tile, string channels) => (tile.Lanes, tile.Vectors) switch
    {
        (1, 1) => "1 channel",
        (1, _) => $"{tile.Vectors} channels",
        (_, 1) => $"1 vector of {tile.Lanes}{channels}",
        _ => $"{tile.Vectors} vectors of {tile.Lanes}{channels}",
    };

    // Of one kernel row and output row: the columns of the tile, each with the kernel columns that are inside the image under it.
    private static IEnumerable<(int Column, int KernelColumn)> Taps(DepthwiseTile tile, DepthwiseSpec spec) =>
        from column in Enumerable.Range(0, tile.Columns)
        from kernelColumn in Enumerable.Range(0, spec.Columns.Kernel)
        where tile.HasTap(column, kernelColumn, spec.Columns)
        select (column, kernelColumn);
}
