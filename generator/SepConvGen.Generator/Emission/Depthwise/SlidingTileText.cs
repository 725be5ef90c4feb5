using System;

namespace SepConvGen.Generator.Emission;

/// <summary>The depthwise tile that slides down: one row of input at a time, for the output rows that it belongs to.</summary>
internal static class SlidingTileText
{
    private const int Oldest = 0;

    public static void Write(DepthwiseTileScope scope)
    {
        CodeWriter writer = scope.Writer;
        DepthwiseTileResults results = new(scope);
        Operand input = scope.Row(0);
        int newest = scope.Tile.Rows - 1;
        InputOrderText.WriteWeights(scope);
        writer.Space();
        results.Declare();
        writer.Write("int y = -lead; // the output row that the next input row completes");
        writer.Block("for (int r = 0; r < inputRows; r++, y++)", () =>
        {
            DepthwiseInputUse.Write(scope, input, InputOrderText.Uses(scope, newest));
            writer.Space();
            writer.Write(input.Advance("inputRow"));
            Complete(scope, results);
            Rotate(scope, newest);
            SetRow(scope, newest, (_, vector) => scope.Start(vector));
        });
        writer.Space();
        writer.Write("// the last output rows have taps below the image, which are left out");
        writer.Block("for (; y < outputRows; y++)", () =>
        {
            Complete(scope, results);
            Rotate(scope, newest);
        });
    }

    private static void Complete(DepthwiseTileScope scope, DepthwiseTileResults results) => scope.Writer.Block("if (y >= 0)", () =>
    {
        results.LoadSlopes();
        results.StoreRow(Oldest);
        results.Advance();
    });

    // The sums of each row but the newest become those of the row below.
    private static void Rotate(DepthwiseTileScope scope, int newest)
    {
        scope.Writer.Space();
        for (int row = 0; row < newest; row++)
        {
            SetRow(scope, row, (column, vector) => scope.Sum(row + 1, column, vector));
        }
    }

    private static void SetRow(DepthwiseTileScope scope, int row, Func<int, int, string> value)
    {
        for (int column = 0; column < scope.Tile.Columns; column++)
        {
            foreach (int vector in scope.Vectors)
            {
                scope.Writer.Write($"{scope.Sum(row, column, vector)} = {value(column, vector)};");
            }
        }
    }
}
