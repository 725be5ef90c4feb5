using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>The call of a depthwise tile from a walk over rows or steps.</summary>
internal static class DepthwiseTileCall
{
    /// <summary>The statement.</summary>
    /// <param name="scope">The step.</param>
    /// <param name="tile">The tile.</param>
    /// <param name="row">The references to the row, or the rows, that it is in.</param>
    /// <param name="at">Where it starts in them.</param>
    public static string Of(DepthwiseScope scope, DepthwiseTile tile, DepthwiseOperands row, ColumnPosition at)
    {
        DepthwisePlan plan = scope.Plan;
        if (tile.End is { } end)
        {
            return OfEnd(scope, tile, end, row);
        }

        bool first = at == ColumnPosition.First;
        string axis = scope.Words.Axis;
        bool ranged = tile.KernelRows == TapLoop.Ranged;
        DepthwiseOffsets offsets = new(
            first ? "" : $"{(tile.MostBefore == 0 ? $"{axis}.Position({at.Text})" : $"({axis}.Position({at.Text}) + {tile.MostBefore})")} * {plan.InputStride}",
            ranged ? $"taps.First * {plan.Spec.Columns.Kernel * tile.TapStride}" : "",
            first ? "" : $"{at.Factor} * {plan.OutputStride}",
            first ? null : $"{at.Factor} * {plan.AddedStride}");
        string arguments = row.Of(tile).Arguments(
            offsets,
            scope.Words.InputRow,
            tile.WritesRows ? scope.Rows.Results("") : null,
            ranged ? "taps.Count" : null,
            tile.KernelRows == TapLoop.Sliding ? "inputRows, lead, outputRows" : null,
            tile.SlidesAlong ? "columns" : null,
            tile.MostBefore > 0 ? $"{axis}.MissingBefore({at.Text})" : null,
            tile.MostAfter > 0 ? $"{axis}.MissingAfter({Text.Plus(at.Text, tile.Columns - 1)})" : null);
        return $"{scope.Words.Tile(tile)}({arguments});";
    }

    // The vector at an end of the row: at its start, or as many floats before its end.
    private static string OfEnd(DepthwiseScope scope, DepthwiseTile tile, RowEnd end, DepthwiseOperands row)
    {
        DepthwisePlan plan = scope.Plan;
        bool ranged = tile.KernelRows == TapLoop.Ranged;
        string axis = scope.Words.Axis;
        DepthwiseOffsets offsets = new(
            end.IsRight ? $"({axis}.Input * {plan.InputStride}) - {tile.Lanes}" : "",
            ranged ? $"taps.First * {plan.Spec.Columns.Kernel * tile.TapStride}" : "",
            end.IsRight ? $"({axis}.Output * {plan.OutputStride}) - {tile.Lanes}" : "");
        return $"{scope.Words.Tile(tile)}({row.Of(tile).Arguments(offsets, scope.Words.InputRow, tile.Rows > 1 ? scope.Rows.Results("") : null, ranged ? "taps.Count" : null)});";
    }
}
