using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>The start of a depthwise tile: a reference for each input row and for the weights, and the sums.</summary>
internal static class DepthwiseTileStart
{
    public static void Write(DepthwiseTileScope scope)
    {
        WriteReferences(scope);
        if (scope.Tile.End is { } end)
        {
            RowEndText.WriteMasks(scope, end);
        }

        WriteSums(scope);
    }

    // All of them move with the channel loop.
    private static void WriteReferences(DepthwiseTileScope scope)
    {
        DepthwiseTile tile = scope.Tile;
        bool repeated = scope.Plan.Repeats && !tile.IsOneStep;
        Operand previous = scope.Row(0);
        scope.Writer.Write(previous.Declare(scope.Operands.Input.At(repeated ? $"c / {scope.Spec.Multiplier}" : scope.Channel)));
        int previousRow = 0;
        foreach (int row in tile.ReferencedRows(scope.Spec.Rows).Where(row => row > 0))
        {
            int rows = (row - previousRow) * (tile.KernelRows == TapLoop.Unrolled ? 1 : scope.Spec.Rows.Stride);
            scope.Writer.Write(scope.Row(row).Declare(previous.At(Text.Times(rows, "inputRow"))));
            (previous, previousRow) = (scope.Row(row), row);
        }

        scope.Writer.Write(scope.Taps.Declare(scope.Operands.Weights.Filter.At(scope.Channel)));
    }

    /// <summary>Loads what the sums start from.</summary>
    public static void WriteStart(DepthwiseTileScope scope)
    {
        if (scope.Operands.Weights.Bias is { } bias)
        {
            foreach (int vector in scope.Vectors)
            {
                scope.Assign(scope.Start(vector), scope.LoadForChannels(bias, vector));
            }
        }
    }

    private static void WriteSums(DepthwiseTileScope scope)
    {
        WriteStart(scope);
        foreach (int row in scope.Rows)
        {
            IEnumerable<string> sums =
                from column in Enumerable.Range(0, scope.Tile.Columns)
                from vector in scope.Vectors
                select $"{scope.Sum(row, column, vector)} = {scope.Start(vector)}";
            scope.Writer.Write($"{scope.Dialect.Type} {Text.List(sums)};");
        }
    }
}
