using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>All weights of a depthwise tile in registers, then its inputs from the top left corner to the bottom right one.</summary>
internal static class InputOrderText
{
    public static void Write(DepthwiseTileScope scope)
    {
        WriteWeights(scope);
        foreach (int row in scope.Tile.InputRows(scope.Spec.Rows))
        {
            scope.Writer.Space();
            scope.Writer.Write(scope.Words.InputRowRemark(row));
            DepthwiseInputUse.Write(scope, scope.Row(row), Uses(scope, row));
        }
    }

    /// <summary>Loads all weights.</summary>
    public static void WriteWeights(DepthwiseTileScope scope)
    {
        scope.Writer.Space();
        scope.Writer.Write("// all weights");
        for (int row = 0; row < scope.Spec.Rows.Kernel; row++)
        {
            scope.LoadWeights(scope.Taps, [.. scope.Tile.TapColumns(scope.Spec.Columns).Select(column => new TapWeights(scope.Tap(row, column), (row * scope.Spec.Columns.Kernel) + column))]);
        }
    }

    /// <summary>The sums that the inputs of a row belong to, in any of the tile's rows.</summary>
    public static IEnumerable<DepthwiseInputUse> Uses(DepthwiseTileScope scope, int inputRow) =>
        from row in scope.Rows
        let kernelRow = DepthwiseTile.KernelRow(inputRow, row, scope.Spec.Rows)
        where kernelRow is not null
        from tap in scope.Tile.Taps(scope.Spec.Columns)
        select new DepthwiseInputUse(row, tap, scope.Tap(kernelRow.Value, tap.KernelColumn));
}
