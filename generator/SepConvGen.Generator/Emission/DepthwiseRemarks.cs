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
        int adds = tile.Accumulators * spec.Taps;
        bool taps = tile.Order == TapOrder.Taps;
        int weights = tile.Vectors * (taps ? 1 : spec.Columns.Kernel);
        int rowInputs = tile.Vectors * tile.Rows * DistinctColumns(tile, spec);
        int loads = taps
            ? adds + (spec.Taps * tile.Vectors)
            : spec.Rows.Kernel * (rowInputs + (spec.Columns.Kernel * tile.Vectors));
        return $"{tile.Accumulators} accumulators and {weights} {(weights == 1 ? "weight" : "weights")} of {set.Registers} registers; {adds} multiply-adds on {loads} loads";
    }

    /// <summary>A plan in one sentence.</summary>
    public static string Describe(DepthwisePlan plan, InstructionSet set)
    {
        DepthwiseTile tile = plan.Inside.Count > 0 ? plan.Inside[0] : plan.Border[0];
        string vectors = tile.Vectors == 1 ? "1 vector" : $"{tile.Vectors} vectors";
        string lanes = tile.Lanes == 1 ? "1 channel" : $"{tile.Lanes} channels";
        return tile.Run > 1
            ? $"{tile.Rows} {(tile.Rows == 1 ? "row" : "rows")} × {tile.Run} pixels as one of {tile.Channels} channels, {vectors} of {tile.Lanes} at a time: {Budget(tile, plan, set)}"
            : $"{tile.Rows} {(tile.Rows == 1 ? "row" : "rows")} × {tile.Columns} columns × {vectors} of {lanes}: {Budget(tile, plan, set)}";
    }

    private static int DistinctColumns(DepthwiseTile tile, DepthwiseSpec spec)
    {
        System.Collections.Generic.HashSet<int> columns = [];
        for (int c = 0; c < tile.Columns; c++)
        {
            for (int j = 0; j < spec.Columns.Kernel; j++)
            {
                columns.Add((c * tile.Run * spec.Columns.Stride) + (j * spec.Columns.Dilation));
            }
        }

        return columns.Count;
    }
}
